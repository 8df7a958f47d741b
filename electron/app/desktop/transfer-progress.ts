import type { BrowserWindow } from 'electron';
import type { OnTransferActivity, TransferActivity } from './transfer-activity';

type ProgressWindow = Pick<BrowserWindow, 'setProgressBar'>;

const noBar = -1;
/** Above 1 the bar shows that something goes on, not how much. */
const unknownShare = 2;

/** Shows in the dock or taskbar how far the downloads are. */
export function showTransferProgress(
  onActivity: OnTransferActivity,
  window: () => ProgressWindow | undefined,
): void {
  onActivity((activity) => {
    const { share, mode } = barOf(activity);
    window()?.setProgressBar(share, { mode });
  });
}

/** `mode` counts on Windows; elsewhere the share says it all. */
function barOf({ unfinished, running, fraction }: TransferActivity): {
  share: number;
  mode: 'none' | 'paused' | 'normal' | 'indeterminate';
} {
  if (unfinished === 0) return { share: noBar, mode: 'none' };
  if (running === 0)
    return fraction === null ? { share: noBar, mode: 'none' } : { share: fraction, mode: 'paused' };
  return fraction === null
    ? { share: unknownShare, mode: 'indeterminate' }
    : { share: fraction, mode: 'normal' };
}
