import type { Locator, Page } from 'playwright';

/** The receipts of everything that was saved or deleted. */
export class HistoryDialog {
  readonly root: Locator;
  readonly #open: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'History' });
    this.#open = page.getByRole('navigation', { name: 'Accounts' }).getByRole('button', { name: 'History' });
  }

  async open(): Promise<void> {
    await this.#open.click();
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close', exact: true }).click();
  }

  receipt(fileName: string): Locator {
    return this.root
      .getByRole('list', { name: 'Receipts' })
      .getByRole('listitem')
      .filter({ hasText: fileName });
  }

  /** Its title is the link. */
  certificateLink(fileName: string): Locator {
    return this.root.getByRole('button', { name: `Copy link of the certificate of ${fileName}` });
  }
}
