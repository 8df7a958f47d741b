import type { WantedEntry } from '../../../../shared/transfers';
import { swallowClick } from '../../../components/grid/pointer/swallow-click';
import { dropRowsOn } from '../../../commands/actions/drop-commands';
import { holdEscape } from '../../../lib/drag/held-pointer';
import { isLeaving, isOutside } from '../../../lib/drag/window-edge';
import { beginDrag, dragOver, dropTargetAttribute, endDrag } from '../../../stores/transfers/drag-store';
import { createDragLabel, type DragLabel } from './drag-image';
import { createOutwardDrag, type DragEnd, type OutwardDrag } from './drag-outward';

interface Point {
  readonly x: number;
  readonly y: number;
}

function windowSize(): { width: number; height: number } {
  return { width: window.innerWidth, height: window.innerHeight };
}

function targetAt({ x, y }: Point): string | null {
  const element = document.elementFromPoint(x, y)?.closest(`[${dropTargetAttribute}]`);
  return element?.getAttribute(dropTargetAttribute) ?? null;
}

/**
 * Drags rows by the pointer, whose button is down: within the window onto what bears `dropTargetAttribute`, beyond its edge as files.
 * Escape gives up. Not the browser's own drag, because that one cannot become a drag of files on its way.
 */
export function dragRows(entries: readonly WantedEntry[], text: string): void {
  beginDrag(entries);
  new RowDrag(createDragLabel(text), createOutwardDrag(entries)).follow();
}

class RowDrag {
  readonly #label: DragLabel;
  readonly #outward: OutwardDrag;
  readonly #stop = new AbortController();

  constructor(label: DragLabel, outward: OutwardDrag) {
    this.#label = label;
    this.#outward = outward;
    label.hide();
  }

  follow(): void {
    const options = { signal: this.#stop.signal, capture: true };
    holdEscape(this.#stop.signal);
    window.addEventListener('pointermove', this.#handleMove, options);
    window.addEventListener('pointerup', this.#handleUp, options);
    window.addEventListener('pointercancel', this.#handleCancel, options);
    window.addEventListener('keydown', this.#handleKey, options);
    window.addEventListener('dragenter', this.#handleSystemDrag, options);
  }

  readonly #handleMove = (event: PointerEvent): void => {
    const point = { x: event.clientX, y: event.clientY };
    if (event.buttons === 0 || this.#outward.isOver()) {
      this.#end('inside');
      return;
    }
    if (isOutside(point, windowSize())) this.#label.hide();
    else this.#label.moveTo(point);
    dragOver(targetAt(point));
    if (isLeaving(point, windowSize())) this.#outward.leave();
  };

  readonly #handleUp = (event: PointerEvent): void => {
    const point = { x: event.clientX, y: event.clientY };
    const target = targetAt(point);
    swallowClick();
    if (target !== null && !this.#outward.isOver()) dropRowsOn(target);
    this.#end(isOutside(point, windowSize()) ? 'outside' : 'inside');
  };

  readonly #handleCancel = (): void => {
    this.#end('inside');
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    this.#end('inside');
  };

  /* The system has taken over and shows a picture of its own. */
  readonly #handleSystemDrag = (): void => {
    this.#label.hide();
  };

  #end(how: DragEnd): void {
    this.#stop.abort();
    this.#label.remove();
    this.#outward.end(how);
    endDrag();
  }
}
