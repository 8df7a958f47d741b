import type { Locator, Page } from 'playwright';

/** The menu that is open, whatever it is about. */
export class OpenMenu {
  readonly root: Locator;
  readonly items: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('menu');
    this.items = this.root.locator('[role^="menuitem"]');
  }

  item(name: string): Locator {
    return this.items.filter({ hasText: name });
  }
}
