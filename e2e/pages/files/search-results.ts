import type { Locator, Page } from 'playwright';

/** The search over all accounts: its field, and one line for each account. */
export class SearchResults {
  readonly root: Locator;
  readonly field: Locator;
  readonly search: Locator;
  readonly stop: Locator;
  /** "All results" first, then each account. */
  readonly accounts: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('region', { name: 'Search results' });
    this.field = this.root.getByRole('searchbox', { name: 'Search all accounts' });
    this.search = this.root.getByRole('button', { name: 'Search', exact: true });
    this.stop = this.root.getByRole('button', { name: 'Stop', exact: true });
    this.accounts = this.root.getByRole('list', { name: 'Results by account' }).getByRole('listitem');
  }

  account(name: string): Locator {
    return this.accounts.filter({ hasText: name });
  }

  /** Shows only the results of one account, or all again. */
  async showOnly(name: string): Promise<void> {
    await this.account(name).getByRole('button').first().click();
  }

  /** Opens the search with the keyboard and looks for something. */
  async find(text: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+f');
    await this.field.fill(text);
    await this.field.press('Enter');
  }
}
