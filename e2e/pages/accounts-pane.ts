import type { Locator, Page } from 'playwright';

/** The side bar with all accounts. */
export class AccountsPane {
  readonly list: Locator;
  readonly addButton: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const root = page.getByRole('navigation', { name: 'Accounts' });
    this.list = root.getByRole('listbox', { name: 'Accounts' });
    this.addButton = root.getByRole('button', { name: 'Add account' });
  }

  account(name: string): Locator {
    return this.list.getByRole('option', { name });
  }

  async open(name: string): Promise<void> {
    await this.account(name).click();
  }

  /** Opens the dialog in which one signs in again. */
  async askToSignInAgain(name: string): Promise<void> {
    await this.#choose(name, 'Sign in again…');
  }

  /** Removes the account and confirms it. */
  async remove(name: string): Promise<void> {
    await this.#choose(name, 'Remove…');
    await this.#page.getByRole('alertdialog').getByRole('button', { name: 'Remove account' }).click();
  }

  async #choose(name: string, action: string): Promise<void> {
    await this.account(name).click({ button: 'right' });
    await this.#page.getByRole('menuitem', { name: action }).click();
  }
}
