import { basename } from 'node:path';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import type { EndedBatch } from '../../../shared/transfers';

/** The part of Electron's `Notification` that is used. */
export interface BatchNotification {
  on(event: 'click' | 'close', listener: () => void): unknown;
  show(): void;
}

interface NotificationPorts {
  onBatchEnded: (listener: (batch: EndedBatch) => void) => void;
  /** Does the user look at the window anyway? */
  isWatched: () => boolean;
  notificationOf: (options: { title: string; body: string }) => BatchNotification;
  showWindow: () => void;
}

/** Tells of each finished batch while the window is not in front; a click brings it there. */
export function notifyOfBatches({
  onBatchEnded,
  isWatched,
  notificationOf,
  showWindow,
}: NotificationPorts): void {
  /** One that nobody refers to loses its click. */
  const shown = new Set<BatchNotification>();
  onBatchEnded((batch) => {
    const text = batchText(batch);
    if (text === null || isWatched()) return;
    const notification = notificationOf(text);
    shown.add(notification);
    notification.on('close', () => shown.delete(notification));
    notification.on('click', () => {
      shown.delete(notification);
      showWindow();
    });
    notification.show();
  });
}

/** "18 of 20 files saved to Downloads, 2 failed"; null when the user has cancelled it all and knows. */
export function batchText(batch: EndedBatch): { title: string; body: string } | null {
  const { done, failed, skipped } = batch;
  if (done + failed + skipped === 0) return null;
  const { batch: words } = texts().desktop;
  const others = (['failed', 'skipped', 'cancelled'] as const).filter((state) => batch[state] > 0);
  return {
    title: failed === 0 ? words.complete : words.notComplete,
    body: [savedText(batch), ...others.map((state) => words[state](batch[state]))].join(', '),
  };
}

function savedText({ done, failed, skipped, cancelled, folder, firstName }: EndedBatch): string {
  const { oneSaved, oneNotSaved, saved } = texts().desktop.batch;
  const all = done + failed + skipped + cancelled;
  const place = visibleName(basename(folder));
  if (all > 1) return saved(done, all, place);
  return (done === 1 ? oneSaved : oneNotSaved)(visibleName(firstName), place);
}
