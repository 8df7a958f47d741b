import { expect, test } from '../fixtures';
import { proofs } from '../pages/transfers-panel';
import { startRecordingProxy } from '../support/recording-proxy';
import { filesHolding } from '../support/secret-hunt';

const password = 'Zx9-distinctive-PASSWORD-41c7';

/* How Chromium marks what it has encrypted with a key from the system's secret store. */
const encryptedWithKeyring = 'v11';

test('writes neither the password nor a token to disk', async ({ app, machine, services }) => {
  const proxy = await startRecordingProxy(services.acronis.cloudAddress, {
    typed: password,
    real: services.acronis.password,
  });
  const account = { cloudAddress: proxy.origin, login: services.acronis.login, password };
  await app.window.signIn({ name: 'Harbour', ...account });
  await app.window.download('Welcome to Longshore.txt');
  await expect(app.window.transfers.of('Welcome to Longshore.txt')).toContainText(proofs.hash);
  await app.close();
  await proxy.stop();
  expect(proxy.tokens.length).toBeGreaterThan(0);
  expect(await filesHolding(machine.home, ['Welcome to Longshore.txt'])).not.toEqual([]);
  expect(await filesHolding(machine.home, [password, ...proxy.tokens])).toEqual([]);
  expect(app.output).not.toContain(password);
  for (const token of proxy.tokens) expect(app.output).not.toContain(token);
});

test('erases what it kept when the account is removed @keyring', async ({ harbour, machine, launch }) => {
  expect(await filesHolding(machine.profile, [encryptedWithKeyring])).not.toEqual([]);
  await harbour.window.accounts.remove('Harbour');
  await expect(harbour.window.accounts.account('Harbour')).toHaveCount(0);
  await harbour.close();
  expect(await filesHolding(machine.profile, [encryptedWithKeyring])).toEqual([]);
  const again = await launch();
  await expect(again.window.welcome.addAccount).toBeVisible();
});
