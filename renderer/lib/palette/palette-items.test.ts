import { describe, expect, it } from 'vitest';
import { findItems, type PaletteItem } from './palette-items';

function item(key: string, label: string, section: string): PaletteItem {
  return { key, label, section, keys: [], refusal: null, choice: { kind: 'command', id: key } };
}

const items = [
  item('open', 'Open', 'File'),
  item('delete', 'Delete', 'File'),
  item('details', 'Show details', 'View'),
  item('dark', 'Dark theme', 'View'),
  item('anna', 'Go to Anna', 'Places'),
];

it('shows what can be done first in its section', () => {
  const refused = { ...item('copy', 'Copy', 'File'), refusal: 'Select files first.' };
  const [section] = findItems([refused, ...items], { typed: '', recent: [], recentTitle: 'Recent' });
  expect(section?.found.map(({ item: { key } }) => key)).toEqual(['open', 'delete', 'copy']);
});

function found(typed: string, recent: readonly string[] = []): unknown {
  return findItems(items, { typed, recent, recentTitle: 'Recent' }).map(({ title, found: some }) => [
    title,
    ...some.map(({ item: { key } }) => key),
  ]);
}

describe('findItems', () => {
  it('shows everything in its sections, what was used before on top and once', () => {
    expect(found('')).toEqual([
      ['File', 'open', 'delete'],
      ['View', 'details', 'dark'],
      ['Places', 'anna'],
    ]);
    expect(found(' ', ['dark', 'gone', 'open'])).toEqual([
      ['Recent', 'dark', 'open'],
      ['File', 'delete'],
      ['View', 'details'],
      ['Places', 'anna'],
    ]);
  });

  it('shows what fits, the best first, what was used before first among equals', () => {
    expect(found('d')).toEqual([[null, 'delete', 'dark', 'details']]);
    expect(found('d', ['dark'])).toEqual([[null, 'dark', 'delete', 'details']]);
    expect(found('gta')).toEqual([[null, 'anna']]);
    expect(found('zzz')).toEqual([]);
  });
});
