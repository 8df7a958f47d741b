import type { MenuBar, MenuItem } from '../../../shared/menu-bar';
import type { Command, CommandContext } from '../command';
import { commandTitle } from '../command';
import { commandGroups, type CommandGroup, type CommandMenu } from './command-groups';
import { shortcutsOn, type Platform, type Shortcut } from '../keys/shortcut';

/** Electron's names of keys that `KeyboardEvent.key` calls otherwise. */
const acceleratorKeys: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  ' ': 'Space',
  '+': 'Plus',
};

/** The shortcut in Electron's notation. */
export function acceleratorOf({ key, mod, alt, shift }: Shortcut): string {
  const named = acceleratorKeys[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [
    ...(mod === true ? ['CommandOrControl'] : []),
    ...(alt === true ? ['Alt'] : []),
    ...(shift === true ? ['Shift'] : []),
    named,
  ].join('+');
}

/*
 * A Mac hands a key to the menu when the page has not taken it. So only those stand there that the page takes wherever the keyboard is.
 */
function shownIn(shortcuts: readonly Shortcut[], platform: Platform): Shortcut | undefined {
  const here = shortcutsOn(shortcuts, platform);
  return platform === 'mac' ? here.find(({ where }) => where === undefined) : here[0];
}

export interface MenuBarFacts {
  readonly context: CommandContext;
  readonly platform: Platform;
  /** Can commands be run? Nothing is enabled otherwise. */
  readonly isFree: boolean;
}

function itemOf(command: Command, { context, platform, isFree }: MenuBarFacts): MenuItem {
  const shortcut = shownIn(command.shortcuts, platform);
  return {
    id: command.id,
    label: commandTitle(command),
    accelerator: shortcut === undefined ? null : acceleratorOf(shortcut),
    enabled: isFree && command.when(context),
    checked: command.isOn?.(context) ?? null,
  };
}

/** What the menu bar of the system shows of the commands. */
export function menuBarOf(commands: readonly Command[], facts: MenuBarFacts): MenuBar {
  const offered = commands.filter(({ local }) => local !== true);
  const inGroup = (wanted: CommandGroup): MenuItem[] =>
    offered.filter(({ group }) => group === wanted).map((command) => itemOf(command, facts));
  const menu = (name: CommandMenu): MenuItem[][] =>
    commandGroups[name].map(inGroup).filter((section) => section.length > 0);
  return {
    file: menu('file'),
    edit: menu('edit'),
    view: menu('view'),
    go: menu('go'),
    account: menu('account'),
    transfers: menu('transfers'),
    help: menu('help'),
  };
}
