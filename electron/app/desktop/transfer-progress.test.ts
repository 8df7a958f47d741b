import { describe, expect, it } from 'vitest';
import { keepAwake } from './keep-awake';
import type { TransferActivity } from './transfer-activity';
import { showTransferProgress } from './transfer-progress';

/** Tells listeners what the test wants. */
function activitySource() {
  const listeners: ((activity: TransferActivity) => void)[] = [];
  return {
    onActivity: (listener: (activity: TransferActivity) => void) => void listeners.push(listener),
    tell: (unfinished: number, running: number, fraction: number | null) => {
      for (const listener of listeners) listener({ unfinished, running, fraction });
    },
  };
}

describe('progress in the taskbar', () => {
  it.each([
    ['something runs', [3, 2, 0.25], [0.25, 'normal']],
    ['nobody knows how much', [3, 2, null], [2, 'indeterminate']],
    ['all of it is paused', [3, 0, 0.5], [0.5, 'paused']],
    ['it only waits for its turn', [3, 0, null], [-1, 'none']],
    ['all is done', [0, 0, 1], [-1, 'none']],
  ] as const)('shows when %s', (_what, [unfinished, running, fraction], [share, mode]) => {
    const { onActivity, tell } = activitySource();
    const bars: unknown[] = [];
    const setProgressBar = (...bar: [number, { mode?: string }?]) => void bars.push(bar);
    showTransferProgress(onActivity, () => ({ setProgressBar }));
    tell(unfinished, running, fraction);
    expect(bars).toEqual([[share, { mode }]]);
  });

  it('needs no window', () => {
    const { onActivity, tell } = activitySource();
    showTransferProgress(onActivity, () => undefined);
    expect(() => {
      tell(1, 1, 0.5);
    }).not.toThrow();
  });
});

describe('keep awake', () => {
  it('holds the machine awake once while something runs', () => {
    const { onActivity, tell } = activitySource();
    const calls: string[] = [];
    keepAwake(onActivity, {
      start: (type) => calls.push(type),
      stop: (id) => calls.push(`stop ${id}`) > 0,
    });
    tell(2, 0, null);
    tell(2, 2, 0);
    tell(2, 1, 0.5);
    tell(1, 0, 0.5);
    tell(0, 0, 1);
    expect(calls).toEqual(['prevent-app-suspension', 'stop 1']);
    tell(1, 1, 0);
    expect(calls).toHaveLength(3);
  });
});
