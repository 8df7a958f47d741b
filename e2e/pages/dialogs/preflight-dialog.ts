import type { Locator, Page } from 'playwright';

/** The one question before a batch of downloads. */
export class PreflightDialog {
  readonly root: Locator;
  readonly names: Locator;
  readonly keepBoth: Locator;
  readonly replace: Locator;
  readonly skip: Locator;
  readonly cancel: Locator;
  readonly otherFolder: Locator;
  readonly downloadAnyway: Locator;
  /** Shown while a look before a download takes a while. */
  readonly progress: Locator;
  readonly giveUp: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /already in|^Not enough space/ });
    this.names = this.root.getByRole('list', { name: 'Already there' }).getByRole('listitem');
    const button = (name: string): Locator => this.root.getByRole('button', { name, exact: true });
    this.keepBoth = button('Keep both');
    this.replace = button('Replace');
    this.skip = button('Skip');
    this.cancel = button('Cancel');
    this.otherFolder = button('Choose another folder…');
    this.downloadAnyway = button('Download anyway');
    this.progress = page.getByRole('status').filter({ hasText: 'before the download' });
    this.giveUp = this.progress.getByRole('button', { name: 'Cancel' });
  }
}
