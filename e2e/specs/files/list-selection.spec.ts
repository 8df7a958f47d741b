import type { Page } from 'playwright';
import { expect, test } from '../../fixtures';
import type { FilesGrid } from '../../pages/files/files-grid';

interface Point {
  x: number;
  y: number;
}

async function draw(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
}

/** A point in the row so many pixels from its left edge. */
async function pointIn(files: FilesGrid, row: number, fromLeft: number): Promise<Point> {
  const box = await files.grid.getByRole('row').nth(row).boundingBox();
  if (box === null) throw new Error('The row is not on screen.');
  return { x: box.x + fromLeft, y: box.y + box.height / 2 };
}

/** Below the rows that the filter leaves. */
async function freeSpot(files: FilesGrid): Promise<Point> {
  const box = await files.grid.boundingBox();
  if (box === null) throw new Error('The list is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height - 20 };
}

/** A point in the middle of the names, right of what they say. */
const besideName = 420;

test('selects by a band from the free space, and a click there clears', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.filter.fill('logbook-2021');
  const free = await freeSpot(files);
  await draw(page, free, await pointIn(files, 3, 60));
  await page.mouse.up();
  const count = (await files.grid.getByRole('row').count()) - 1;
  await expect(files.selectedRows).toHaveCount(count - 2);
  await page.mouse.click(free.x, free.y);
  await expect(files.selectedRows).toHaveCount(0);
});

test('selects by a band from beside the names; Ctrl and Shift keep what was selected', async ({
  harbour,
}) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.filter.fill('logbook');
  await draw(page, await pointIn(files, 2, besideName), await pointIn(files, 4, besideName + 30));
  await page.mouse.up();
  await expect(files.selectedRows).toHaveCount(3);
  await page.keyboard.down('Control');
  await draw(page, await pointIn(files, 6, besideName), await pointIn(files, 3, besideName));
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect.poll(() => indexesOf(files)).toEqual(['3', '6', '7']);
  await page.keyboard.down('Shift');
  await draw(page, await pointIn(files, 8, besideName), await pointIn(files, 9, besideName));
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect.poll(() => indexesOf(files)).toEqual(['3', '6', '7', '9', '10']);
});

function indexesOf(files: FilesGrid): Promise<(string | null)[]> {
  return files.selectedRows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-rowindex')));
}

test('gives up a band with Escape', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.filter.fill('logbook');
  await files.grid.getByRole('row').nth(8).click();
  await draw(page, await pointIn(files, 2, besideName), await pointIn(files, 4, besideName));
  await expect(files.selectedRows).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => indexesOf(files)).toEqual(['9']);
});

test('scrolls while a band is drawn beyond the edge', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  const from = await pointIn(files, 2, besideName);
  const box = await files.grid.boundingBox();
  await draw(page, from, { x: from.x, y: (box?.y ?? 0) + (box?.height ?? 0) + 15 });
  await expect(files.statusBar).toContainText('45 selected');
  await page.mouse.up();
  await expect(files.selectedRows.last()).toHaveAttribute('aria-rowindex', '47');
});

test('drags rows, not a band, where a row is taken hold of', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.filter.fill('logbook');
  await draw(page, await pointIn(files, 2, 100), await pointIn(files, 5, 100));
  await expect(files.selectedRows).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('turns the selection round', async ({ harbour }) => {
  const { page, window } = harbour;
  await window.files.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+Shift+a');
  await expect(window.files.statusBar).toContainText('45 selected');
  await expect(window.files.grid.getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'false');
});

test('keeps selection and focus on the file through sort, filter and refresh', async ({ harbour, truth }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.select('berth-agreement.pdf');
  const row = files.rows('berth-agreement.pdf');
  await expect(row).toBeFocused();
  await files.filter.fill('');
  await files.sortBy('Size', 'descending');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  const before = Number(await row.getAttribute('aria-rowindex'));
  await truth.upload('aa-the-largest.bin', Buffer.alloc(9_000_000));
  await row.focus();
  await page.keyboard.press('F5');
  await expect(files.grid).toHaveAttribute('aria-rowcount', '48');
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(row).toHaveAttribute('aria-rowindex', String(before + 1));
});

test('hands the focus to the next row when another client removes the one that has it', async ({
  harbour,
  truth,
}) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const name = await files.selectedRows.locator('[role="gridcell"]').first().textContent();
  const next = files.grid.getByRole('row').last();
  const file = (await truth.list()).find((one) => one.name === name);
  await truth.remove(file?.id ?? '');
  await page.keyboard.press('F5');
  await expect(files.grid).toHaveAttribute('aria-rowcount', '46');
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute('aria-rowindex', '46');
});

test('does not move what one looks at when rows arrive above it', async ({ harbour, truth }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.grid.hover();
  const seen = files.rows('logbook-2022-03.txt');
  await page.mouse.wheel(0, 310);
  const before = await files.placeAtRest(seen);
  for (const name of ['aa-1.txt', 'aa-2.txt', 'aa-3.txt']) await truth.upload(name, Buffer.from(name));
  await files.refresh.click();
  await expect(files.grid).toHaveAttribute('aria-rowcount', '50');
  expect(await seen.boundingBox()).toEqual(before);
});
