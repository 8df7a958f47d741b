import type { Locator, Page } from 'playwright';

/** The folders on disk that rows can be dropped on. */
export class SaveTargets {
  readonly list: Locator;

  constructor(page: Page) {
    this.list = page.getByRole('listbox', { name: 'Save to' });
  }

  option(name: string): Locator {
    return this.list.getByRole('option', { name });
  }

  /** Is it marked as what a drop would save to now? */
  async takesDrop(name: string): Promise<boolean> {
    return (await this.option(name).getAttribute('data-droppable')) !== null;
  }
}
