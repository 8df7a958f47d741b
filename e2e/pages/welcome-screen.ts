import type { Locator, Page } from 'playwright';

/** What the first start shows. */
export class WelcomeScreen {
  readonly addAccount: Locator;
  readonly tryDemo: Locator;
  readonly language: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.addAccount = main.getByRole('button', { name: 'Add account' });
    this.language = main.getByRole('combobox', { name: 'Language' });
    this.tryDemo = main.getByRole('button', { name: 'Try the demo' });
  }
}
