import { isRightToLeft } from '../right-to-left';

/* Pixels. */
const distance = 2;

/** Where a menu opens that belongs to a button: under it, flush with the side on which reading begins. */
export function menuCorner(button: Element | null): { x: number; y: number } {
  if (button === null) return { x: 0, y: 0 };
  const { left, right, bottom } = button.getBoundingClientRect();
  return { x: isRightToLeft(button) ? right : left, y: bottom + distance };
}
