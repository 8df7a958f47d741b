import { useRef, type PointerEvent, type RefObject } from 'react';
import { rowsUnderBand, scrollSpeed } from '../../../lib/list/band-rows';
import type { BandMode, RubberBand } from '../../../lib/list/selection-range';
import { isRightToLeft } from '../../right-to-left';
import { followPointer } from './follow-pointer';
import { isFreeSpot } from './row-spots';
import { swallowClick } from './swallow-click';

interface RubberBandOptions {
  scroller: RefObject<HTMLElement | null>;
  /** The element that is drawn as the band. */
  band: RefObject<HTMLElement | null>;
  /** Pixels. */
  rowHeight: number;
  count: number;
  selected: ReadonlySet<string>;
  onBand: (band: RubberBand) => void;
}

interface RubberBandHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  /** Has a press begun a band, so that it drags no rows? */
  readonly isOn: () => boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/* Less is the shaking of a hand that clicks. */
const leastMove = 4;

function modeOf(event: PointerEvent): BandMode {
  if (event.ctrlKey || event.metaKey) return 'toggle';
  return event.shiftKey ? 'add' : 'replace';
}

function isOnScrollbar(scroller: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, top } = scroller.getBoundingClientRect();
  const x = clientX - left - scroller.clientLeft;
  return x < 0 || x >= scroller.clientWidth || clientY - top >= scroller.clientHeight;
}

/** Selects rows by a rectangle that is drawn with the pointer, from a spot where there is nothing to take hold of. */
export function useRubberBand(options: RubberBandOptions): RubberBandHandlers {
  const isOn = useRef(false);
  return {
    isOn: () => isOn.current,
    onPointerDown: (event) => {
      const scroller = options.scroller.current;
      const { band } = options;
      if (event.button !== 0 || scroller === null || isOnScrollbar(scroller, event)) return;
      if (!isFreeSpot(event)) return;
      isOn.current = true;
      const drawing = new BandDrawing({ ...options, scroller, band: band.current, mode: modeOf(event) });
      drawing.begin({ x: event.clientX, y: event.clientY }, () => {
        isOn.current = false;
      });
    },
  };
}

interface BandDrawingOptions extends Pick<RubberBandOptions, 'rowHeight' | 'count' | 'selected' | 'onBand'> {
  scroller: HTMLElement;
  band: HTMLElement | null;
  mode: BandMode;
}

class BandDrawing {
  readonly #options: BandDrawingOptions;
  /** In the contents of the list. */
  #start: Point = { x: 0, y: 0 };
  /** In the window. */
  #pointer: Point = { x: 0, y: 0 };
  #isDrawn = false;
  #frame = 0;
  #lastFrameAt = 0;
  #told = '';

  constructor(options: BandDrawingOptions) {
    this.#options = options;
  }

  begin(pointer: Point, onEnd: () => void): void {
    this.#pointer = pointer;
    this.#start = this.#inContents();
    followPointer({
      onMove: (at) => {
        this.#pointer = at;
        if (this.#isDrawn || this.#hasMoved()) this.#draw();
      },
      onEnd: (how) => {
        this.#end(how);
        onEnd();
      },
    });
  }

  #hasMoved(): boolean {
    const { x, y } = this.#inContents();
    return Math.hypot(x - this.#start.x, y - this.#start.y) >= leastMove;
  }

  /* The pointer, kept within what of the list is on screen. */
  #inContents(): Point {
    const { scroller } = this.#options;
    const { left, top } = scroller.getBoundingClientRect();
    /* From right to left a list is scrolled by negative numbers, from its right end. */
    const toLeftEnd = isRightToLeft(scroller) ? scroller.scrollWidth - scroller.clientWidth : 0;
    const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
    return {
      x:
        within(this.#pointer.x - left - scroller.clientLeft, scroller.clientWidth) +
        scroller.scrollLeft +
        toLeftEnd,
      y: within(this.#pointer.y - top, scroller.clientHeight) + scroller.scrollTop,
    };
  }

  #draw(): void {
    if (!this.#isDrawn) {
      this.#isDrawn = true;
      this.#lastFrameAt = performance.now();
      this.#frame = requestAnimationFrame(this.#scroll);
    }
    this.#showBand();
    this.#tell();
  }

  #showBand(): void {
    const { band } = this.#options;
    if (band === null) return;
    const at = this.#inContents();
    Object.assign(band.style, {
      display: 'block',
      transform: `translate(${Math.min(at.x, this.#start.x)}px, ${Math.min(at.y, this.#start.y)}px)`,
      width: `${Math.abs(at.x - this.#start.x)}px`,
      height: `${Math.abs(at.y - this.#start.y)}px`,
    });
  }

  #tell(): void {
    const { selected, mode, onBand, rowHeight, count } = this.#options;
    const rows = rowsUnderBand({ from: this.#start.y, to: this.#inContents().y }, { rowHeight, count });
    const told = rows === null ? '-' : `${rows.start}-${rows.end}`;
    if (told === this.#told) return;
    this.#told = told;
    onBand({ kind: 'band', rows, base: selected, mode });
  }

  readonly #scroll = (now: number): void => {
    const { scroller } = this.#options;
    const { top, bottom } = scroller.getBoundingClientRect();
    const speed = scrollSpeed(this.#pointer.y, { top, bottom });
    const before = scroller.scrollTop;
    if (speed !== 0) scroller.scrollTop += (speed * (now - this.#lastFrameAt)) / 1000;
    this.#lastFrameAt = now;
    if (scroller.scrollTop !== before) this.#draw();
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  #end(how: 'released' | 'given-up'): void {
    const { band, selected, onBand } = this.#options;
    if (!this.#isDrawn) return;
    cancelAnimationFrame(this.#frame);
    if (band !== null) band.style.display = 'none';
    swallowClick();
    if (how === 'given-up') onBand({ kind: 'band', rows: null, base: selected, mode: 'add' });
  }
}
