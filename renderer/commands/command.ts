import type { Entry } from '../../shared/files';
import type { Place } from '../lib/place/place';
import { useBrowse } from '../stores/files/browse-store';
import { useSelectedEntries, getSelectedEntries } from '../stores/files/visible-entries';
import type { Shortcut } from './shortcut';

/** What a command may act on. */
export interface CommandContext {
  readonly place: Place | null;
  /** The selected rows on screen, in their order. */
  readonly entries: readonly Entry[];
  /** The account meant; that of the place unless a menu says otherwise. */
  readonly accountId: string | null;
  readonly transferIds: readonly string[];
}

/** Something that the user can do; feeds toolbar, menus and keyboard. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly shortcuts: readonly Shortcut[];
  /** Can it be done now? */
  when(context: CommandContext): boolean;
  run(context: CommandContext): Promise<void> | void;
  /** Why it cannot be done now, in a sentence, where that is not plain to see. */
  whyNot?(context: CommandContext): string | null;
}

function contextOf(place: Place | null, entries: readonly Entry[]): CommandContext {
  const accountId = place === null || place.kind === 'all' ? null : place.accountId;
  return { place, entries, accountId, transferIds: [] };
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
