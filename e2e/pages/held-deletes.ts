import type { Locator, Page } from 'playwright';

/** Deletes that are confirmed: held, under way, waiting, and the outcome of the last one. */
export class HeldDeletes {
  /** Every delete that can still be undone. */
  readonly all: Locator;
  readonly strips: Locator;
  readonly stop: Locator;
  readonly signInAgain: Locator;

  constructor(page: Page) {
    this.all = page
      .getByRole('status')
      .filter({ has: page.getByRole('button', { name: 'Undo', exact: true }) });
    this.strips = page.getByRole('region', { name: 'Deletions' });
    this.stop = this.strips.getByRole('button', { name: 'Stop' });
    this.signInAgain = this.strips.getByRole('button', { name: 'Sign in again' });
  }

  /** The one whose text holds this. */
  of(text: string | RegExp): Locator {
    return this.all.filter({ hasText: text });
  }

  async undo(text: string | RegExp): Promise<void> {
    await this.of(text).getByRole('button', { name: 'Undo', exact: true }).click();
  }
}
