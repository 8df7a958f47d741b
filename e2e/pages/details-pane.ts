import type { Locator, Page } from 'playwright';

/** What is known about the selected file. */
export class DetailsPane {
  readonly root: Locator;
  readonly certificate: Locator;
  readonly #toggle: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: 'Details' });
    this.certificate = this.root.getByRole('region', { name: 'Certificate' });
    this.#toggle = page
      .getByRole('toolbar', { name: 'File actions' })
      .getByRole('button', { name: 'Details' });
  }

  async show(): Promise<void> {
    if ((await this.#toggle.getAttribute('aria-pressed')) !== 'true') await this.#toggle.click();
    await this.root.waitFor();
  }
}
