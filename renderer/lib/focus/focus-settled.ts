/** A dialog or menu that closes gives the focus back by itself, in the next frame; resolves after that. */
export function untilFocusSettled(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}
