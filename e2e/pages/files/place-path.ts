import type { Locator, Page } from 'playwright';

/** The breadcrumb, and the ways to other places. */
export class PlacePath {
  readonly root: Locator;
  /** Where one is. */
  readonly here: Locator;
  readonly back: Locator;
  readonly forward: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('navigation', { name: 'Path' });
    this.here = this.root.getByRole('heading');
    this.back = page.getByRole('main').getByRole('button', { name: 'Back' });
    this.forward = page.getByRole('main').getByRole('button', { name: 'Forward' });
  }

  /** A place above the one that is shown. */
  ancestor(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Goes to a place above that a long path leaves no room for. */
  async openBetween(name: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Folders in between' }).click();
    await this.#page.getByRole('menuitem', { name }).click();
  }

  /** Goes back to a place of the way, past those in between. */
  async chooseBack(name: string): Promise<void> {
    await this.back.click({ button: 'right' });
    await this.#page.getByRole('menuitem', { name }).click();
  }

  /** Offered beside the filter where the server can search. */
  searchEverywhere(accountName: string): Locator {
    return this.#page.getByRole('button', { name: `Search everywhere in ${accountName}` });
  }
}
