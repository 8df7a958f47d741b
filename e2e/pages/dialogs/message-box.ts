import type { Locator, Page } from 'playwright';

/** Something to read and to close. */
export class MessageBox {
  readonly root: Locator;
  readonly ok: Locator;

  constructor(page: Page) {
    this.ok = page.getByRole('alertdialog').getByRole('button', { name: 'OK', exact: true });
    this.root = page
      .getByRole('alertdialog')
      .filter({ has: page.getByRole('button', { name: 'OK', exact: true }) });
  }

  async close(): Promise<void> {
    await this.ok.click();
    await this.root.waitFor({ state: 'hidden' });
  }
}
