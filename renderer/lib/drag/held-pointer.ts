let holds = 0;

/** Something follows the pointer until the signal says that it is over: Escape gives that up, and does nothing else meanwhile. */
export function holdEscape(until: AbortSignal): void {
  holds += 1;
  until.addEventListener(
    'abort',
    () => {
      holds -= 1;
    },
    { once: true },
  );
}

/** Does something follow the pointer that Escape would give up? */
export function isEscapeHeld(): boolean {
  return holds > 0;
}
