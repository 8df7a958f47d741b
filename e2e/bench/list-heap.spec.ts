import { z } from 'zod';
import type { Page } from 'playwright';
import { test } from '../fixtures';
import { longServices, openLongFolder, showLongFolder } from './long-list';
import { writeResults } from './measurement';

const id = 'list-heap';
const targetMegabytes = 100;
const usageSchema = z.object({ usedSize: z.number() });

test.use({ serviceArgs: longServices });

test('the memory of a list of 100,000', { tag: '@list-heap' }, async ({ app, services }) => {
  await showLongFolder(app, services.oracle);
  const before = await heapMegabytes(app.page);
  await openLongFolder(app);
  await app.window.files.sortBy('Size', 'descending');
  await app.window.files.selectAll();
  const value = await heapMegabytes(app.page);
  writeResults([
    {
      id,
      unit: 'MB of heap in the window',
      value,
      baseline: before,
      baselineName: 'the window with a short list',
      target: `at most ${targetMegabytes} MB`,
      met: value <= targetMegabytes,
    },
  ]);
});

/** What is left of the heap when everything that can be thrown away has been. */
async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = usageSchema.parse(await session.send('Runtime.getHeapUsage'));
  await session.detach();
  return usedSize / 1e6;
}
