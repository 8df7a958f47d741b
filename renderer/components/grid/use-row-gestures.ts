import {
  useRef,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { gestureOfKey } from '../../lib/list/grid-keys';
import type { SelectionGesture } from '../../lib/list/selection-range';
import { findTyped, nothingTyped, typed } from '../../lib/list/type-ahead';
import { isRightToLeft } from '../right-to-left';
import type { VirtualGridProps } from './grid-props';
import { indexOfTarget } from './pointer/row-spots';
import { useRubberBand } from './pointer/use-rubber-band';
import type { VirtualRows } from './use-virtual-rows';

interface RowPosition {
  readonly focusedIndex: number;
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly band: RefObject<HTMLDivElement | null>;
  readonly virtualizer: VirtualRows;
}

interface RowGestures {
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerDown: (event: PointerEvent) => void;
  onClick: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
  onDragStart: (event: DragEvent) => void;
}

function clickGesture(event: MouseEvent): SelectionGesture {
  const index = indexOfTarget(event.target);
  if (index === -1) return { kind: 'none' };
  const mod = event.ctrlKey || event.metaKey;
  if (event.shiftKey) return { kind: 'range', index, add: mod };
  const onCheckbox = event.target instanceof Element && event.target.closest('[data-toggle]') !== null;
  return mod || onCheckbox ? { kind: 'toggle', index } : { kind: 'only', index };
}

function isInHeader(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role="columnheader"]') !== null;
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/* A menu key makes the browser ask for a menu, too, with the pointer nowhere. */
function isByKeyboard({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof globalThis.PointerEvent && nativeEvent.pointerType === '';
}

/** What keys and pointer do to the rows of a grid. */
export function useRowGestures<R>(props: VirtualGridProps<R>, position: RowPosition): RowGestures {
  const { rows, keyOf, selected, onGesture } = props;
  const { scroller, rowHeight, band } = position;
  const handleTyping = useTypeAhead(props, position.focusedIndex);
  const openMenu = useMenuByKey(props, position);
  const rubberBand = useRubberBand({
    scroller,
    band,
    rowHeight,
    count: rows.length,
    selected,
    onBand: onGesture,
  });

  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isInHeader(event.target)) return;
    const current = indexOfTarget(event.target);
    const focused = current === -1 ? position.focusedIndex : current;
    if (isMenuKey(event)) {
      event.preventDefault();
      openMenu(focused);
      return;
    }
    if (handleTyping(event)) return;
    const pageSize = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1, 1);
    const gesture = gestureOfKey(event, { focused, count: rows.length, pageSize });
    if (gesture === null) return;
    event.preventDefault();
    onGesture(gesture);
  };

  const selectUnder = (event: MouseEvent): boolean => {
    const index = indexOfTarget(event.target);
    const row = rows[index];
    if (row === undefined) return false;
    if (!selected.has(keyOf(row))) onGesture({ kind: 'only', index });
    return true;
  };

  const handleContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    if (isByKeyboard(event)) return;
    const onRow = selectUnder(event);
    if (!onRow) onGesture({ kind: 'none' });
    props.onContextMenu({ kind: onRow ? 'rows' : 'place' }, { x: event.clientX, y: event.clientY });
  };

  return {
    onKeyDown: handleKeyDown,
    onPointerDown: rubberBand.onPointerDown,
    onClick: (event) => {
      onGesture(clickGesture(event));
    },
    onDoubleClick: (event) => {
      if (indexOfTarget(event.target) !== -1) props.onOpen();
    },
    onContextMenu: handleContextMenu,
    onDragStart: (event) => {
      if (rubberBand.isOn()) event.preventDefault();
      else if (selectUnder(event)) props.onDragStart(event);
    },
  };
}

const menuInset = 24;

/* The menu stands at the row with the keyboard, which is brought into view for it. */
function useMenuByKey<R>(props: VirtualGridProps<R>, position: RowPosition): (index: number) => void {
  const { rows, keyOf, selected, onGesture, onContextMenu } = props;
  const { rowHeight, scroller, virtualizer } = position;
  return (index) => {
    const element = scroller.current;
    if (element === null) return;
    const row = rows[index];
    const { left, right, top } = element.getBoundingClientRect();
    const x = isRightToLeft(element) ? right - menuInset : left + menuInset;
    if (row === undefined) {
      onContextMenu({ kind: 'place' }, { x, y: top });
      return;
    }
    if (!selected.has(keyOf(row))) onGesture({ kind: 'only', index });
    virtualizer.scrollToIndex(index, { align: 'auto' });
    onContextMenu({ kind: 'rows' }, { x, y: top + (index + 1) * rowHeight - element.scrollTop });
  };
}

function useTypeAhead<R>(
  props: VirtualGridProps<R>,
  focusedIndex: number,
): (event: KeyboardEvent) => boolean {
  const { rows, labelOf, onGesture } = props;
  const soFar = useRef(nothingTyped);
  return (event) => {
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const next = typed(soFar.current, event.key, event.timeStamp);
    if (!isText || next.text.startsWith(' ')) return false;
    event.preventDefault();
    soFar.current = next;
    const at = (index: number): string => {
      const row = rows[index];
      return row === undefined ? '' : labelOf(row);
    };
    const index = findTyped({ count: rows.length, at }, next.text, focusedIndex);
    if (index !== -1) onGesture({ kind: 'only', index });
    return true;
  };
}
