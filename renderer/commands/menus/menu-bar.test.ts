import { beforeEach, describe, expect, it } from 'vitest';
import { menuBarSchema } from '../../../shared/menu-bar';
import { languages, setLocale } from '../../../shared/texts/locale';
import { texts } from '../../../shared/texts/texts';
import { installBridge } from '../../stores/testing/memory-bridge';
import { getCommandContext, type Command } from '../command';
import { commandTable } from '../command-table';
import { refreshFiles } from '../actions/files-commands';
import { acceleratorOf, menuBarOf, type MenuBarFacts } from './menu-bar';
import { shortcutsOn, type Shortcut } from '../keys/shortcut';

beforeEach(() => {
  installBridge();
  setLocale({ language: 'en', formats: 'en' });
});

function facts(change: Partial<MenuBarFacts> = {}): MenuBarFacts {
  return { context: getCommandContext(), platform: 'linux', isFree: true, ...change };
}

const command: Command = { ...refreshFiles, when: () => true };

describe('the menu bar', () => {
  it.each<[Shortcut, string]>([
    [{ key: 's', mod: true }, 'CommandOrControl+S'],
    [{ key: 'h', mod: true, shift: true }, 'CommandOrControl+Shift+H'],
    [{ key: 'ArrowLeft', alt: true }, 'Alt+Left'],
    [{ key: ' ' }, 'Space'],
    [{ key: 'F5' }, 'F5'],
    [{ key: ',', mod: true }, 'CommandOrControl+,'],
  ])('writes %j as %s', (shortcut, accelerator) => {
    expect(acceleratorOf(shortcut)).toBe(accelerator);
  });

  it('shows a command with its name, its keys and its state', () => {
    const bar = menuBarOf([{ ...command, isOn: () => true }], facts());
    expect(bar.view).toEqual([
      [{ id: 'files.refresh', label: 'Refresh', accelerator: 'F5', enabled: true, checked: true }],
    ]);
    expect(bar.file).toEqual([]);
  });

  it('leaves out what is offered at the thing itself, and switches all off while a dialog is open', () => {
    const bar = menuBarOf([{ ...command, local: true }, command], facts({ isFree: false }));
    expect(bar.view.flat()).toMatchObject([{ id: 'files.refresh', enabled: false }]);
  });

  it('shows on a Mac only keys that the window takes everywhere', () => {
    const shortcuts: Shortcut[] = [{ key: 'Delete', where: 'list' }];
    const [[item] = []] = menuBarOf([{ ...command, shortcuts }], facts({ platform: 'mac' })).view;
    expect(item?.accelerator).toBeNull();
  });

  it.each(languages)('of the whole table is one that the main process takes, in %s', (language) => {
    setLocale({ language, formats: language });
    for (const platform of ['linux', 'mac', 'windows'] as const) {
      const bar = menuBarOf(commandTable, facts({ platform }));
      expect(menuBarSchema.safeParse(bar).error).toBeUndefined();
      const labels = Object.values(bar).map((menu) => menu.flat().map(({ label }) => label));
      for (const menu of labels) expect(new Set(menu).size, menu.join()).toBe(menu.length);
    }
  });
});

describe('the table of commands', () => {
  it('holds a command for each name, but those of rows and versions', () => {
    const ids = new Set<string>(commandTable.map(({ id }) => id));
    expect(ids.size).toBe(commandTable.length);
    expect(Object.keys(texts().commands).filter((id) => !ids.has(id))).toEqual([
      'browse.open',
      'browse.closeSearch',
    ]);
    expect(Object.keys(texts().fullNames).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(['linux', 'mac', 'windows'] as const)('gives no keys twice in one place on %s', (platform) => {
    const pressed = commandTable.flatMap(({ shortcuts }) =>
      shortcutsOn(shortcuts, platform).map((one) => `${acceleratorOf(one)} ${one.where ?? ''}`),
    );
    expect(pressed.filter((one, at) => pressed.indexOf(one) !== at)).toEqual([]);
  });

  it('says why each thing that cannot be done cannot', () => {
    const context = getCommandContext();
    const silent = commandTable.filter(
      (one) =>
        one.local !== true && !one.when(context) && one.needs === undefined && one.whyNot === undefined,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
