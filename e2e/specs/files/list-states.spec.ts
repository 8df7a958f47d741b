import { expect, test } from '../../fixtures';

test('says that nothing matches, and clears the filter', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.filter.fill('no such file');
  const list = harbour.page.getByRole('main');
  await expect(list.getByText('No file name here holds “no such file”.')).toBeVisible();
  await list.getByRole('button', { name: 'Clear filter' }).last().click();
  await expect(files.grid).toHaveAttribute('aria-rowcount', '47');
});

test('says that a folder is empty, and leads out of it', async ({ team }) => {
  const { files, emptyFolder } = team.window;
  await files.openFolder('Harbour project');
  await files.openFolder('Photographs to come');
  await expect(emptyFolder).toBeVisible();
  await team.page.getByRole('main').getByRole('button', { name: 'Go to the folder above' }).click();
  await expect(files.rows('Photographs to come')).toBeVisible();
  await expect(files.rows('Photographs to come')).toBeFocused();
});

test('says why a list could not be read at all, and reads it when asked', async ({ team, services }) => {
  const { page, window } = team;
  await services.oracleFaults.set({ status: [{ path: '/items', times: 1000, status: 503 }] });
  await window.files.openFolder('Harbour project');
  await expect(window.alerts).toContainText('The service is not available', { timeout: 30_000 });
  await expect(window.files.statusBar).not.toContainText(/\d (file|folder|item)/);
  await services.oracleFaults.set({ status: [] });
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(window.files.rows('Drawings').first()).toBeVisible();
});

test('says that the list is on its way when it is slow', async ({ team, services }) => {
  await services.oracleFaults.set({ slow: 2000 });
  await team.window.files.openFolder('Harbour project');
  const list = team.page.getByRole('main');
  await expect(list.getByText('Loading files…')).toBeAttached();
  await expect(team.window.files.rows('Drawings').first()).toBeVisible();
  await expect(list.getByText('Loading files…')).toHaveCount(0);
});

test('says under a filter without matches that the list is not complete', async ({ harbour, services }) => {
  await services.faults.set({ list: { cursor: 'loop' } });
  await harbour.window.files.refresh.click();
  await expect(harbour.window.alerts).toContainText('This list is not complete');
  await harbour.window.files.filter.fill('no such file');
  const list = harbour.page.getByRole('main');
  await expect(
    list.getByText('Nothing in the part of the list that could be read holds “no such file”.'),
  ).toBeVisible();
});
