import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures';
import { proofs } from '../../pages/transfers-panel';
import { invokeBridge } from '../../support/app/bridge';
import { expectAccessible } from '../../support/reading/expect-accessible';
import type { LocalServices } from '../../support/network/local-services';
import type { RunningApp } from '../../support/app/running-app';
import { withTunnelProxy } from '../../support/network/tunnel-proxy';

/** Reads and writes go through different sessions; the first sign-in request to Oracle is a read, that to Sweeppea a write. */
const reading = 'reading.longshore.invalid';
const writing = 'writing.longshore.invalid';

test('changes the language while a transfer goes on, and stays where it was', async ({
  harbour,
  services,
}) => {
  const { page, window } = harbour;
  const { settings, transfers } = window;
  const name = 'tide-record.bin';
  await services.faults.set({ dl: { rate: 4_000_000 } });
  await window.download(name);
  await expect(transfers.of(name)).toHaveAccessibleName(/downloading/);

  await settings.open();
  await settings.language.selectOption({ label: 'Deutsch' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const german = page.getByRole('dialog', { name: 'Einstellungen' });
  await expect(german.getByRole('tab', { name: 'Allgemein' })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Konten' })).toBeAttached();

  await services.faults.set({ dl: { rate: 'unlimited' } });
  await german.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'English' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await settings.done.click();
  await expect(transfers.of(name)).toContainText(proofs.hash, { timeout: 60_000 });
  const downloads = (await services.faults.requests()).filter(({ path }) => path.includes('download'));
  expect(downloads).toHaveLength(1);
});

test('speaks the chosen language from the first screen on, also after a restart', async ({ app, launch }) => {
  await app.window.welcome.language.selectOption({ label: 'Español' });
  await expect(app.page.getByRole('button', { name: 'Añadir cuenta' })).toBeVisible();
  await app.close();
  const again = await launch();
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(again.page.getByRole('button', { name: 'Añadir cuenta' })).toBeVisible();
});

test('writes dates and numbers as the system does or as the language does', async ({ app }) => {
  const { settings, welcome } = app.window;
  await expect(welcome.tryDemo).toBeVisible();
  await app.page.keyboard.press('Control+,');
  await settings.language.selectOption({ label: 'Deutsch' });
  const german = app.page.getByRole('dialog', { name: 'Einstellungen' });
  await expect(german).toContainText('1,234.5');
  await german.getByRole('radio', { name: 'Wie die Sprache' }).check();
  await expect(german).toContainText('1.234,5');
});

test('sends everything through the proxy that was chosen, and nothing of this computer', async ({
  harbour,
  services,
}) => {
  await withTunnelProxy(async ({ host, asked }) => {
    await chooseProxy(harbour, host);
    await tryToSignIn(harbour, services, async (tried) => {
      await expect.poll(() => asked).toContain(`${tried}:443`);
    });
    await harbour.window.files.refresh.click();
    await harbour.window.files.expectComplete();
    expect(new Set(asked)).toEqual(new Set([`${reading}:443`, `${writing}:443`]));

    const before = asked.length;
    await harbour.window.settings.open('Network');
    await harbour.window.settings.proxy('None').check();
    await harbour.window.settings.done.click();
    await tryToSignIn(harbour, services, async (tried) => {
      await expect(harbour.window.accountDialog.root).toContainText(`${tried} cannot be found`);
    });
    expect(asked).toHaveLength(before);
  });
});

test('uses the proxy from the first request after a restart on', async ({ app, launch, services }) => {
  await withTunnelProxy(async ({ host, asked }) => {
    await chooseProxy(app, host);
    await app.close();
    expect(asked).toEqual([]);
    const again = await launch();
    await tryToSignIn(again, services, async (tried) => {
      await expect.poll(() => asked).toContain(`${tried}:443`);
    });
  });
});

test('takes no address that is none for a proxy', async ({ app }) => {
  const { settings, welcome } = app.window;
  await expect(welcome.tryDemo).toBeVisible();
  await app.page.keyboard.press('Control+,');
  await settings.section('Network').click();
  await settings.proxy('Manual').check();
  await expect(settings.proxyAddress).toBeFocused();
  await settings.proxyAddress.fill('http://anna:secret@proxy.example:3128');
  await settings.proxyAddress.press('Enter');
  await expect(settings.proxyAddress).toHaveAttribute('aria-invalid', 'true');
  await expect(settings.root).toContainText('without user name and password');
  await settings.done.click();
  await app.page.keyboard.press('Control+,');
  await settings.section('Network').click();
  await expect(settings.proxy('System')).toBeChecked();
});

test('draws the rows closer together', async ({ harbour }) => {
  const { files, settings } = harbour.window;
  const heightOf = async (): Promise<number> =>
    (await files.rows('berth-agreement.pdf').first().boundingBox())?.height ?? 0;
  const comfortable = await heightOf();
  await settings.open();
  await settings.rows('Compact').check();
  await expect.poll(heightOf).toBeLessThan(comfortable);
  await settings.rows('Comfortable').check();
  await expect.poll(heightOf).toBe(comfortable);
});

test('is gone through with the keyboard', async ({ harbour }) => {
  const { page, window } = harbour;
  const { settings } = window;
  await page.keyboard.press('Control+,');
  await expect(settings.section('General')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(settings.downloadFolder).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(settings.downloadFolder).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await expect(settings.openLogFolder).toBeVisible();
  await settings.logLevel.selectOption({ label: 'Everything' });
  await page.keyboard.press('Escape');
  await expect(settings.root).toBeHidden();
  await settings.open('Advanced');
  await expect(settings.logLevel).toHaveValue('debug');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any section in the ${theme} theme`, async ({ app }) => {
    const { settings, welcome } = app.window;
    await expect(welcome.tryDemo).toBeVisible();
    await invokeBridge(app.page, 'settings.update', { theme });
    await app.page.keyboard.press('Control+,');
    for (const section of await settings.tabs.all()) {
      await section.click();
      await expectAccessible(app);
    }
  });
}

test('saves to another folder', async ({ harbour, machine }) => {
  const { settings, transfers } = harbour.window;
  await settings.open('Saving');
  await settings.downloadFolder.selectOption({ label: 'Desktop' });
  await settings.done.click();
  await harbour.window.download('empty.log');
  await expect(transfers.of('empty.log')).toContainText(proofs.hash);
  await expect(stat(join(machine.home, 'Desktop', 'empty.log'))).resolves.toMatchObject({ size: 0 });
});

async function chooseProxy({ page, window: { settings } }: RunningApp, host: string): Promise<void> {
  await page.keyboard.press('Control+,');
  await settings.section('Network').click();
  await settings.proxy('Manual').check();
  await settings.proxyAddress.fill(host);
  await settings.proxyAddress.press('Enter');
  await expect(settings.proxyAddress).toHaveValue(`http://${host}`);
  await settings.done.click();
}

/** At hosts that there are not; gives up after `tried` has seen what it waits for. */
async function tryToSignIn(
  { page, window }: RunningApp,
  { oracle, sweeppea }: Pick<LocalServices, 'oracle' | 'sweeppea'>,
  tried: (host: string) => Promise<void>,
): Promise<void> {
  const attempts = [
    { host: reading, input: { ...oracle, instanceAddress: `https://${reading}` } },
    { host: writing, input: { ...sweeppea, serviceAddress: `https://${writing}` } },
  ];
  for (const { host, input } of attempts) {
    await window.openAccountDialog();
    await window.accountDialog.submit(input);
    await tried(host);
    await page.keyboard.press('Escape');
    await expect(window.accountDialog.root).toBeHidden();
  }
}
