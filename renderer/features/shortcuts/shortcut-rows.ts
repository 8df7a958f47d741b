import { texts } from '../../../shared/texts/texts';
import { commandTitle, type Command } from '../../commands/command';
import { inMenuOrder } from '../../commands/menus/command-groups';
import { menuTitle } from '../../commands/menus/palette-offers';
import { shortcutKeys, shortcutsOn, type Platform, type Shortcut } from '../../commands/keys/shortcut';
import { foldText } from '../../lib/finding/fold-text';

/** One thing that can be done, and every way to press it. */
export interface ShortcutRow {
  readonly id: string;
  readonly label: string;
  /** Keys to be pressed together, one list for each way. */
  readonly ways: readonly (readonly string[])[];
}

export interface ShortcutSection {
  readonly title: string;
  readonly rows: readonly ShortcutRow[];
}

type ListKey = keyof ReturnType<typeof texts>['shortcutSheet']['list'];

/** What the list of files does by itself, without a command; see `lib/list/grid-keys.ts`. */
const listShortcuts: Readonly<Record<Exclude<ListKey, 'typeAhead' | 'anyLetters'>, readonly Shortcut[]>> = {
  move: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }],
  ends: [{ key: 'Home' }, { key: 'End' }],
  page: [{ key: 'PageUp' }, { key: 'PageDown' }],
  extend: [
    { key: 'ArrowUp', shift: true },
    { key: 'ArrowDown', shift: true },
  ],
  moveOnly: [
    { key: 'ArrowUp', mod: true },
    { key: 'ArrowDown', mod: true },
  ],
  toggle: [{ key: ' ', mod: true }],
  menu: [
    { key: 'ContextMenu', on: 'pc' },
    { key: 'F10', shift: true },
  ],
};

function listRows(platform: Platform): readonly ShortcutRow[] {
  const words = texts().shortcutSheet.list;
  const keyed = Object.entries(listShortcuts).map(([name, shortcuts]) => ({
    id: `list-keys.${name}`,
    label: new Map(Object.entries(words)).get(name) ?? name,
    ways: shortcutsOn(shortcuts, platform).map((one) => shortcutKeys(one, platform)),
  }));
  return [...keyed, { id: 'list-keys.letters', label: words.typeAhead, ways: [[words.anyLetters]] }];
}

function commandRows(
  commands: readonly Command[],
  platform: Platform,
): readonly (ShortcutRow & { title: string })[] {
  return inMenuOrder(commands).flatMap((command) => {
    const ways = shortcutsOn(command.shortcuts, platform).map((one) => shortcutKeys(one, platform));
    return ways.length === 0
      ? []
      : [{ id: command.id, label: commandTitle(command), ways, title: menuTitle(command) }];
  });
}

function fits({ label, ways }: ShortcutRow, typed: string): boolean {
  const wanted = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const text = foldText([label, ...ways.map((keys) => keys.join('+'))].join(' '));
  return wanted.every((word) => text.includes(word));
}

/** All shortcuts of the platform that fit what was typed, by the menus of their commands; those of the list first. */
export function shortcutSections(
  commands: readonly Command[],
  platform: Platform,
  typed: string,
): readonly ShortcutSection[] {
  const rows = commandRows(commands, platform);
  const titles = [...new Set(rows.map(({ title }) => title))];
  const sections = [
    { title: texts().shortcutSheet.listTitle, rows: listRows(platform) },
    ...titles.map((title) => ({ title, rows: rows.filter((row) => row.title === title) })),
  ];
  return sections
    .map(({ title, rows: all }) => ({ title, rows: all.filter((row) => fits(row, typed)) }))
    .filter(({ rows: left }) => left.length > 0);
}
