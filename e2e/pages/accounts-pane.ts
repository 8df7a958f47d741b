import type { Locator, Page } from 'playwright';

/** The side bar with all accounts. */
export class AccountsPane {
  readonly list: Locator;
  /** "All accounts" and, below, each account. */
  readonly options: Locator;
  readonly all: Locator;
  readonly addButton: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const root = page.getByRole('navigation', { name: 'Accounts' });
    this.list = root.getByRole('listbox', { name: 'Accounts' });
    this.options = this.list.getByRole('option');
    this.all = this.list.getByRole('option', { name: 'All accounts' });
    this.addButton = root.getByRole('button', { name: 'Add account' });
  }

  account(name: string): Locator {
    return this.list.getByRole('option', { name });
  }

  /** The option whose name is exactly this, at that place among the accounts, counted from 1. */
  accountAt(place: number, name: string): Locator {
    return this.options.nth(place).and(this.list.getByRole('option', { name, exact: true }));
  }

  /** The sign of an account that nothing can be deleted from. */
  lockOf(name: string): Locator {
    return this.account(name).getByRole('img', { name: 'Read only' });
  }

  async open(name: string): Promise<void> {
    await this.account(name).click();
  }

  /** Opens the dialog in which one renames, colours or signs in. */
  async edit(name: string): Promise<void> {
    await this.#choose(name, 'Edit…');
  }

  /** Opens the dialog in which one signs in again. */
  async askToSignInAgain(name: string): Promise<void> {
    await this.#choose(name, 'Sign in again…');
  }

  async lock(name: string): Promise<void> {
    await this.#choose(name, 'Lock (read only)');
  }

  async unlock(name: string): Promise<void> {
    await this.#choose(name, 'Unlock');
  }

  /** Moves the account with the keyboard. */
  async move(name: string, direction: 'up' | 'down'): Promise<void> {
    await this.account(name).focus();
    await this.#page.keyboard.press(direction === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown');
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
