import { describe, expect, it } from 'vitest';
import { commandTable } from './command-table';
import { isPressed, shortcutText, type Platform, type Shortcut } from './shortcut';

const plain = { key: 's', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('isPressed', () => {
  it('takes Ctrl, and on a Mac Cmd', () => {
    const save: Shortcut = { key: 's', mod: true };
    const ctrl = { ...plain, ctrlKey: true };
    const cmd = { ...plain, metaKey: true };
    const on = (platform: Platform): boolean[] =>
      [ctrl, cmd].map((press) => isPressed(save, press, platform));
    expect(on('linux')).toEqual([true, false]);
    expect(on('mac')).toEqual([false, true]);
    expect(isPressed(save, { ...ctrl, metaKey: true }, 'linux')).toBe(false);
  });

  it('wants exactly these keys', () => {
    expect(isPressed({ key: 's' }, plain, 'linux')).toBe(true);
    expect(isPressed({ key: 's' }, { ...plain, shiftKey: true }, 'linux')).toBe(false);
    expect(isPressed({ key: 's' }, { ...plain, ctrlKey: true }, 'linux')).toBe(false);
    expect(isPressed({ key: 'Enter', alt: true }, { ...plain, key: 'Enter' }, 'linux')).toBe(false);
  });

  it('minds no Caps Lock', () => {
    expect(isPressed({ key: 's', mod: true }, { ...plain, key: 'S', ctrlKey: true }, 'linux')).toBe(true);
  });
});

it('is shown as the system shows shortcuts', () => {
  expect(shortcutText({ key: 's', mod: true }, 'linux')).toBe('Ctrl+S');
  expect(shortcutText({ key: 's', mod: true, shift: true }, 'mac')).toBe('⌘⇧S');
  expect(shortcutText({ key: 'F5' }, 'windows')).toBe('F5');
});

describe('the table of commands', () => {
  it('gives no id twice, and no shortcut twice in one place', () => {
    const ids = commandTable.map(({ id }) => id);
    const shortcuts = commandTable.flatMap((command) =>
      command.shortcuts.map((one) => `${shortcutText(one, 'linux')} ${one.where ?? ''}`),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});
