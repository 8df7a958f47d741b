import type { Locator, Page } from 'playwright';

/** How a finished row tells what proves that the file is whole. */
export const proofs = { hash: 'Verified by SHA-256', size: 'Size checked' } as const;

/** The region "Transfers". */
export class TransfersPanel {
  readonly root: Locator;
  readonly items: Locator;
  readonly clearFinished: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'Transfers' });
    this.items = this.root.getByRole('list', { name: 'Transfers' }).getByRole('listitem');
    this.clearFinished = this.root.getByRole('button', { name: 'Clear finished' });
  }

  /** The transfers whose file has that name: on disk, once there is one. */
  of(fileName: string): Locator {
    return this.root.getByRole('listitem', { name: startsWith(`${fileName}, `) });
  }

  withText(text: string): Locator {
    return this.items.filter({ hasText: text });
  }

  cancel(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Cancel' });
  }

  retry(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Retry' });
  }

  /** On a row that waits for its account. */
  signInAgain(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Sign in again' });
  }

  progress(fileName: string): Locator {
    return this.of(fileName).getByRole('progressbar');
  }
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
