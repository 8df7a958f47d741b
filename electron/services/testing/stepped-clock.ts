import { AppError } from '../../../shared/errors';
import type { Clock } from '../../providers/provider';

/** A clock that stands still until a test moves it. */
export interface SteppedClock extends Clock {
  /** Moves on in steps of 10 ms; sleepers wake in their order, and what they start runs before the next step. */
  advance(ms: number): Promise<void>;
  /** Sets the time of day, forward or back, as a user or a sleep does; those who sleep do not notice. */
  set(byMs: number): void;
}

interface Sleeper {
  at: number;
  wake: () => void;
}

export function createSteppedClock(): SteppedClock {
  let now = 1_700_000_000_000;
  let offset = 0;
  const sleepers = new Set<Sleeper>();

  async function wakeDue(): Promise<void> {
    for (const sleeper of [...sleepers].sort((one, other) => one.at - other.at)) {
      if (sleeper.at > now) continue;
      sleepers.delete(sleeper);
      sleeper.wake();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    now: () => now + offset,
    set: (byMs) => {
      offset += byMs;
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const cancel = (): void => {
          sleepers.delete(sleeper);
          reject(new AppError('cancelled', 'Stopped waiting'));
        };
        const wake = (): void => {
          signal.removeEventListener('abort', cancel);
          resolve();
        };
        const sleeper = { at: now + ms, wake };
        sleepers.add(sleeper);
        signal.addEventListener('abort', cancel);
      }),
    async advance(ms) {
      const end = now + ms;
      await wakeDue();
      while (now < end) {
        now = Math.min(end, now + 10);
        await wakeDue();
      }
    },
  };
}
