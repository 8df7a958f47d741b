import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { EndedBatch } from '../../../shared/transfers';
import { batchText, notifyOfBatches } from './batch-notifications';

const batch = (counts: Partial<EndedBatch>): EndedBatch => ({
  batchId: 'b',
  done: 0,
  failed: 0,
  skipped: 0,
  cancelled: 0,
  folder: '/home/anna/Downloads',
  firstName: 'chart.pdf',
  ...counts,
});

describe('text of a batch', () => {
  it.each([
    [{ done: 18, failed: 2 }, 'Download not complete', '18 of 20 files saved to Downloads, 2 failed'],
    [{ done: 20 }, 'Download complete', '20 files saved to Downloads'],
    [
      { done: 3, skipped: 1, cancelled: 1 },
      'Download complete',
      '3 of 5 files saved to Downloads, 1 skipped, 1 cancelled',
    ],
    [{ done: 1 }, 'Download complete', 'chart.pdf saved to Downloads'],
    [{ failed: 1 }, 'Download not complete', 'chart.pdf not saved to Downloads, 1 failed'],
    [{ done: 1, firstName: 'a\u202Efdp.exe' }, 'Download complete', 'a⟨U+202E⟩fdp.exe saved to Downloads'],
  ])('of %j', (counts, title, body) => {
    expect(batchText(batch(counts))).toEqual({ title, body });
  });

  it('is none when the user has cancelled it all', () => {
    expect(batchText(batch({ cancelled: 5 }))).toBeNull();
  });
});

describe('notifications', () => {
  class Shown extends EventEmitter {
    isShown = false;
    show(): void {
      this.isShown = true;
    }
  }

  function start(isWatched: boolean) {
    const notifications: Shown[] = [];
    let end: (ended: EndedBatch) => void = () => undefined;
    let windows = 0;
    notifyOfBatches({
      onBatchEnded: (listener) => {
        end = listener;
      },
      isWatched: () => isWatched,
      notificationOf: () => {
        const notification = new Shown();
        notifications.push(notification);
        return notification;
      },
      showWindow: () => {
        windows += 1;
      },
    });
    end(batch({ done: 2 }));
    return { notifications, windows: () => windows };
  }

  it('come when nobody looks at the window, and bring it to the front', () => {
    const { notifications, windows } = start(false);
    expect(notifications.map(({ isShown }) => isShown)).toEqual([true]);
    expect(windows()).toBe(0);
    notifications[0]?.emit('click');
    expect(windows()).toBe(1);
  });

  it('do not come while somebody does', () => {
    expect(start(true).notifications).toEqual([]);
  });
});
