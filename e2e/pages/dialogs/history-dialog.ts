import type { Locator, Page } from 'playwright';

/** The receipts of everything that was saved or deleted. */
export class HistoryDialog {
  readonly root: Locator;
  readonly receipts: Locator;
  readonly search: Locator;
  readonly account: Locator;
  readonly what: Locator;
  readonly from: Locator;
  readonly to: Locator;
  /** How many there are. */
  readonly count: Locator;
  readonly nothingFound: Locator;
  readonly exportCsv: Locator;
  readonly exportJson: Locator;
  readonly #open: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'History' });
    this.receipts = this.root.getByRole('list', { name: 'Receipts' }).getByRole('listitem');
    this.search = this.root.getByRole('searchbox', { name: 'Search history' });
    this.account = this.root.getByRole('combobox', { name: 'Account' });
    this.what = this.root.getByRole('combobox', { name: 'What' });
    this.from = this.root.getByLabel('From', { exact: true });
    this.to = this.root.getByLabel('To', { exact: true });
    this.count = this.root.getByRole('status');
    this.nothingFound = this.root.getByText('Nothing found');
    this.exportCsv = this.root.getByRole('button', { name: 'Export as CSV…' });
    this.exportJson = this.root.getByRole('button', { name: 'Export as JSON…' });
    this.#open = page.getByRole('navigation', { name: 'Accounts' }).getByRole('button', { name: 'History' });
  }

  async open(): Promise<void> {
    await this.#open.click();
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close', exact: true }).click();
  }

  receipt(fileName: string): Locator {
    return this.receipts.filter({ hasText: fileName });
  }

  /** Shows all that is known of it. */
  async showDetails(fileName: string): Promise<void> {
    await this.root.getByRole('button', { name: `Show details of ${fileName}` }).click();
  }

  certificateLink(fileName: string): Locator {
    return this.root.getByRole('button', { name: `Copy link of the certificate of ${fileName}` });
  }

  verifyCertificate(fileName: string): Locator {
    return this.root.getByRole('button', { name: `Verify the certificate of ${fileName}` });
  }

  showInFolder(fileName: string): Locator {
    return this.root.getByRole('button', { name: `Show ${fileName} in folder` });
  }
}
