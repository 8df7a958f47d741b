import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, it } from 'vitest';
import type { MenuBar, MenuItem } from '../../../shared/menu-bar';
import { languages, setLocale } from '../../../shared/texts/locale';
import { appMenuTemplate, emptyMenuBar } from './app-menu';

function item(id: string, facts: Partial<MenuItem> = {}): MenuItem {
  return { id, label: id, accelerator: null, enabled: true, checked: null, ...facts };
}

const bar: MenuBar = {
  ...emptyMenuBar(),
  file: [
    [item('files.download', { accelerator: 'CommandOrControl+S' })],
    [item('settings.open', { accelerator: 'CommandOrControl+,' })],
  ],
  view: [[item('files.details', { checked: true })]],
  go: [[item('browse.back', { enabled: false })]],
  account: [[item('accounts.add', { label: 'Salt & Pepper' })]],
  help: [[item('help.about')]],
};

const chosen: string[] = [];
const choose = (id: string): void => {
  chosen.push(id);
};

function template(platform: NodeJS.Platform, development = false): MenuItemConstructorOptions[] {
  return appMenuTemplate({ platform, development, bar, choose });
}

function itemsOf(menu: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] {
  return Array.isArray(menu?.submenu) ? menu.submenu : [];
}

function all(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return template(platform).flatMap(itemsOf);
}

function outline(platform: NodeJS.Platform): string[] {
  return template(platform).map((menu) =>
    [
      menu.label,
      ...itemsOf(menu).map(({ id, role, type }) => id ?? role ?? (type === 'separator' ? '-' : '?')),
    ].join(' '),
  );
}

afterEach(() => {
  chosen.length = 0;
  setLocale({ language: 'en', formats: undefined });
});

describe('app menu', () => {
  it('holds the commands of the window and the roles of the system', () => {
    expect(outline('linux')).toEqual([
      '&File files.download - settings.open - quit',
      '&Edit undo redo - cut copy paste selectAll',
      '&View files.details - resetZoom zoomIn zoomOut - togglefullscreen minimize',
      '&Go browse.back',
      '&Account accounts.add',
      '&Help help.about',
    ]);
  });

  it('follows the habits of a Mac', () => {
    expect(outline('darwin')).toEqual([
      'Longshore help.about - settings.open - services - hide hideOthers unhide - quit',
      '&File files.download - close',
      '&Edit undo redo - cut copy paste selectAll',
      '&View files.details - resetZoom zoomIn zoomOut - togglefullscreen',
      '&Go browse.back',
      '&Account accounts.add',
    ]);
  });

  it.each(['linux', 'win32', 'darwin'] as const)('takes no key of the window on %s', (platform) => {
    const keyed = all(platform).filter(({ accelerator }) => accelerator !== undefined);
    expect(keyed.map(({ id }) => id)).toEqual(
      platform === 'darwin' ? ['settings.open', 'files.download'] : ['files.download', 'settings.open'],
    );
    for (const { registerAccelerator } of keyed) expect(registerAccelerator).toBe(false);
    expect(JSON.stringify(template(platform))).not.toMatch(/reload/i);
  });

  it('shows what is off and what is on, and names as they are', () => {
    const items = new Map(all('linux').map((one) => [one.id, one]));
    expect(items.get('browse.back')).toMatchObject({ enabled: false });
    expect(items.get('files.details')).toMatchObject({ type: 'checkbox', checked: true });
    expect(items.get('accounts.add')).toMatchObject({ label: 'Salt && Pepper' });
  });

  it('tells what was chosen, and leaves it to the window what is on', () => {
    const click: unknown = all('linux').find(({ id }) => id === 'files.details')?.click;
    const clicked = { checked: false };
    if (typeof click === 'function') Reflect.apply(click, undefined, [clicked]);
    expect(chosen).toEqual(['files.details']);
    expect(clicked).toEqual({ checked: true });
  });

  it('has developer tools in development only', () => {
    const text = (development: boolean) => JSON.stringify(template('linux', development));
    expect(text(true)).toContain('toggleDevTools');
    expect(text(false)).not.toContain('toggleDevTools');
  });

  it.each(languages)('opens each menu with a letter of its own in %s', (language) => {
    setLocale({ language, formats: undefined });
    const letters = template('linux').map(({ label }) => /&(\p{L})/u.exec(label ?? '')?.[1]?.toLowerCase());
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
  });
});
