import { join } from 'node:path';
import type { TestInfo } from 'playwright/test';
import { expect, test } from '../../fixtures';
import { SpokenWindow } from '../../pages/spoken-window';
import type { AcronisTruth } from '../../support/truth/acronis-truth';
import type { RunningApp } from '../../support/app/running-app';
import type { ScratchMachine } from '../../support/scratch-machine';
import { cutTexts, englishWords, textsWith } from '../../support/reading/spoken-texts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 700, height: 800 };
const text = 'Welcome to Longshore.txt';
const large = 'tide-record.bin';

interface Look {
  app: RunningApp;
  english: ReadonlySet<string>;
  /** What comes from the service and the machine. */
  names: readonly string[];
}

async function resize(app: RunningApp, size: typeof wide): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect.poll(() => app.page.evaluate(() => window.innerWidth)).toBe(size.width);
}

/** Nothing is said in English, and nothing is cut off, however narrow the window. */
async function expectSpoken({ app, english, names }: Look, what: string, testInfo: TestInfo): Promise<void> {
  for (const size of [narrow, wide]) {
    await resize(app, size);
    await app.page.screenshot({ path: testInfo.outputPath(`${what}-${size.width}.png`) });
    expect.soft(await textsWith(app.page, english, names), `in English: ${what}`).toEqual([]);
    expect.soft(await cutTexts(app.page), `cut off: ${what} at ${size.width}`).toEqual([]);
  }
}

async function namesOf(truth: AcronisTruth, { home }: ScratchMachine): Promise<string[]> {
  const files = (await truth.list()).map(({ name }) => name);
  return [
    ...files,
    'Harbour',
    'Acronis Cyber Notary',
    'Longshore',
    join(home, 'Downloads'),
    join(home, 'Desktop'),
  ];
}

const systems = [
  { language: 'de', system: 'de_DE', date: /^\d{2}\.\d{2}\.\d{4}$/, size: /^\d+(,\d)? [KM]B$/ },
  { language: 'es', system: 'es_ES', date: /^\d{1,2} \p{L}+ \d{4}$/u, size: /^\d+(,\d)? [KM]B$/ },
] as const;

for (const { language, system, date, size } of systems) {
  test.describe(`on a system in ${system}`, () => {
    test.use({ systemLanguage: system });

    test('the whole way is spoken so', async ({ app, machine, services, truth }, testInfo) => {
      const spoken = new SpokenWindow(app.page, language);
      const { words } = spoken;
      const look = { app, english: englishWords(language), names: await namesOf(truth, machine) };
      await expect(spoken.addAccount).toBeVisible();
      expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(language);
      await expectSpoken(look, 'welcome', testInfo);

      await spoken.addAccount.click();
      await expectSpoken(look, 'account', testInfo);
      await spoken.signIn({ name: 'Harbour', ...services.acronis });
      await expect(spoken.accountDialog).toBeHidden();
      await expect(spoken.statusBar).toContainText(words.counts.files((await truth.list()).length));
      await expectSpoken(look, 'list', testInfo);

      await spoken.select(text);
      const cells = spoken.rows(text).first().getByRole('gridcell');
      await expect(cells.filter({ hasText: date })).toHaveCount(1);
      await spoken.select(large);
      await expect(spoken.rows(large).first().getByRole('gridcell').filter({ hasText: size })).toHaveCount(1);
      await spoken.download.click();
      await expect(spoken.transfer(large)).toContainText(words.transfers.verifiedBy('SHA-256'));
      await expectSpoken(look, 'transfers', testInfo);

      await spoken.remove.click();
      await expect(spoken.deleteDialog).toHaveAccessibleName(
        words.deletions.questionForGood(words.counts.files(1), 'Harbour'),
      );
      await expect(spoken.button(words.buttons.cancel, spoken.deleteDialog)).toBeFocused();
      await expectSpoken(look, 'delete', testInfo);
      await spoken.button(words.deletions.confirm(words.counts.files(1)), spoken.deleteDialog).click();
      await expect(app.page.getByText(words.deletionRuns.counted.deleted(1))).toBeVisible();
      await expectSpoken(look, 'deleted', testInfo);

      await spoken.openSettings();
      for (const section of ['general', 'saving', 'deleting', 'network', 'accounts', 'advanced'] as const) {
        await spoken.section(section).click();
        await expectSpoken(look, `settings-${section}`, testInfo);
      }
    });
  });
}

test('another language is chosen while a file is downloaded, which goes on', async ({
  harbour,
  machine,
  services,
  truth,
}, testInfo) => {
  const english = new SpokenWindow(harbour.page, 'en');
  const german = new SpokenWindow(harbour.page, 'de');
  const spanish = new SpokenWindow(harbour.page, 'es');
  const names = await namesOf(truth, machine);
  await services.faults.set({ dl: { rate: 1024 * 1024 } });
  await harbour.window.download(large);
  await expect(english.transfer(large)).toContainText(english.words.units.left('').trim());

  await english.openSettings();
  await english.chooseLanguage('de');
  await expect(german.settings).toBeVisible();
  await expect(german.transfer(large)).toContainText('noch');
  await expectSpoken({ app: harbour, english: englishWords('de'), names }, 'chosen-german', testInfo);

  await german.chooseLanguage('es');
  await expect(spanish.transfer(large)).toContainText('restantes');
  await expectSpoken({ app: harbour, english: englishWords('es'), names }, 'chosen-spanish', testInfo);

  await harbour.page.keyboard.press('Escape');
  await spanish.button(spanish.words.buttons.cancel, spanish.transfer(large)).click();
  await expect(spanish.transfer(large)).toContainText(spanish.words.transfers.cancelled);
});
