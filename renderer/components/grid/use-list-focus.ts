import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { indexAfterKey } from '../../lib/list/list-keys';
import { keyAsRead } from '../right-to-left';
import type { VirtualRows } from './use-virtual-rows';

interface ListFocus {
  /** The row whose buttons the Tab key reaches; -1 of an empty list. */
  readonly index: number;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent, rows: VirtualRows) => void;
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
}

function buttonsOf(row: Element | null | undefined): HTMLElement[] {
  return row == null ? [] : [...row.querySelectorAll<HTMLElement>('button:enabled')];
}

/* The element with the keyboard has left the document. */
function isOrphaned(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function pageOf(row: HTMLElement, scroller: HTMLElement | null): number {
  return Math.max(Math.floor((scroller?.clientHeight ?? 0) / row.offsetHeight) - 1, 1);
}

/**
 * The keyboard among the buttons of a long list: up and down to the same button of another row, left and right within a row. The
 * focus stays in its row when the row's buttons change, and goes to the next row when the row is gone.
 */
export function useListFocus(keys: readonly string[], scroller: RefObject<HTMLElement | null>): ListFocus {
  const [last, setLast] = useState({ key: '', index: 0 });
  const isInside = useRef(false);
  const button = useRef(0);
  const isMoving = useRef(false);
  const found = keys.indexOf(last.key);
  const index = found === -1 ? Math.min(last.index, keys.length - 1) : found;

  useLayoutEffect(() => {
    if (!isInside.current || !(isMoving.current || isOrphaned())) return;
    isMoving.current = false;
    const buttons = buttonsOf(scroller.current?.querySelector(`[data-index="${index}"]`));
    buttons[Math.min(button.current, buttons.length - 1)]?.focus({ preventScroll: true });
  });

  return {
    index,
    onFocus: ({ target }) => {
      const row = rowOf(target);
      if (row === null) return;
      isInside.current = true;
      button.current = Math.max(
        buttonsOf(row).findIndex((one) => one === target),
        0,
      );
      const at = Number(row.dataset['index']);
      setLast({ key: keys[at] ?? '', index: at });
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      isInside.current = currentTarget.contains(relatedTarget);
    },
    onKeyDown: (event, rows) => {
      const row = rowOf(event.target);
      if (row === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const buttons = buttonsOf(row);
      const at = buttons.findIndex((one) => one === event.target);
      const step = { ArrowRight: 1, ArrowLeft: -1 }[keyAsRead(event.key, row)];
      if (step !== undefined) buttons[at + step]?.focus();
      const next = indexAfterKey(event.key, {
        index,
        count: keys.length,
        page: pageOf(row, scroller.current),
      });
      if (step === undefined && next === null) return;
      event.preventDefault();
      if (next === null || next === index) return;
      isMoving.current = true;
      rows.scrollToIndex(next, { align: 'auto' });
      setLast({ key: keys[next] ?? '', index: next });
    },
  };
}
