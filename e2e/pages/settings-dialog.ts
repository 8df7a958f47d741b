import type { Locator, Page } from 'playwright';

/** The dialog "Settings". */
export class SettingsDialog {
  readonly root: Locator;
  readonly exportAccounts: Locator;
  readonly importAccounts: Locator;
  readonly done: Locator;
  readonly #open: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Settings' });
    this.exportAccounts = this.root.getByRole('button', { name: 'Export accounts…' });
    this.importAccounts = this.root.getByRole('button', { name: 'Import accounts…' });
    this.done = this.root.getByRole('button', { name: 'Done' });
    this.#open = page.getByRole('navigation', { name: 'Accounts' }).getByRole('button', { name: 'Settings' });
  }

  async open(): Promise<void> {
    await this.#open.click();
  }
}
