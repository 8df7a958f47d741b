import { expect, test } from '../../fixtures';
import type { RunningApp } from '../../support/app/running-app';

test.describe('while a delete can be undone', () => {
  test.use({ graceSeconds: 60 });

  test('nothing is sent, and undoing leaves everything as it was', async ({ harbour, services, truth }) => {
    await services.faults.forgetRequests();
    await confirmDelete(harbour, 'empty.log');
    const { held, announcement, files, history } = harbour.window;
    await expect(held.of('Deleting 1 file from Harbour in')).toBeVisible();
    await expect(announcement).toContainText(/^Deleting 1 file from Harbour in (60|59) seconds/);
    await expect(files.rows('empty.log')).toHaveCount(1);
    await held.undo('Harbour');
    await expect(held.all).toHaveCount(0);
    await expect(announcement).toHaveText('Undone: nothing was deleted from Harbour');
    expect((await services.faults.requests()).map(({ method }) => method)).not.toContain('DELETE');
    expect(await truth.idsOf('empty.log')).toHaveLength(1);
    await history.open();
    await expect(history.receipt('empty.log')).toHaveCount(0);
  });

  test('counts down without reading out each second', async ({ harbour }) => {
    await confirmDelete(harbour, 'empty.log');
    const status = harbour.window.held.of('Harbour');
    await expect(status).toHaveAttribute('aria-live', 'off');
    const before = await status.innerText();
    await expect(status).not.toHaveText(before);
    await expect(harbour.window.announcement).toContainText(/in (60|59) seconds/);
  });

  test('keeps several apart', async ({ harbour, truth }) => {
    await confirmDelete(harbour, 'empty.log');
    await confirmDelete(harbour, 'logbook-2022-0', 9);
    const { held } = harbour.window;
    await expect(held.all).toHaveCount(2);
    await held.undo('9 files');
    await expect(held.all).toHaveCount(1);
    await expect(held.of('1 file')).toBeVisible();
    expect((await truth.list()).filter(({ name }) => name.startsWith('logbook-2022-0'))).toHaveLength(9);
  });

  test('undoes with the keyboard', async ({ harbour, truth }) => {
    await confirmDelete(harbour, 'empty.log');
    await expect(harbour.window.held.all).toHaveCount(1);
    await harbour.window.files.focus();
    await harbour.page.keyboard.press('ControlOrMeta+z');
    await expect(harbour.window.held.all).toHaveCount(0);
    expect(await truth.idsOf('empty.log')).toHaveLength(1);
  });

  test('deletes nothing when the app quits, nor when it starts again', async ({ harbour, launch, truth }) => {
    await confirmDelete(harbour, 'empty.log');
    await expect(harbour.window.held.all).toHaveCount(1);
    await harbour.close();
    expect(await truth.idsOf('empty.log')).toHaveLength(1);
    const again = await launch();
    await expect(again.window.accounts.account('Harbour')).toBeVisible();
    await expect(again.window.held.all).toHaveCount(0);
    expect(await truth.idsOf('empty.log')).toHaveLength(1);
  });

  test('deletes nothing after a crash', async ({ harbour, launch, truth }) => {
    await confirmDelete(harbour, 'empty.log');
    await expect(harbour.window.held.all).toHaveCount(1);
    await harbour.kill();
    const again = await launch();
    await expect(again.window.accounts.account('Harbour')).toBeVisible();
    await expect(again.window.held.all).toHaveCount(0);
    await again.window.history.open();
    await expect(again.window.history.receipt('empty.log')).toHaveCount(0);
    expect(await truth.idsOf('empty.log')).toHaveLength(1);
  });
});

test.describe('with two seconds', () => {
  test.use({ graceSeconds: 2 });

  test('the delete goes out when they are over', async ({ harbour, truth }) => {
    await confirmDelete(harbour, 'empty.log');
    await expect(harbour.window.held.all).toHaveCount(1);
    expect(await truth.idsOf('empty.log')).toHaveLength(1);
    await expect(harbour.window.files.rows('empty.log')).toHaveCount(0);
    expect(await truth.idsOf('empty.log')).toEqual([]);
    await expect(harbour.window.held.all).toHaveCount(0);
  });
});

test('sets how long a delete can be undone', async ({ harbour }) => {
  const { settings, files, deleteDialog } = harbour.window;
  await settings.open('Deleting');
  await settings.secondsToUndo.fill('20');
  await settings.secondsToUndo.press('Tab');
  await settings.done.click();
  await files.select('empty.log');
  await files.remove.click();
  await expect(deleteDialog.root).toContainText('Nothing is sent for 20 seconds');
});

/** Deletes every file whose name begins so. */
async function confirmDelete({ window }: RunningApp, name: string, count = 1): Promise<void> {
  await window.files.filter.fill(name);
  await expect(window.files.grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await window.files.selectAll();
  await window.files.remove.click();
  await window.deleteDialog.confirm.click();
  await expect(window.deleteDialog.root).toBeHidden();
}
