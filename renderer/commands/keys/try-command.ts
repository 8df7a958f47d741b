import { useDialogs } from '../../stores/window/dialogs-store';
import { raiseInfo } from '../../stores/window/notices-store';
import { getCommandContext, type Command, type CommandContext } from '../command';

/** Can commands be run? While a dialog is open the window waits for its answer. */
export function isWindowFree(): boolean {
  return useDialogs.getState().dialog === null;
}

/** Runs what was asked for by key or from a menu, or says why it cannot be done. Nothing happens while a dialog is open. */
export function tryCommand(command: Command, about: Partial<CommandContext> = {}): void {
  if (!isWindowFree()) return;
  const context = { ...getCommandContext(), ...about };
  if (command.when(context)) {
    void command.run(context);
    return;
  }
  const reason = command.whyNot?.(context) ?? null;
  if (reason !== null) raiseInfo(reason);
}
