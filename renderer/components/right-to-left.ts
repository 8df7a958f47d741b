/** Does what is in the element run from right to left? */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** An arrow key as it is meant where the element is: right is on, left is back. Other keys as they are. */
export function keyAsRead(key: string, element: Element): string {
  if (!isRightToLeft(element)) return key;
  return { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' }[key] ?? key;
}
