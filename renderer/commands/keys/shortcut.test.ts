import { describe, expect, it } from 'vitest';
import { setLocale, type Language } from '../../../shared/texts/locale';
import { isPressed, shortcutsOn, shortcutText, type Platform, type Shortcut } from './shortcut';

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
  expect(shortcutText({ key: 's', mod: true, shift: true }, 'mac')).toBe('⇧⌘S');
  expect(shortcutText({ key: 'F5' }, 'windows')).toBe('F5');
});

it('is shown in the words on the keyboards of each language', () => {
  const shown = (language: Language, platform: Platform): string[] => {
    setLocale({ language, formats: language });
    const shortcuts: Shortcut[] = [{ key: 'Enter', mod: true, shift: true }, { key: ' ' }, { key: 'PageUp' }];
    return shortcuts.map((one) => shortcutText(one, platform));
  };
  expect(shown('de', 'windows')).toEqual(['Strg+Umschalt+Eingabe', 'Leertaste', 'Bild auf']);
  expect(shown('es', 'linux')).toEqual(['Ctrl+Mayús+Intro', 'Espacio', 'Re Pág']);
  expect(shown('de', 'mac')).toEqual(['⇧⌘↩', 'Leertaste', '⇞']);
  setLocale({ language: 'en', formats: 'en' });
});

it('is on its own platforms only', () => {
  const shortcuts: Shortcut[] = [{ key: 'F1', on: 'pc' }, { key: '?', on: 'mac' }, { key: '/' }];
  const keys = (platform: Platform): string[] => shortcutsOn(shortcuts, platform).map(({ key }) => key);
  expect(keys('mac')).toEqual(['?', '/']);
  expect(keys('windows')).toEqual(['F1', '/']);
  expect(keys('linux')).toEqual(['F1', '/']);
});
