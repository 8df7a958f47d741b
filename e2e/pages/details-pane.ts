import type { Locator, Page } from 'playwright';

/** What is known about the selected file. */
export class DetailsPane {
  readonly root: Locator;
  readonly certificate: Locator;
  readonly verifyCertificate: Locator;
  /** Newest first. */
  readonly versions: Locator;
  readonly #toggle: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: 'Details' });
    this.certificate = this.root.getByRole('region', { name: 'Certificate' });
    this.verifyCertificate = this.certificate.getByRole('button', { name: 'Verify…' });
    this.versions = this.root.getByRole('list', { name: 'Versions' }).getByRole('listitem');
    this.#toggle = page
      .getByRole('toolbar', { name: 'File actions' })
      .getByRole('button', { name: 'Details' });
  }

  async show(): Promise<void> {
    if ((await this.#toggle.getAttribute('aria-pressed')) !== 'true') await this.#toggle.click();
    await this.root.waitFor();
  }

  downloadVersion(version: number): Locator {
    return this.root.getByRole('button', { name: `Download version ${version}`, exact: true });
  }

  deleteVersion(version: number): Locator {
    return this.root.getByRole('button', { name: `Delete version ${version}`, exact: true });
  }
}
