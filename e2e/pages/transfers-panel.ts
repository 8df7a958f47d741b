import type { Locator, Page } from 'playwright';

/** How a finished row tells what proves that the file is whole. */
export const proofs = { hash: 'Verified by SHA-256', size: 'Size checked' } as const;

/** The region "Transfers". */
export class TransfersPanel {
  readonly root: Locator;
  readonly list: Locator;
  readonly items: Locator;
  readonly pauseAll: Locator;
  readonly resumeAll: Locator;
  readonly retryFailed: Locator;
  readonly clearFinished: Locator;
  readonly collapse: Locator;
  readonly expand: Locator;
  /** The upper edge; moves with the arrow keys. */
  readonly edge: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('region', { name: 'Transfers' });
    this.list = this.root.getByRole('list', { name: 'Transfers' });
    this.items = this.list.getByRole('listitem');
    this.pauseAll = this.root.getByRole('button', { name: 'Pause all' });
    this.resumeAll = this.root.getByRole('button', { name: 'Resume all' });
    this.retryFailed = this.root.getByRole('button', { name: 'Retry failed' });
    this.clearFinished = this.root.getByRole('button', { name: 'Clear finished' });
    this.collapse = this.root.getByRole('button', { name: 'Collapse transfers' });
    this.expand = this.root.getByRole('button', { name: 'Expand transfers' });
    this.edge = this.root.getByRole('separator', { name: 'Height of transfers' });
  }

  /** The transfers whose file has that name, on disk once there is one; with the folders that lead to it in a folder's download. */
  of(fileName: string): Locator {
    return this.root.getByRole('listitem', { name: startsWith(`${fileName}, `) });
  }

  withText(text: string): Locator {
    return this.items.filter({ hasText: text });
  }

  /** Names of the rows in view, from the top: file and state. */
  async rowNames(): Promise<string[]> {
    const rows = await this.items.all();
    const named = await Promise.all(
      rows.map(async (row) => ({
        at: Number(await row.getAttribute('aria-posinset')),
        name: (await row.getAttribute('aria-label')) ?? '',
      })),
    );
    return named.sort((a, b) => a.at - b.at).map(({ name }) => name);
  }

  pause(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Pause' });
  }

  resume(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Resume' });
  }

  cancel(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Cancel' });
  }

  retry(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Retry' });
  }

  showInFolder(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Show in folder' });
  }

  /** On a row that waits for its account. */
  signInAgain(fileName: string): Locator {
    return this.of(fileName).getByRole('button', { name: 'Sign in again' });
  }

  progress(fileName: string): Locator {
    return this.of(fileName).getByRole('progressbar');
  }

  /** Chooses from the row's menu. */
  async choose(
    fileName: string,
    action: 'Verify again' | 'Move up' | 'Move down' | 'Show history' | 'Copy error' | 'Try now',
  ): Promise<void> {
    await this.of(fileName).getByRole('button', { name: 'More' }).click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
