import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** The list of files with its toolbar, filter and status line. */
export class FilesGrid {
  readonly grid: Locator;
  readonly filter: Locator;
  readonly download: Locator;
  readonly remove: Locator;
  readonly refresh: Locator;
  readonly columnsButton: Locator;
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
    this.columnsButton = toolbar.getByRole('button', { name: 'Columns' });
    this.selectedRows = this.grid.getByRole('row', { selected: true });
    this.names = this.grid.locator('[role="gridcell"][aria-colindex="1"]');
    this.statusBar = page.getByRole('contentinfo');
  }

  /** Rows of that name; the grid holds only what is in view, so filter first. */
  rows(name: string): Locator {
    const cell = this.#page.getByRole('gridcell', { name, exact: true });
    return this.grid.getByRole('row').filter({ has: cell });
  }

  /** The two parts in which a long name is drawn, and where they are on screen. */
  async halvesOfName(name: string): Promise<{ head: DrawnText; tail: DrawnText }> {
    const cell = this.rows(name).getByRole('gridcell').first();
    const [head, tail] = await cell.locator('[data-text]').evaluateAll((parts) =>
      parts.map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return { text: part.getAttribute('data-text') ?? '', left, right };
      }),
    );
    if (head === undefined || tail === undefined) throw new Error(`"${name}" is drawn whole.`);
    return { head, tail };
  }

  /** Scrolls so that this row, counted from 0, is at the top, as a hand at the scroll bar does. */
  async scrollTo(index: number): Promise<void> {
    await this.grid
      .getByRole('rowgroup')
      .last()
      .evaluate((scroller, row) => {
        const first = scroller.querySelector('[role="row"]');
        scroller.scrollTop = row * (first?.getBoundingClientRect().height ?? 0);
      }, index);
    await expect(this.grid.locator(`[role="row"][aria-rowindex="${index + 2}"]`)).toBeInViewport();
  }

  column(name: string): Locator {
    return this.grid.getByRole('columnheader', { name });
  }

  /** Waits until every page is in. */
  async expectComplete(): Promise<void> {
    await expect(this.statusBar).toHaveText(/^[\d,]+ (file|folder|item)s?(?!.*(Loading|so far|refreshing))/);
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

  /** Where a row is on screen when the list has come to rest: a turn of the wheel moves it for a while. */
  async placeAtRest(row: Locator): Promise<Box | null> {
    await expect(row).toBeVisible();
    let place = await row.boundingBox();
    const isAtRest = async (): Promise<boolean> => {
      const last = place;
      place = await row.boundingBox();
      return place?.y === last?.y;
    };
    await expect.poll(isAtRest, { intervals: [100] }).toBe(true);
    return place;
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

  /** The edge by which a column is made wider. */
  edgeOf(column: string): Locator {
    return this.grid.getByRole('separator', { name: `Resize ${column}`, includeHidden: true });
  }

  /** Names of the columns on screen, in their order. */
  columnNames(): Promise<(string | null)[]> {
    const headers = this.grid.getByRole('columnheader');
    return headers.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
  }

  /** Names of the selected rows in view, from the top. */
  selectedNames(): Promise<string[]> {
    return this.selectedRows.locator('[role="gridcell"][aria-colindex="1"]').allTextContents();
  }

  /** The menu that was opened last. */
  menu(name: string): Locator {
    return this.#page.getByRole('menu', { name });
  }

  async chooseColumn(name: string): Promise<void> {
    await this.columnsButton.click();
    await this.menu('Columns').getByRole('menuitemcheckbox', { name, exact: true }).click();
  }

  async sortBy(column: string, direction: 'ascending' | 'descending'): Promise<void> {
    const header = this.column(column);
    const button = header.getByRole('button');
    if ((await header.getAttribute('aria-sort')) !== direction) await button.click();
    if ((await header.getAttribute('aria-sort')) !== direction) await button.click();
    await expect(header).toHaveAttribute('aria-sort', direction);
  }
}
