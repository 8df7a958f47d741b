import type { Locator, Page } from 'playwright';

/** What tells of a newer version. */
export class UpdateStrip {
  readonly strip: Locator;
  readonly restart: Locator;
  readonly later: Locator;

  constructor(page: Page) {
    this.strip = page.getByRole('region', { name: 'Update' });
    this.restart = this.strip.getByRole('button', { name: 'Restart to update' });
    this.later = this.strip.getByRole('button', { name: 'Later' });
  }
}
