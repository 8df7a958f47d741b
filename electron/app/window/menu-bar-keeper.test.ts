import { describe, expect, it } from 'vitest';
import type { MenuBar, MenuItem } from '../../../shared/menu-bar';
import { emptyMenuBar } from './app-menu';
import { keepMenuBar } from './menu-bar-keeper';

function barWith(...items: Partial<MenuItem>[]): MenuBar {
  const whole = { id: 'files.refresh', label: 'Refresh', accelerator: null, enabled: true, checked: null };
  return { ...emptyMenuBar(), view: [items.map((item) => ({ ...whole, ...item }))] };
}

function keeper() {
  const shown: MenuBar[] = [];
  const items = new Map<string, { enabled: boolean }>();
  const menuBar = keepMenuBar((bar) => {
    shown.push(bar);
    for (const { id, enabled } of bar.view.flat()) items.set(id, { enabled });
    return { getMenuItemById: (id) => items.get(id) ?? null };
  });
  return { menuBar, shown, items };
}

describe('the keeper of the menu bar', () => {
  it('leaves the menu as it is when items only go on and off', () => {
    const { menuBar, shown, items } = keeper();
    menuBar.rebuild();
    menuBar.tell(barWith({}));
    menuBar.tell(barWith({ enabled: false }));
    expect(shown).toHaveLength(2);
    expect(items.get('files.refresh')).toEqual({ enabled: false });
  });

  it.each<[string, Partial<MenuItem>]>([
    ['another name', { label: 'Aktualisieren' }],
    ['another tick', { checked: true }],
    ['other keys', { accelerator: 'F5' }],
  ])('builds a new one for %s', (_what, change) => {
    const { menuBar, shown } = keeper();
    menuBar.tell(barWith({}));
    menuBar.tell(barWith(change));
    expect(shown).toEqual([barWith({}), barWith(change)]);
  });

  it('shows what was told last when it is built anew', () => {
    const { menuBar, shown } = keeper();
    menuBar.tell(barWith({ enabled: true }));
    menuBar.tell(barWith({ enabled: false }));
    menuBar.rebuild();
    expect(shown.at(-1)).toEqual(barWith({ enabled: false }));
  });
});
