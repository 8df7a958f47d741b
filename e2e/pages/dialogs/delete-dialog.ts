import type { Locator, Page } from 'playwright';

/** The question before a delete. */
export class DeleteDialog {
  readonly root: Locator;
  readonly cancel: Locator;
  readonly confirm: Locator;
  /** Where the number is typed, when one is asked for. */
  readonly number: Locator;
  readonly saveCopyFirst: Locator;
  /** Rows of what it covers; of a long list those in view. */
  readonly items: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('alertdialog', { name: /^(Delete|Move) .*\?$/ });
    this.cancel = this.root.getByRole('button', { name: 'Cancel' });
    this.confirm = this.root.getByRole('button', { name: /^Delete / });
    this.number = this.root.getByRole('textbox');
    this.items = this.root.getByRole('list', { name: 'To be deleted' }).getByRole('listitem');
    this.saveCopyFirst = this.root.getByRole('checkbox', { name: 'Save a copy of each file first' });
  }

  /** The dialog's name. */
  question(): Promise<string> {
    return this.root.getByRole('heading').innerText();
  }
}
