import { createElement, type ReactNode } from 'react';
import { getSystemInfo } from '../../stores/system-store';
import { commandLabel, getCommandContext, runCommand, type Command, type CommandContext } from '../command';
import { contextSection } from './command-groups';
import { shortcutsOn, shortcutText } from '../keys/shortcut';

/** The shortcut to be shown with the command, as the platform writes it. */
export function shownShortcut({ shortcuts }: Command): string | undefined {
  const platform = getSystemInfo()?.platform ?? 'linux';
  const [first] = shortcutsOn(shortcuts, platform);
  return first === undefined ? undefined : shortcutText(first, platform);
}

/** What an item of a menu (`components/overlays/menu.tsx`) is made of. */
interface CommandAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly section: string;
  readonly shortcut: string | undefined;
  readonly danger: boolean;
  readonly disabled: boolean;
  readonly reason: string | undefined;
  readonly checked: boolean | undefined;
  readonly run: () => void;
}

/**
 * The command as an item of a menu, about what is selected or what `about` names instead, as things are now. Items that
 * belong together in a context menu are one section of it.
 */
export function menuActionOf(command: Command, about: Partial<CommandContext> = {}): CommandAction {
  const context = { ...getCommandContext(), ...about };
  return {
    id: command.id,
    label: commandLabel(command),
    icon: createElement(command.icon, { size: 15, 'aria-hidden': true }),
    section: command.danger === true ? 'danger' : contextSection(command.group),
    shortcut: shownShortcut(command),
    danger: command.danger ?? false,
    disabled: !command.when(context),
    reason: command.whyNot?.(context) ?? undefined,
    checked: command.isOn?.(context),
    run: () => {
      runCommand(command, about);
    },
  };
}
