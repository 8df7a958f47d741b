import type { Page } from 'playwright';

/** Begins to measure the time between frames; ends an earlier measurement. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = { longestMs: 0 };
    let last = performance.now();
    const note = (): void => {
      if (Reflect.get(window, 'frameWatch') !== watch) return;
      const now = performance.now();
      watch.longestMs = Math.max(watch.longestMs, now - last);
      last = now;
      requestAnimationFrame(note);
    };
    Object.assign(window, { frameWatch: watch });
    requestAnimationFrame(note);
  });
}

/** The longest time between two frames in milliseconds since `watchFrames`. */
export function longestFrame(page: Page): Promise<number> {
  return page.evaluate(() => {
    const watch: unknown = Reflect.get(window, 'frameWatch');
    return typeof watch === 'object' && watch !== null ? Number(Reflect.get(watch, 'longestMs')) : Number.NaN;
  });
}

/** The same over a stretch of time, in which the window draws what it likes. Milliseconds. */
export async function longestFrameIn(page: Page, ms: number): Promise<number> {
  await watchFrames(page);
  const end = await page.evaluate((later) => performance.now() + later, ms);
  await page.waitForFunction((moment) => performance.now() >= moment, end, { polling: 250, timeout: 2 * ms });
  return longestFrame(page);
}

/** Waits until the window shows this text; asks in a way that costs the window next to nothing, so that the asking is not measured. */
export async function untilShown(page: Page, text: string, timeout: number): Promise<void> {
  await page.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, {
    polling: 250,
    timeout,
  });
}
