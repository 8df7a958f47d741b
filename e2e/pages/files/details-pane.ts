import type { FrameLocator, Locator, Page } from 'playwright';

/** What is known about the selected file. */
export class DetailsPane {
  readonly root: Locator;
  readonly certificate: Locator;
  readonly verifyCertificate: Locator;
  /** What the file looks like, once it is there. */
  readonly preview: Locator;
  readonly content: FrameLocator;
  readonly showPreview: Locator;
  readonly quickLook: Locator;
  /** Newest first. */
  readonly versions: Locator;
  readonly #toggle: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: 'Details' });
    this.certificate = this.root.getByRole('region', { name: 'Certificate' });
    this.verifyCertificate = this.certificate.getByRole('button', { name: 'Verify…' });
    this.preview = this.root.getByTitle(/^Preview of /);
    this.content = this.preview.contentFrame();
    this.showPreview = this.root.getByRole('button', { name: 'Show preview' });
    this.quickLook = this.root.getByRole('button', { name: 'Quick look' });
    this.versions = this.root.getByRole('list', { name: 'Versions' }).getByRole('listitem');
    this.#toggle = page
      .getByRole('toolbar', { name: 'File actions' })
      .getByRole('button', { name: 'Details' });
  }

  async show(): Promise<void> {
    if ((await this.#toggle.getAttribute('aria-pressed')) !== 'true') await this.#toggle.click();
    await this.root.waitFor();
  }

  /** What is stated under that name, with what stands beside it. */
  fact(name: string): Locator {
    return this.root
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=..');
  }

  copy(what: string): Locator {
    return this.root.getByRole('button', { name: `Copy ${what}`, exact: true });
  }

  downloadVersion(version: number): Locator {
    return this.root.getByRole('button', { name: `Download version ${version}`, exact: true });
  }

  deleteVersion(version: number): Locator {
    return this.root.getByRole('button', { name: `Delete version ${version}`, exact: true });
  }
}
