import type { Locator, Page } from 'playwright';
import { catalogs } from '../../shared/testing/every-catalog';
import { languageNames, type Language } from '../../shared/texts/locale';
import type { Texts } from '../../shared/texts/texts';

interface AcronisSignIn {
  name: string;
  cloudAddress: string;
  login: string;
  password: string;
}

/** The window in one of its languages: everything is called as the catalog of that language says. */
export class SpokenWindow {
  readonly words: Texts;
  readonly addAccount: Locator;
  readonly accountDialog: Locator;
  readonly grid: Locator;
  readonly filter: Locator;
  readonly download: Locator;
  readonly remove: Locator;
  readonly transfers: Locator;
  readonly deleteDialog: Locator;
  readonly settings: Locator;
  readonly statusBar: Locator;
  readonly #page: Page;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.words = catalogs[language];
    const { accounts, commands, list, settings, signIn, transfers, welcome } = this.words;
    this.addAccount = page.getByRole('button', { name: welcome.addAccount });
    this.accountDialog = page.getByRole('dialog', { name: signIn.addTitle });
    this.grid = page.getByRole('grid', { name: list.files });
    this.filter = page.getByRole('searchbox');
    const toolbar = page.getByRole('toolbar', { name: list.actions });
    this.download = toolbar.getByRole('button', { name: commands['files.download'] });
    this.remove = toolbar.getByRole('button', { name: commands['files.delete'] });
    this.transfers = page.getByRole('region', { name: transfers.title });
    this.deleteDialog = page.getByRole('alertdialog');
    this.settings = page.getByRole('dialog', { name: settings.title });
    this.statusBar = page.getByRole('contentinfo');
    this.#openSettings = page
      .getByRole('navigation', { name: accounts.accounts })
      .getByRole('button', { name: settings.title });
  }
  readonly #openSettings: Locator;

  async openSettings(): Promise<void> {
    await this.#openSettings.click();
  }

  async signIn({ name, cloudAddress, login, password }: AcronisSignIn): Promise<void> {
    const { signIn } = this.words;
    const dialog = this.accountDialog;
    const field = (label: string): Locator => dialog.getByLabel(label, { exact: true }).last();
    await field(signIn.acronis.cloudAddress).fill(cloudAddress);
    await field(signIn.acronis.login).fill(login);
    await field(signIn.acronis.password).fill(password);
    await field(signIn.accountName).fill(name);
    await dialog.getByRole('button', { name: signIn.signIn }).click();
  }

  rows(name: string): Locator {
    const cell = this.#page.getByRole('gridcell', { name, exact: true });
    return this.grid.getByRole('row').filter({ has: cell });
  }

  async select(name: string): Promise<void> {
    await this.filter.fill(name);
    await this.rows(name).first().click();
  }

  transfer(fileName: string): Locator {
    return this.transfers.getByRole('listitem').filter({ hasText: fileName });
  }

  button(name: string, within: Locator = this.#page.locator('body')): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  /** Of the open settings, by what they are called in the side of the dialog. */
  section(name: keyof Texts['settings']['sections']): Locator {
    return this.settings.getByRole('tab', { name: this.words.settings.sections[name] });
  }

  /** Draws the window anew in another language. */
  async chooseLanguage(language: Language): Promise<void> {
    const choice = this.settings.getByRole('combobox', { name: this.words.settings.language.label });
    await choice.selectOption({ label: languageNames[language] });
  }
}
