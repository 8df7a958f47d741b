import type { LucideIcon } from 'lucide-react';
import type { Entry } from '../../shared/files';
import { texts, type Texts } from '../../shared/texts/texts';
import { accountOf, type Place } from '../lib/place/place';
import { useBrowse } from '../stores/files/browse-store';
import { useSelectedEntries, getSelectedEntries } from '../stores/files/visible-entries';
import type { CommandGroup } from './menus/command-groups';
import type { Shortcut } from './keys/shortcut';

export type CommandId = keyof Texts['commands'];

/** What a command may act on. */
export interface CommandContext {
  readonly place: Place | null;
  /** The selected rows on screen, in their order. */
  readonly entries: readonly Entry[];
  /** The account meant; that of the place unless a menu says otherwise. */
  readonly accountId: string | null;
  readonly transferIds: readonly string[];
}

/** Something that the user can do; feeds menu bar, context menus, toolbar, keyboard, palette and the sheet of shortcuts. */
export interface Command {
  /** Its label is `texts().commands[id]`: see `commandLabel`. */
  readonly id: CommandId;
  readonly icon: LucideIcon;
  /** The section of the menu bar that it is in; there it stands in the order of the table. */
  readonly group: CommandGroup;
  /** The first one for the platform is shown. */
  readonly shortcuts: readonly Shortcut[];
  /** Something is lost by it. */
  readonly danger?: true;
  /** Where it is offered only at the thing it is for, as a transfer's row, and not in menu bar and palette. */
  readonly local?: true;
  /** What it takes, where that is plain to see: palette and menus say it when the command cannot be done, a key press does not. */
  readonly needs?: keyof Texts['needs'];
  /** Can it be done now? */
  when(context: CommandContext): boolean;
  run(context: CommandContext): Promise<void> | void;
  /** Why it cannot be done now, in a sentence, where that is not plain to see. */
  whyNot?(context: CommandContext): string | null;
  /** Is it on? For what can be on and off: it has a tick in menus then. */
  isOn?(context: CommandContext): boolean;
}

/** What the command is called in the user's language. */
export function commandLabel({ id }: Pick<Command, 'id'>): string {
  return texts().commands[id];
}

/** What it is called where nothing around it says what it is about: in menu bar, palette and sheet. */
export function commandTitle(command: Pick<Command, 'id'>): string {
  const fullNames: Readonly<Partial<Record<CommandId, string>>> = texts().fullNames;
  return fullNames[command.id] ?? commandLabel(command);
}

/** Why the command cannot be done now; null when it can be, or when there is nothing to say about it. */
export function whyNotNow(command: Command, context: CommandContext): string | null {
  if (command.when(context)) return null;
  const reason = command.whyNot?.(context) ?? null;
  return reason ?? (command.needs === undefined ? null : texts().needs[command.needs]);
}

function contextOf(place: Place | null, entries: readonly Entry[]): CommandContext {
  return { place, entries, accountId: accountOf(place), transferIds: [] };
}

export function getCommandContext(): CommandContext {
  return contextOf(useBrowse.getState().place, getSelectedEntries());
}

/** The context of the toolbar, kept up to date. */
export function useCommandContext(): CommandContext {
  return contextOf(
    useBrowse(({ place }) => place),
    useSelectedEntries(),
  );
}

/** Runs the command on what is selected, or on what `about` names instead. Nothing happens when it cannot be done now. */
export function runCommand(command: Command, about: Partial<CommandContext> = {}): void {
  const context = { ...getCommandContext(), ...about };
  if (command.when(context)) void command.run(context);
}
