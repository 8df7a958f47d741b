import type { Page } from 'playwright';
import { test } from '../fixtures';
import type { RunningApp } from '../support/app/running-app';
import { listLongFolder, longServices } from './long-list';
import { median, writeResults } from './measurement';

const id = 'list-scroll';
const rounds = 5;
const frames = 180;
const targetMs = 4;
/** Slow enough to read on the way, a quick turn of the wheel, and a page of the window at each frame. */
const stepsOfPixels = [10, 120, 1200];

test.use({ serviceArgs: longServices });

test('scrolling a list of 100,000', { tag: '@list-scroll' }, async ({ app, services }) => {
  await listLongFolder(app, services.oracle);
  const empty = await openEmptyPage(app);
  const list: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    baseline.push(await slowestFrames(empty, '#scroller'));
    await app.page.bringToFront();
    list.push(await slowestFrames(app.page, '[role="grid"] [role="rowgroup"]:last-of-type'));
    await empty.bringToFront();
  }
  const [value, beside] = [median(list), median(baseline)];
  writeResults([
    {
      id,
      unit: 'ms per frame, 95th percentile',
      value,
      baseline: beside,
      baselineName: 'an empty page',
      target: `at most ${targetMs} ms more`,
      met: value <= beside + targetMs,
    },
  ]);
});

/** A page of the same height with nothing in it, in a window of the same size. */
async function openEmptyPage({ electron, page }: RunningApp): Promise<Page> {
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const opened = electron.waitForEvent('window');
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const window = new BrowserWindow({ width, height, useContentSize: true });
    return window.loadURL('about:blank');
  }, size);
  const empty = await opened;
  await empty.setContent(
    '<div id="scroller" style="height: 90vh; overflow-y: scroll"><div style="height: 3000000px"></div></div>',
  );
  return empty;
}

/** The worst 95th percentile of the time between frames, over all speeds. */
async function slowestFrames(page: Page, selector: string): Promise<number> {
  const found: number[] = [];
  for (const step of stepsOfPixels) {
    const times = await page.evaluate(scrollThrough, { selector, step, count: frames });
    found.push([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN);
  }
  return Math.max(...found);
}

/* Runs in the page: scrolls by one step a frame, to and fro. */
function scrollThrough({
  selector,
  step,
  count,
}: {
  selector: string;
  step: number;
  count: number;
}): Promise<number[]> {
  return new Promise((resolve) => {
    const scroller = document.querySelector(selector);
    if (scroller === null) throw new Error(`Nothing to scroll: ${selector}`);
    const times: number[] = [];
    let last = 0;
    scroller.scrollTop = 0;
    const next = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      if (times.length === count) resolve(times);
      else {
        scroller.scrollTop += step;
        requestAnimationFrame(next);
      }
    };
    requestAnimationFrame(next);
  });
}
