import type { Locator, Page } from 'playwright';

/** What happened to one transfer. */
export class TransferHistoryDialog {
  /** Oldest first. */
  readonly events: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.events = page
      .getByRole('dialog', { name: /^History of / })
      .getByRole('list', { name: 'Events' })
      .getByRole('listitem');
  }

  of(fileName: string): Locator {
    return this.#page.getByRole('dialog', { name: `History of ${fileName}` });
  }

  async close(): Promise<void> {
    await this.#page
      .getByRole('dialog', { name: /^History of / })
      .getByRole('button', { name: 'Close' })
      .click();
  }
}
