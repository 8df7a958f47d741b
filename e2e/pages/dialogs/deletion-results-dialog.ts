import type { Locator, Page } from 'playwright';

/** What became of each file of a delete; opens by itself when not all are gone. */
export class DeletionResultsDialog {
  readonly root: Locator;
  readonly tryAgain: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Deletion results' });
    this.tryAgain = this.root.getByRole('button', { name: /^Try failed again/ });
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close', exact: true }).click();
  }

  result(fileName: string): Locator {
    return this.root.getByRole('listitem').filter({ hasText: fileName });
  }
}
