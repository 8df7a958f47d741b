import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

/** The list of files with its toolbar, filter and status line. */
export class FilesGrid {
  readonly grid: Locator;
  readonly filter: Locator;
  readonly download: Locator;
  readonly remove: Locator;
  readonly refresh: Locator;
  readonly selectedRows: Locator;
  /** Names in view, from the top. */
  readonly names: Locator;
  readonly statusBar: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name: 'Files' });
    this.filter = page.getByRole('searchbox', { name: 'Filter files' });
    const toolbar = page.getByRole('toolbar', { name: 'File actions' });
    this.download = toolbar.getByRole('button', { name: 'Download' });
    this.remove = toolbar.getByRole('button', { name: 'Delete' });
    this.refresh = toolbar.getByRole('button', { name: 'Refresh' });
    this.selectedRows = this.grid.getByRole('row', { selected: true });
    this.names = this.grid.locator('[role="gridcell"][aria-colindex="1"]');
    this.statusBar = page.getByRole('contentinfo');
  }

  /** Rows of that name; the grid holds only what is in view, so filter first. */
  rows(name: string): Locator {
    const cell = this.#page.getByRole('gridcell', { name, exact: true });
    return this.grid.getByRole('row').filter({ has: cell });
  }

  column(name: string): Locator {
    return this.grid.getByRole('columnheader', { name });
  }

  /** Waits until every page is in. */
  async expectComplete(): Promise<void> {
    await expect(this.statusBar).toHaveText(/^[\d,]+ (file|folder|item)s?(?!.*(Loading|so far))/);
  }

  /** Reads the list anew, to its end. */
  async reload(): Promise<void> {
    await this.refresh.click();
    await this.expectComplete();
  }

  /** Brings the rows of that name into view and selects the first. */
  async select(name: string): Promise<void> {
    await this.filter.fill(name);
    await this.rows(name).first().click();
  }

  /** Goes into the folder of that name, which has to be in view. */
  async openFolder(name: string): Promise<void> {
    await this.filter.fill(name);
    await this.rows(name).first().dblclick();
  }

  /** Selects the two rows and all between them; both have to be in view. */
  async selectRange(first: string, last: string): Promise<void> {
    await this.rows(first).first().click();
    await this.rows(last)
      .first()
      .click({ modifiers: ['Shift'] });
  }

  /** Selects every row that the filter leaves. */
  async selectAll(): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press('ControlOrMeta+a');
  }

  /** Puts the keyboard on the first row. */
  async focus(): Promise<void> {
    await this.grid.getByRole('row').nth(1).focus();
  }

  async sortBy(column: string, direction: 'ascending' | 'descending'): Promise<void> {
    const header = this.column(column);
    const button = header.getByRole('button');
    if ((await header.getAttribute('aria-sort')) !== direction) await button.click();
    if ((await header.getAttribute('aria-sort')) !== direction) await button.click();
    await expect(header).toHaveAttribute('aria-sort', direction);
  }
}
