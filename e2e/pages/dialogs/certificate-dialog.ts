import type { Locator, Page } from 'playwright';

/** A certificate and what was checked against it. */
export class CertificateDialog {
  readonly root: Locator;
  /** The first status: the verdict in a sentence. */
  readonly verdict: Locator;
  readonly checks: Locator;
  readonly steps: Locator;
  readonly showSteps: Locator;
  readonly download: Locator;
  readonly checkSaved: Locator;
  readonly chooseFile: Locator;
  readonly exportJson: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^Certificate of / });
    this.verdict = this.root.getByRole('status');
    this.checks = this.root.getByRole('list', { name: 'Checks' }).getByRole('listitem');
    this.showSteps = this.root.getByText('Show every step');
    this.steps = this.root.getByRole('list', { name: 'Steps of the proof' }).getByRole('listitem');
    this.download = this.root.getByRole('button', { name: 'Download and check' });
    this.checkSaved = this.root.getByRole('button', { name: 'Check the saved copy' });
    this.chooseFile = this.root.getByRole('button', { name: 'Choose a file…' });
    this.exportJson = this.root.getByRole('button', { name: 'Export as JSON…' });
    this.close = this.root.getByRole('button', { name: 'Close', exact: true });
  }

  /** The check that speaks of this. */
  checkOf(what: RegExp): Locator {
    return this.checks.filter({ hasText: what });
  }
}
