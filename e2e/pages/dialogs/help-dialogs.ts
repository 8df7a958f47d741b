import type { Locator, Page } from 'playwright';

/** The sheet of shortcuts. */
export class ShortcutsDialog {
  readonly root: Locator;
  readonly filter: Locator;
  readonly sections: Locator;
  readonly keys: Locator;
  readonly nothing: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    this.filter = this.root.getByRole('searchbox', { name: 'Find a shortcut' });
    this.sections = this.root.getByRole('region');
    this.keys = this.root.locator('kbd');
    this.nothing = this.root.getByText('No shortcut fits');
  }
}

/** About the app, and the licences behind it. */
export class AboutDialog {
  readonly root: Locator;
  readonly licences: Locator;
  readonly copyDiagnostics: Locator;
  readonly status: Locator;
  readonly licencesDialog: Locator;
  readonly licenceText: Locator;
  readonly back: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'About Longshore' });
    this.licences = this.root.getByRole('button', { name: 'Third-party licences' });
    this.copyDiagnostics = this.root.getByRole('button', { name: 'Copy diagnostics' });
    this.status = this.root.getByRole('status');
    this.licencesDialog = page.getByRole('dialog', { name: 'Third-party licences' });
    this.licenceText = this.licencesDialog.getByRole('region', { name: 'Third-party licences' });
    this.back = this.licencesDialog.getByRole('button', { name: 'Back' });
  }
}
