import type { FrameLocator, Locator, Page } from 'playwright';

/** A file as large as the window allows. */
export class QuickLook {
  readonly root: Locator;
  /** What the file looks like, once it is there. */
  readonly preview: Locator;
  readonly content: FrameLocator;
  readonly nextFile: Locator;
  readonly previousFile: Locator;
  readonly nextPage: Locator;
  readonly download: Locator;
  readonly close: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Next file' }) });
    this.preview = this.root.getByTitle(/^Preview of /);
    this.content = this.preview.contentFrame();
    this.nextFile = this.root.getByRole('button', { name: 'Next file' });
    this.previousFile = this.root.getByRole('button', { name: 'Previous file' });
    this.nextPage = this.root.getByRole('button', { name: 'Next page' });
    this.download = this.root.getByRole('button', { name: 'Download' });
    this.close = this.root.getByRole('button', { name: 'Close', exact: true });
  }

  /** The file that is looked at. */
  heading(name: string): Locator {
    return this.root.getByRole('heading', { name, exact: true });
  }

  /** From the list, which has the keyboard. */
  async open(): Promise<void> {
    await this.#page.keyboard.press('Space');
    await this.root.waitFor();
  }
}
