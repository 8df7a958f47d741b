import type { Locator, Page } from 'playwright';

/** The dialog "Settings". */
export class SettingsDialog {
  readonly root: Locator;
  readonly exportAccounts: Locator;
  readonly importAccounts: Locator;
  readonly transfersAtOnce: Locator;
  readonly secondsToUndo: Locator;
  readonly done: Locator;
  readonly #open: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Settings' });
    this.exportAccounts = this.root.getByRole('button', { name: 'Export accounts…' });
    this.importAccounts = this.root.getByRole('button', { name: 'Import accounts…' });
    this.transfersAtOnce = this.root.getByRole('textbox', { name: 'Transfers at once' });
    this.secondsToUndo = this.root.getByRole('textbox', { name: 'Seconds to undo a delete' });
    this.done = this.root.getByRole('button', { name: 'Done' });
    this.#open = page.getByRole('navigation', { name: 'Accounts' }).getByRole('button', { name: 'Settings' });
  }

  /** What to do with names that are taken: "Ask", "Keep both", "Replace" or "Skip". */
  whenFileExists(choice: 'Ask' | 'Keep both' | 'Replace' | 'Skip'): Locator {
    return this.root
      .getByRole('radiogroup', { name: 'When a file exists' })
      .getByRole('radio', { name: choice });
  }

  async open(): Promise<void> {
    await this.#open.click();
  }
}
