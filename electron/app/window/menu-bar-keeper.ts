import { menuNames, type MenuBar, type MenuItem } from '../../../shared/menu-bar';
import { emptyMenuBar } from './app-menu';

/** The part of Electron's `Menu` that is used. */
export interface BuiltMenu {
  getMenuItemById(id: string): { enabled: boolean } | null;
}

/** The menu bar as the window tells it. */
export interface MenuBarKeeper {
  /** Shows what the window told last, anew: in another language, or in a new window. */
  rebuild(): void;
  tell(bar: MenuBar): void;
}

/**
 * Shows a bar as soon as it is told. What only switches items on and off changes the menu that is there, so that one that the user has
 * opened stays open.
 */
export function keepMenuBar(show: (bar: MenuBar) => BuiltMenu): MenuBarKeeper {
  let bar = emptyMenuBar();
  let menu: BuiltMenu | undefined;
  const rebuild = (): void => {
    menu = show(bar);
  };
  return {
    rebuild,
    tell: (told) => {
      const isSame = menu !== undefined && shapeOf(bar) === shapeOf(told);
      bar = told;
      if (isSame && menu !== undefined) adjust(menu, told);
      else rebuild();
    },
  };
}

function itemsOf(bar: MenuBar): readonly MenuItem[] {
  return menuNames.flatMap((name) => bar[name].flat());
}

/* All of it but what changes in an item that is there. */
function shapeOf(bar: MenuBar): string {
  return JSON.stringify(bar, (key, value: unknown) => (key === 'enabled' ? null : value));
}

function adjust(menu: BuiltMenu, bar: MenuBar): void {
  for (const { id, enabled } of itemsOf(bar)) {
    const item = menu.getMenuItemById(id);
    if (item !== null) item.enabled = enabled;
  }
}
