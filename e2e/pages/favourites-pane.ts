import type { Locator, Page } from 'playwright';

/** Favourite places in the side bar, and the recent ones beside the path. */
export class FavouritesPane {
  readonly root: Locator;
  /** Names of the favourites, from the top. */
  readonly names: Locator;
  /** Beside the path. */
  readonly star: Locator;
  readonly recent: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('region', { name: 'Favourites' });
    this.names = this.root.getByRole('option').locator('[slot="label"]');
    this.star = page.getByRole('main').getByRole('button', { name: /favourites$/ });
    this.recent = page.getByRole('main').getByRole('button', { name: 'Recent places' });
  }

  option(name: string): Locator {
    return this.root.getByRole('option', { name });
  }

  async choose(name: string, action: string): Promise<void> {
    await this.option(name).click({ button: 'right' });
    await this.#page.getByRole('menuitem', { name: action }).click();
  }

  /** Places in the menu of recent ones, from the top; closes it again. */
  async listRecent(): Promise<string[]> {
    await this.recent.click();
    const items = this.#page.getByRole('menu', { name: 'Recent places' }).getByRole('menuitem');
    await items.first().waitFor();
    const names = await items.allTextContents();
    await this.#page.keyboard.press('Escape');
    return names;
  }

  async openRecent(name: string): Promise<void> {
    await this.recent.click();
    await this.#page.getByRole('menu', { name: 'Recent places' }).getByRole('menuitem', { name }).click();
  }
}
