import { afterEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { commandTable } from '../../commands/command-table';
import { shortcutSections } from './shortcut-rows';

afterEach(() => {
  setLocale({ language: 'en', formats: 'en' });
});

function found(platform: 'linux' | 'mac', typed: string): string[] {
  return shortcutSections(commandTable, platform, typed).flatMap(({ rows }) =>
    rows.map(({ label, ways }) => `${label}: ${ways.map((keys) => keys.join('+')).join(' or ')}`),
  );
}

describe('the sheet of shortcuts', () => {
  it('finds by name and by keys', () => {
    expect(found('linux', 'refr')).toEqual(['Refresh: F5 or Ctrl+R']);
    expect(found('linux', 'ctrl+shift+h')).toEqual(['Show history: Ctrl+Shift+H']);
    expect(found('linux', 'page up')).toEqual(['Go one page up or down: Page Up or Page Down']);
    expect(found('linux', 'no such thing')).toEqual([]);
  });

  it('shows the keys of the platform', () => {
    expect(found('mac', 'refr')).toEqual(['Refresh: ⌘+R or F5']);
    expect(found('mac', 'keyboard shortcuts')).toEqual(['Keyboard shortcuts: ⌘+/']);
  });

  it('speaks the language of the user', () => {
    setLocale({ language: 'de', formats: 'de' });
    expect(found('linux', 'strg+umschalt+h')).toEqual(['Verlauf anzeigen: Strg+Umschalt+H']);
    setLocale({ language: 'es', formats: 'es' });
    expect(found('linux', 'mayus+h')).toEqual(['Mostrar el historial: Ctrl+Mayús+H']);
  });

  it('holds every command that has keys', () => {
    const rows = shortcutSections(commandTable, 'linux', '').flatMap(({ rows: all }) =>
      all.map(({ id }) => id),
    );
    for (const { id, shortcuts } of commandTable)
      if (shortcuts.some(({ on }) => on !== 'mac')) expect(rows).toContain(id);
    expect(new Set(rows).size).toBe(rows.length);
  });
});
