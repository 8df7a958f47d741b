import type { Locator, Page } from 'playwright';

/** The dialog "Commands". */
export class PaletteDialog {
  readonly root: Locator;
  /** Where one types; keeps the keyboard. */
  readonly field: Locator;
  readonly options: Locator;
  /** The one that Enter means. */
  readonly active: Locator;
  readonly groups: Locator;
  readonly count: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.root = page.getByRole('dialog', { name: 'Commands' });
    this.field = this.root.getByRole('combobox', { name: 'Find a command or a place' });
    const list = this.root.getByRole('listbox', { name: 'Commands' });
    this.options = list.getByRole('option');
    this.active = list.getByRole('option', { selected: true });
    this.groups = list.getByRole('group');
    this.count = this.root.getByRole('status');
  }

  option(name: string): Locator {
    return this.options.filter({ hasText: name });
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+P');
  }

  /** Opens it, types, and chooses the best with Enter. */
  async run(words: string): Promise<void> {
    await this.open();
    await this.field.fill(words);
    await this.#page.keyboard.press('Enter');
  }
}
