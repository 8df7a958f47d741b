import type { Locator, Page } from 'playwright';

/** The panel in which the services of the demo are told to misbehave. */
export class DemoPanel {
  readonly root: Locator;
  /** In the side bar; says how many faults are on. */
  readonly button: Locator;
  readonly reset: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Demo', exact: true });
    this.button = page.getByRole('navigation', { name: 'Accounts' }).getByRole('button', { name: /^Demo/ });
    this.reset = this.root.getByRole('button', { name: 'Reset all' });
    this.close = this.root.getByRole('button', { name: 'Close the demo panel' });
  }

  service(name: 'Acronis' | 'Oracle' | 'Sweeppea'): Locator {
    return this.root.getByRole('tab', { name });
  }

  /** The switch of a fault of the service that is shown. */
  fault(name: string): Locator {
    return this.root.getByRole('switch', { name });
  }
}
