import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { startLocalServices, type LocalServices } from '../../support/network/local-services';
import type { RunningApp } from '../../support/app/running-app';

/** Of another user; stated in the service's page. */
const quaysideKey = 'b2d90c11-3f4a-4c6e-9d27-77e0a1b2c3d4';
const verificationCode = '246810';
const quickMs = 3_000;

test('lets a download wait for the sign-in, and goes on afterwards', async ({
  app,
  machine,
  oracleTruth,
  services,
}) => {
  const { window } = app;
  await window.signIn({ name: 'Harbour', ...services.acronis });
  await window.signIn({ name: 'Team', ...services.oracle, signInWith: 'Access token' });
  await window.files.openFolder('Harbour project');
  await window.files.expectComplete();
  await services.oracleFaults.set({ expireTokens: 'access' });
  await window.download('Budget.csv');
  await expect(window.transfers.of('Budget.csv')).toContainText('Waiting for sign-in');
  await expect(window.accounts.account('Team')).toContainText('Sign in again');

  await window.accounts.open('Harbour');
  await window.download('empty.log');
  await expect(window.transfers.of('empty.log')).toContainText(proofs.hash);

  await services.oracleFaults.set({ expireTokens: 'none' });
  await window.transfers.signInAgain('Budget.csv').click();
  await window.accountDialog.accessToken.fill(services.oracle.accessToken);
  await window.accountDialog.saveSignIn();
  await expect(window.accountDialog.root).toBeHidden();
  await expect(window.transfers.of('Budget.csv')).toContainText(proofs.size);
  await expect(window.accounts.account('Team')).not.toContainText('Sign in again');
  const saved = await readFile(join(machine.downloads, 'Budget.csv'));
  const id = await oracleTruth.idOf('/Harbour project/Budget.csv');
  expect(saved.equals(await oracleTruth.bytesOf(id))).toBe(true);
});

test('refuses to sign in again as somebody else', async ({ harbour }) => {
  const { accounts, accountDialog, files } = harbour.window;
  await accounts.askToSignInAgain('Harbour');
  await accountDialog.login.fill('full@demo.invalid');
  await accountDialog.password.fill('demo');
  await accountDialog.saveSignIn();
  await expect(accountDialog.root).toContainText('That is another user');
  await accountDialog.cancel.click();
  await files.reload();
  await expect(files.rows('berth-agreement.pdf')).toBeVisible();
});

test('refuses another user’s key', async ({ shop }) => {
  const { accounts, accountDialog, files } = shop.window;
  await accounts.askToSignInAgain('Shop');
  await accountDialog.apiKey.fill(quaysideKey);
  await accountDialog.saveSignIn();
  await expect(accountDialog.root).toContainText('That is another user');
  await accountDialog.cancel.click();
  await files.reload();
  await expect(files.rows('report.pdf')).toBeVisible();
});

test('shows all accounts together', async ({ app, services }) => {
  const { accounts, files, transfers } = app.window;
  await app.window.signIn({ name: 'Harbour', ...services.acronis });
  await app.window.signIn({ name: 'Team', ...services.oracle });
  await app.window.signIn({ name: 'Shop', ...services.sweeppea });
  await accounts.all.click();
  await files.expectComplete();
  await expect(files.column('Account')).toBeVisible();
  for (const [name, account] of [
    ['berth-agreement.pdf', 'Harbour'],
    ['Harbour project', 'Team'],
    ['report.pdf', 'Shop'],
  ] as const) {
    await files.filter.fill(name);
    await expect(files.rows(name).filter({ hasText: account })).toHaveCount(1);
  }
  await files.filter.fill('empty.');
  await expect(files.rows('empty.log')).toHaveCount(1);
  await expect(files.rows('empty.txt')).toHaveCount(1);
  await files.selectAll();
  await files.download.click();
  await expect(transfers.of('empty.log')).toContainText(proofs.hash);
  await expect(transfers.of('empty.txt')).toContainText(proofs.size);
});

test('goes into a folder from all accounts', async ({ app, services }) => {
  await app.window.signIn({ name: 'Harbour', ...services.acronis });
  await app.window.signIn({ name: 'Team', ...services.oracle });
  await app.window.accounts.all.click();
  await app.window.files.openFolder('Harbour project');
  await expect(app.window.path.here).toHaveText('Harbour project');
  await app.window.path.back.click();
  await app.window.files.filter.fill('berth');
  await expect(app.window.files.rows('berth-agreement.pdf')).toHaveCount(1);
});

test('ten accounts: the others stay quick beside a dead and a slow one', async ({ app, services }) => {
  test.setTimeout(120_000);
  const dead = await startLocalServices([]);
  const slow = await startLocalServices([]);
  try {
    const quick = await signInToEight(app, services);
    await app.window.signIn({ name: 'Dead', ...dead.acronis });
    await app.window.signIn({ name: 'Slow', ...slow.oracle });
    await expect(app.window.accounts.options).toHaveCount(11);
    await dead.stop();
    await slow.oracleFaults.set({ slow: 600_000 });
    await app.window.accounts.all.click();
    await app.window.files.refresh.click();
    for (const [name, fileName] of quick) await expectQuick(app, name, fileName);
    await expect(app.window.accounts.account('Dead')).toContainText('Unreachable', { timeout: 30_000 });
    await expect(app.window.accounts.account('Slow')).toBeVisible();
  } finally {
    await dead.stop();
    await slow.stop();
  }
});

/** Opens the account, reads its list anew and saves a file, all in little time. */
async function expectQuick({ window }: RunningApp, name: string, fileName: string): Promise<void> {
  await window.accounts.open(name);
  await window.files.refresh.click();
  await expect(window.files.statusBar).toHaveText(/^[\d,]+ (file|folder|item)/, { timeout: quickMs });
  await window.files.filter.fill(fileName);
  await expect(window.files.rows(fileName)).toHaveCount(1, { timeout: quickMs });
}

async function signInToEight(
  { window }: RunningApp,
  { acronis, oracle, sweeppea }: LocalServices,
): Promise<readonly (readonly [string, string])[]> {
  await window.signIn({ name: 'Harbour', ...acronis });
  await window.signIn({ name: 'Lots', ...acronis, login: 'full@demo.invalid' });
  await window.openAccountDialog();
  await window.accountDialog.submit({ name: 'Pier', ...acronis, login: 'pier@demo.invalid' });
  await window.accountDialog.verificationCode.fill(verificationCode);
  await window.accountDialog.signIn.click();
  await expect(window.accountDialog.root).toBeHidden();
  await window.signIn({ name: 'Team', ...oracle });
  await window.signIn({ name: 'Linked', ...oracle, signInWith: 'Public link' });
  await window.signIn({ name: 'App', ...oracle, signInWith: 'App link' });
  await window.signIn({ name: 'Shop', ...sweeppea });
  await window.signIn({ name: 'Quayside', ...sweeppea, apiKey: quaysideKey });
  return [
    ['Harbour', 'berth-agreement.pdf'],
    ['Lots', 'cargo-lot-3.csv'],
    ['Pier', 'pier-inspection-2021.txt'],
    ['Team', 'Harbour project'],
    ['Linked', 'Harbour plan.pdf'],
    ['App', 'Example A.txt'],
    ['Shop', 'report.pdf'],
    ['Quayside', 'hero-image.webp'],
  ];
}
