import type { Locator, Page } from 'playwright';

/** What stands around the filter field: the terms that are active, and the help. */
export class FilterTools {
  readonly chips: Locator;
  readonly clear: Locator;
  readonly help: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.chips = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Remove “.*” from the filter$/ }) });
    this.clear = page.getByRole('main').getByRole('button', { name: 'Clear filter' }).first();
    this.help = page.getByRole('dialog', { name: 'How to filter' });
  }

  async remove(term: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Remove “${term}” from the filter` }).click();
  }

  async openHelp(): Promise<void> {
    await this.#page.getByRole('main').getByRole('button', { name: 'How to filter' }).click();
  }
}
