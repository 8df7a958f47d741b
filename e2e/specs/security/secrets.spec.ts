import { openEnvelope } from '../../../shared/envelope';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { askForAccounts, askForEntries, invokeBridge } from '../../support/app/bridge';
import { takeHeapSnapshot } from '../../support/attacks/heap-snapshot';
import type { LocalServices } from '../../support/network/local-services';
import { startRecordingProxy } from '../../support/network/recording-proxy';
import { filesHolding, needlesIn } from '../../support/attacks/secret-hunt';
import { askForTransfers, startDownloads } from '../../support/app/transfers-bridge';
import { crashPage, textInWindow } from '../../support/app/window-in-main';

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
  const names = ['logbook-2021-01.txt'];
  expect(await filesHolding(machine.profile, [encryptedWithKeyring])).not.toEqual([]);
  await expect.poll(() => filesHolding(machine.profile, names)).not.toEqual([]);
  await harbour.window.accounts.remove('Harbour');
  await expect(harbour.window.accounts.account('Harbour')).toHaveCount(0);
  await harbour.close();
  expect(await filesHolding(machine.profile, [encryptedWithKeyring, ...names])).toEqual([]);
  const again = await launch();
  await expect(again.window.welcome.addAccount).toBeVisible();
});

/* Of every link that gives access to contents; their values are not known outside. */
const presignedMarks = ['X-Amz-Signature=', 'X-Amz-Credential='];

/** The way to sign in, and what is secret about it. */
function everyWay({ acronis, oracle, sweeppea }: LocalServices, cloudAddress: string) {
  const { publicLink, appLink } = oracle;
  return [
    { name: 'Harbour', ...acronis, cloudAddress, password, seeds: [password] },
    { name: 'Team', ...oracle, seeds: [oracle.password] },
    {
      name: 'Public',
      ...oracle,
      signInWith: 'Public link',
      seeds: [publicLink.accessCode],
    },
    {
      name: 'Embedded',
      ...oracle,
      signInWith: 'App link',
      seeds: [appLink.accessToken, appLink.refreshToken],
    },
    { name: 'Shop', ...sweeppea, seeds: [sweeppea.apiKey] },
  ] as const;
}

test('leaves no secret of any service anywhere', async ({ app, machine, services }) => {
  test.setTimeout(120_000);
  const { window, page, electron } = app;
  /* Its own record of what was typed would be found. */
  await electron.context().tracing.stop();
  const wrong = 'Zx9-mistyped-PASSWORD-77aa';
  const proxy = await startRecordingProxy(services.acronis.cloudAddress, {
    typed: password,
    real: services.acronis.password,
  });
  const ways = everyWay(services, proxy.origin);
  await window.openAccountDialog();
  await window.accountDialog.submit({ name: 'Typo', ...services.oracle, password: wrong });
  await expect(window.accountDialog.root).toContainText('rejected');
  await window.accountDialog.cancel.click();
  for (const way of ways) await window.signIn(way);
  const [account] = (await askForAccounts(page)).filter(({ name }) => name === 'Shop');
  const [entry] = await askForEntries(page, account?.id ?? '');
  if (entry === undefined) throw new Error('The shop has no file.');
  await startDownloads(page, [entry]);
  await expect(window.transfers.of(entry.name)).toHaveAccessibleName(/, done$/);
  await services.sweeppeaFaults.set({ faults: [{ fault: 'storage-error', code: 'AccessDenied' }] });
  await startDownloads(page, [entry]);
  await expect.poll(async () => (await askForTransfers(page)).map(({ state }) => state)).toContain('failed');
  const seeds = [
    wrong,
    ...ways.flatMap((way): readonly string[] => way.seeds),
    ...proxy.tokens,
    ...presignedMarks,
  ];
  expect(seeds.length).toBeGreaterThan(8);

  expect(needlesIn(await takeHeapSnapshot(page), ['Embedded'])).toEqual(['Embedded']);
  expect(needlesIn(await takeHeapSnapshot(page), seeds)).toEqual([]);
  openEnvelope(await invokeBridge(page, 'system.copyDiagnostics', {}));
  const diagnostics = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(diagnostics).toContain('sweeppea, ready');
  expect(needlesIn(diagnostics, seeds)).toEqual([]);
  await crashPage(electron);
  await expect.poll(() => textInWindow(electron)).toContain('Shop');
  await app.close();
  await proxy.stop();
  expect(needlesIn(app.output, seeds)).toEqual([]);
  expect(await filesHolding(machine.home, [entry.name])).not.toEqual([]);
  expect(await filesHolding(machine.home, seeds)).toEqual([]);
});
