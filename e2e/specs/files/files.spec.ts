import { expect, test } from '../../fixtures';

const pageSize = 20;

test('lists past one page', async ({ harbour, services, truth }) => {
  const all = await truth.list();
  expect(all.length).toBeGreaterThan(2 * pageSize);
  await expect(harbour.window.files.grid).toHaveAttribute('aria-rowcount', String(all.length + 1));
  const lists = (await services.faults.requests()).filter(({ path }) => path.endsWith('/stored-files'));
  expect(lists.length).toBeGreaterThanOrEqual(3);
});

test('shows names as they are', async ({ harbour }) => {
  for (const name of ['航海日誌.txt', 'Überfahrt Plan.txt', 'survey;north, final.pdf']) {
    await harbour.window.files.filter.fill(name);
    await expect(harbour.window.files.rows(name)).toHaveCount(1);
  }
});

test('sorts by a column and back', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.filter.fill('logbook');
  await files.sortBy('Name', 'ascending');
  await expect(files.names.first()).toHaveText('logbook-2021-01.txt');
  await files.sortBy('Name', 'descending');
  await expect(files.names.first()).toHaveText('logbook-2023-11.txt');
});

test('filters while typing and says how many are left', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.filter.fill('manifest');
  await expect(files.rows('manifest.csv')).toHaveCount(2);
  await expect(files.grid).toHaveAttribute('aria-rowcount', '3');
  await files.filter.fill('no such file');
  await expect(files.names).toHaveCount(0);
});

test('is used by keyboard alone', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.sortBy('Name', 'ascending');
  await files.focus();
  await harbour.page.keyboard.press('End');
  await expect(files.selectedRows).toHaveCount(1);
  await expect(files.selectedRows).toHaveAttribute('aria-rowindex', '47');
  await harbour.page.keyboard.press('Home');
  await expect(files.selectedRows).toHaveAttribute('aria-rowindex', '2');
  await harbour.page.keyboard.press('Shift+ArrowDown');
  await expect(files.selectedRows).toHaveCount(2);
  await harbour.page.keyboard.press('ControlOrMeta+f');
  await expect(files.filter).toBeFocused();
});

test('finds a row by typing its first letters', async ({ harbour }) => {
  const { files } = harbour.window;
  await files.focus();
  await harbour.page.keyboard.type('tide');
  await expect(files.selectedRows).toContainText('tide-record.bin');
});

test('selects everything with the keyboard', async ({ harbour }) => {
  await harbour.window.files.focus();
  await harbour.page.keyboard.press('ControlOrMeta+a');
  await expect(harbour.window.files.statusBar).toContainText('46 selected');
});

test('shows details of the selected file', async ({ harbour }) => {
  await harbour.window.files.select('Welcome to Longshore.txt');
  await harbour.window.details.show();
  await expect(harbour.window.details.root).toContainText('Welcome to Longshore.txt');
  await expect(harbour.window.details.certificate).toBeVisible();
});

test('shows what was added since when asked to refresh', async ({ harbour, truth }) => {
  await truth.upload('arrived-late.txt', Buffer.from('late'));
  await harbour.window.files.refresh.click();
  await harbour.window.files.filter.fill('arrived-late');
  await expect(harbour.window.files.rows('arrived-late.txt')).toHaveCount(1);
});

test('says that an account is empty', async ({ app, services }) => {
  await app.window.openAccountDialog();
  await app.window.accountDialog.submit({ name: 'Empty', ...services.acronis, login: 'empty@demo.invalid' });
  await expect(app.window.emptyPlace).toBeVisible();
});

test('says when a list could not be read to its end', async ({ harbour, services }) => {
  await services.faults.set({ list: { cursor: 'loop' } });
  await harbour.window.files.refresh.click();
  await expect(harbour.window.alerts).toContainText('This list is not complete');
});

test('renews a token that the service has ended, without asking', async ({ harbour, services, truth }) => {
  await truth.upload('after-renewal.txt', Buffer.from('x'));
  await services.faults.act('revokeAll');
  await services.faults.forgetRequests();
  await harbour.window.files.refresh.click();
  await harbour.window.files.filter.fill('after-renewal');
  await expect(harbour.window.files.rows('after-renewal.txt')).toHaveCount(1);
  const statuses = (await services.faults.requests()).map(({ path, status }) => `${path} ${String(status)}`);
  expect(statuses).toContain('/api/notary/v2/stored-files 401');
  expect(statuses.filter((line) => line === '/api/2/idp/token 200')).toHaveLength(1);
});

test('tells that the service is down and lists when asked again', async ({ harbour, services }) => {
  await services.faults.set({ fault: [{ route: 'list', times: 100, status: 503, body: 'html' }] });
  await harbour.window.files.refresh.click();
  await expect(harbour.window.alerts).toContainText('The service is not available');
  await services.faults.set({ fault: 'none' });
  await harbour.window.files.refresh.click();
  await expect(harbour.window.files.rows('berth-agreement.pdf')).toBeVisible();
});
