import type { RunningApp } from './running-app';

/** The window as for a language that is read from right to left, from now on. */
export async function readFromRightToLeft(app: RunningApp): Promise<void> {
  await app.electron.context().addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      document.documentElement.dir = 'rtl';
    });
  });
  await app.page.reload();
}
