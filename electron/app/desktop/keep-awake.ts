import type { PowerSaveBlocker } from 'electron';
import type { OnTransferActivity } from './transfer-activity';

/** Keeps the machine from falling asleep while downloads run; the screen may go dark. */
export function keepAwake(
  onActivity: OnTransferActivity,
  blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>,
): void {
  let held: number | undefined;
  onActivity(({ running }) => {
    if (running > 0) {
      held ??= blocker.start('prevent-app-suspension');
    } else if (held !== undefined) {
      blocker.stop(held);
      held = undefined;
    }
  });
}
