import type { ElectronApplication } from 'playwright';

interface ShownItem {
  readonly label: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly accelerator: string | null;
}

/** The menu bar of the system, as the main process has built it. */
export class NativeMenuBar {
  readonly #electron: ElectronApplication;

  constructor(electron: ElectronApplication) {
    this.#electron = electron;
  }

  /** Titles of the menus, in their order. */
  titles(): Promise<string[]> {
    return this.#electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
    );
  }

  /** What a menu shows, lines left out. */
  labels(title: string): Promise<string[]> {
    return this.#electron.evaluate(({ Menu }, wanted) => {
      const menu = Menu.getApplicationMenu()?.items.find(({ label }) => label === wanted);
      const items = menu?.submenu?.items ?? [];
      return items.filter(({ type }) => type !== 'separator').map(({ label }) => label);
    }, title);
  }

  /** The item of a command; null when there is none. */
  item(id: string): Promise<ShownItem | null> {
    return this.#electron.evaluate(({ Menu }, wanted) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(wanted) ?? null;
      if (found === null) return null;
      const { label, enabled, checked } = found;
      const accelerator: unknown = Reflect.get(found, 'accelerator');
      return { label, enabled, checked, accelerator: typeof accelerator === 'string' ? accelerator : null };
    }, id);
  }

  /** Chooses it as a click does, even where it is greyed. */
  async choose(id: string): Promise<void> {
    await this.#electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click({}, window, window?.webContents);
    }, id);
  }
}
