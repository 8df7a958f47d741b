import type { Locator, Page } from 'playwright';

export type SettingsSection = 'General' | 'Saving' | 'Deleting' | 'Network' | 'Accounts' | 'Advanced';

/** The dialog "Settings". */
export class SettingsDialog {
  readonly root: Locator;
  readonly exportAccounts: Locator;
  readonly importAccounts: Locator;
  readonly transfersAtOnce: Locator;
  readonly secondsToUndo: Locator;
  readonly language: Locator;
  readonly proxyAddress: Locator;
  readonly downloadFolder: Locator;
  readonly logLevel: Locator;
  readonly openLogFolder: Locator;
  readonly tabs: Locator;
  readonly done: Locator;
  readonly #open: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Settings' });
    this.exportAccounts = this.root.getByRole('button', { name: 'Export accounts…' });
    this.importAccounts = this.root.getByRole('button', { name: 'Import accounts…' });
    this.transfersAtOnce = this.root.getByRole('textbox', { name: 'Transfers at once' });
    this.secondsToUndo = this.root.getByRole('textbox', { name: 'Seconds to undo a delete' });
    this.language = this.root.getByRole('combobox', { name: 'Language' });
    this.proxyAddress = this.root.getByRole('textbox', { name: 'Proxy address' });
    this.downloadFolder = this.root.getByRole('combobox', { name: 'Download folder' });
    this.logLevel = this.root.getByRole('combobox', { name: 'Log' });
    this.openLogFolder = this.root.getByRole('button', { name: 'Open log folder' });
    this.tabs = this.root.getByRole('tab');
    this.done = this.root.getByRole('button', { name: 'Done' });
    this.#open = page.getByRole('navigation', { name: 'Accounts' }).getByRole('button', { name: 'Settings' });
  }

  /** What to do with names that are taken: "Ask", "Keep both", "Replace" or "Skip". */
  whenFileExists(choice: 'Ask' | 'Keep both' | 'Replace' | 'Skip'): Locator {
    return this.root
      .getByRole('radiogroup', { name: 'When a file exists' })
      .getByRole('radio', { name: choice });
  }

  proxy(choice: 'System' | 'None' | 'Manual'): Locator {
    return this.root.getByRole('radiogroup', { name: 'Proxy' }).getByRole('radio', { name: choice });
  }

  rows(choice: 'Comfortable' | 'Compact'): Locator {
    return this.root
      .getByRole('radiogroup', { name: 'Rows of the list' })
      .getByRole('radio', { name: choice });
  }

  section(name: SettingsSection): Locator {
    return this.root.getByRole('tab', { name });
  }

  async open(section: SettingsSection = 'General'): Promise<void> {
    await this.#open.click();
    await this.section(section).click();
  }
}
