import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import type { RunningApp } from '../../support/app/running-app';
import { answerFileDialogs } from '../../support/desktop/file-dialogs';
import type { LocalServices } from '../../support/network/local-services';

test('renames and colours an account without signing in again', async ({ harbour, services }) => {
  const { accounts, accountDialog } = harbour.window;
  await services.faults.forgetRequests();
  await accounts.edit('Harbour');
  await accountDialog.accountName.fill('North quay');
  await accountDialog.colour('Violet').check();
  await accountDialog.save.click();
  await expect(accountDialog.root).toBeHidden();
  await expect(accounts.account('North quay')).toBeVisible();
  await expect(accounts.account('Harbour')).toHaveCount(0);
  await accounts.edit('North quay');
  await expect(accountDialog.colour('Violet')).toBeChecked();
  expect((await services.faults.requests()).map(({ path }) => path)).not.toContain('/api/2/idp/token');
});

test('keeps name, colour and order over a restart', async ({ app, launch, services }) => {
  await signInToThree(app, services);
  await app.window.accounts.edit('Team');
  await app.window.accountDialog.accountName.fill('Crew');
  await app.window.accountDialog.colour('Rose').check();
  await app.window.accountDialog.save.click();
  await app.window.accounts.move('Shop', 'up');
  await expect(app.window.accounts.accountAt(2, 'Shop')).toBeVisible();
  await app.close();
  const { accounts, accountDialog } = (await launch()).window;
  await expect(accounts.accountAt(1, 'Harbour')).toBeVisible();
  await expect(accounts.accountAt(2, 'Shop')).toBeVisible();
  await expect(accounts.accountAt(3, 'Crew')).toBeVisible();
  await accounts.edit('Crew');
  await expect(accountDialog.colour('Rose')).toBeChecked();
});

test('is put in another order by keyboard, and keeps the focus', async ({ app, services }) => {
  await signInToThree(app, services);
  const { accounts } = app.window;
  await accounts.move('Shop', 'up');
  await expect(accounts.accountAt(2, 'Shop')).toBeFocused();
  await accounts.move('Shop', 'up');
  await expect(accounts.accountAt(1, 'Shop')).toBeFocused();
  await accounts.move('Shop', 'up');
  await expect(accounts.accountAt(1, 'Shop')).toBeFocused();
  await accounts.move('Harbour', 'down');
  await expect(accounts.accountAt(2, 'Team')).toBeVisible();
  await expect(accounts.accountAt(3, 'Harbour')).toBeFocused();
});

test('deletes nothing from a locked account', async ({ harbour, services }) => {
  const { accounts, files, deleteDialog } = harbour.window;
  await accounts.lock('Harbour');
  await expect(accounts.lockOf('Harbour')).toBeVisible();
  await files.select('empty.log');
  await expect(files.remove).toBeDisabled();
  await harbour.page.keyboard.press('Delete');
  await expect(deleteDialog.root).toHaveCount(0);
  await accounts.unlock('Harbour');
  await expect(accounts.lockOf('Harbour')).toHaveCount(0);
  await files.select('empty.log');
  await expect(files.remove).toBeEnabled();
  const requests = await services.faults.requests();
  expect(requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
});

test('exports accounts without secrets and imports them', async ({ app, machine, services }) => {
  await signInToThree(app, services);
  const { accounts, settings, files } = app.window;
  const file = join(machine.home, 'accounts.json');
  await answerFileDialogs(app, file);
  await settings.open('Accounts');
  await settings.exportAccounts.click();
  await expect(app.window.message.root).toContainText('The accounts are exported');
  await app.window.message.close();
  const text = await readFile(file, 'utf8');
  for (const name of ['Harbour', 'Team', 'Shop']) expect(text).toContain(name);
  for (const secret of secretsOf(services)) expect(text).not.toContain(secret);

  for (const name of ['Harbour', 'Team']) await accounts.remove(name);
  await expect(accounts.accountAt(1, 'Shop')).toBeVisible();
  await settings.open('Accounts');
  await settings.importAccounts.click();
  await expect(app.window.message.root).toContainText('2 accounts added');
  await app.window.message.close();
  await expect(accounts.accountAt(2, 'Harbour')).toContainText('Sign in again');
  await expect(accounts.accountAt(3, 'Team')).toContainText('Sign in again');
  await app.window.signInAgain('Team', services.oracle.password);
  await accounts.open('Team');
  await expect(files.rows('Harbour project')).toBeVisible();
});

test('imports nothing twice, and says what is wrong with another file', async ({ harbour, machine }) => {
  const file = join(machine.home, 'accounts.json');
  await answerFileDialogs(harbour, file);
  const { settings } = harbour.window;
  await settings.open('Accounts');
  await settings.exportAccounts.click();
  await harbour.window.message.close();
  await settings.open('Accounts');
  await settings.importAccounts.click();
  await expect(harbour.window.message.root).toContainText('There is nothing new in the file');
  await harbour.window.message.close();
  await answerFileDialogs(harbour, join(machine.home, '.config', 'user-dirs.dirs'));
  await settings.open('Accounts');
  await settings.importAccounts.click();
  await expect(harbour.window.message.root).toContainText('No account was added');
  await expect(harbour.window.accounts.options).toHaveCount(2);
});

async function signInToThree({ window }: RunningApp, services: LocalServices): Promise<void> {
  await window.signIn({ name: 'Harbour', ...services.acronis });
  await window.signIn({ name: 'Team', ...services.oracle });
  await window.signIn({ name: 'Shop', ...services.sweeppea });
}

/** Acronis' password of the samples is a word that an address may hold too. */
function secretsOf({ acronis, oracle, sweeppea }: LocalServices): string[] {
  return [`"${acronis.password}"`, oracle.password, oracle.accessToken, sweeppea.apiKey];
}
