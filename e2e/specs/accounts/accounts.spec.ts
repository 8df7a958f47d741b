import { expect, test } from '../../fixtures';
import { withCaptivePortal } from '../../support/network/captive-portal';
import type { ControlClient } from '../../support/network/control-client';

const code = '246810';

test('signs in and lists the files', async ({ app, services }) => {
  await app.window.signIn({ name: 'Harbour', ...services.acronis });
  await expect(app.window.accounts.account('Harbour')).toBeVisible();
  await expect(app.window.files.rows('berth-agreement.pdf')).toBeVisible();
});

test('keeps several accounts of one service', async ({ app, services }) => {
  await app.window.signIn({ name: 'Harbour', ...services.acronis });
  await app.window.signIn({ name: 'Second', ...services.acronis, login: 'full@demo.invalid' });
  await expect(app.window.accounts.account('Harbour')).toBeVisible();
  await expect(app.window.accounts.account('Second')).toBeVisible();
});

const rejected = [
  { what: 'a wrong password', change: { password: 'not it' } },
  { what: 'an unknown login', change: { login: 'nobody@demo.invalid' } },
];

for (const { what, change } of rejected) {
  test(`says that ${what} was rejected and by whom`, async ({ app, services }) => {
    await app.window.openAccountDialog();
    await app.window.accountDialog.submit({ ...services.acronis, ...change });
    const { host } = new URL(services.acronis.cloudAddress);
    await expect(app.window.accountDialog.root).toContainText(`Sign-in was rejected by ${host}`);
    await expect(app.window.accounts.account('harbour')).toHaveCount(0);
  });
}

test('asks for a verification code, says when it is wrong, and takes the right one', async ({
  app,
  services,
}) => {
  const { accountDialog } = app.window;
  await app.window.openAccountDialog();
  await accountDialog.submit({ name: 'Pier', ...services.acronis, login: 'pier@demo.invalid' });
  await expect(accountDialog.verificationCode).toBeVisible();
  await accountDialog.verificationCode.fill('000000');
  await accountDialog.signIn.click();
  await expect(accountDialog.root).toContainText('The verification code is wrong');
  await accountDialog.verificationCode.fill(code);
  await accountDialog.signIn.click();
  await expect(accountDialog.root).toBeHidden();
  await expect(app.window.accounts.account('Pier')).toBeVisible();
});

test('tells that a host is not there', async ({ app, services }) => {
  await services.stop();
  await app.window.openAccountDialog();
  await app.window.accountDialog.submit(services.acronis);
  const { host } = new URL(services.acronis.cloudAddress);
  await expect(app.window.accountDialog.root).toContainText(`${host} cannot be reached`);
});

test('tells that a name leads nowhere', async ({ app, services }) => {
  await app.window.openAccountDialog();
  const cloudAddress = 'https://cloud.longshore.invalid';
  await app.window.accountDialog.submit({ ...services.acronis, cloudAddress });
  await expect(app.window.accountDialog.root).toContainText('cloud.longshore.invalid cannot be found');
});

test('refuses an address without encryption beyond this computer', async ({ app, services }) => {
  await app.window.openAccountDialog();
  const cloudAddress = 'http://cloud.acronis.com';
  await app.window.accountDialog.submit({ ...services.acronis, cloudAddress });
  await expect(app.window.accountDialog.root).toContainText('This address is not secure');
});

test('recognises a web page that is not the service', async ({ app, services }) => {
  await withCaptivePortal(async (cloudAddress) => {
    await app.window.openAccountDialog();
    await app.window.accountDialog.submit({ ...services.acronis, cloudAddress });
    await expect(app.window.accountDialog.root).toContainText('answered with a web page instead of data');
  });
});

test('sends no password to another host before the user agrees', async ({ app, services }) => {
  await services.faults.set({ accounts: { serverUrl: 'other-host' } });
  await app.window.openAccountDialog();
  await app.window.accountDialog.submit({ name: 'Harbour', ...services.acronis });
  await expect(app.window.accountDialog.root).toContainText('Your password will go to');
  expect(await tokenRequests(services.faults)).toEqual([]);
  await app.window.accountDialog.signIn.click();
  await expect(app.window.accountDialog.root).toBeHidden();
  expect(await tokenRequests(services.faults)).toEqual(['second']);
});

test('forgets a removed account', async ({ harbour }) => {
  await harbour.window.accounts.remove('Harbour');
  await expect(harbour.window.accounts.account('Harbour')).toHaveCount(0);
  await expect(harbour.window.welcome.addAccount).toBeVisible();
});

test('keeps the account over a restart @keyring', async ({ harbour, launch }) => {
  await harbour.close();
  const again = await launch();
  await again.window.accounts.open('Harbour');
  await expect(again.window.files.rows('berth-agreement.pdf')).toBeVisible();
});

test('asks to sign in again after a restart without a secret store @no-keyring', async ({
  harbour,
  launch,
  services,
}) => {
  await harbour.close();
  const again = await launch();
  await again.window.accounts.open('Harbour');
  await again.window.signInAgain('Harbour', services.acronis.password);
  await expect(again.window.files.rows('berth-agreement.pdf')).toBeVisible();
});

test('says that a password cannot be kept here @no-keyring', async ({ app }) => {
  await app.window.openAccountDialog();
  await expect(app.window.accountDialog.root).toContainText('The password cannot be stored here');
  await expect(app.window.accountDialog.sessionOnly).toBeVisible();
});

async function tokenRequests(faults: ControlClient): Promise<string[]> {
  const requests = await faults.requests();
  return requests.filter(({ path }) => path === '/api/2/idp/token').map(({ origin }) => origin);
}
