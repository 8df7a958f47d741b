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

  /** Free pixels between each result and the next, from the first; less than none where they overlap. */
  async gaps(): Promise<number[]> {
    const boxes = await this.root
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.map((item) => item.firstElementChild?.getBoundingClientRect().toJSON() as DOMRect),
      );
    return boxes.slice(1).map(({ top }, at) => Math.round(top - (boxes[at]?.bottom ?? 0)));
  }

  result(fileName: string): Locator {
    return this.root.getByRole('listitem').filter({ hasText: fileName });
  }
}
