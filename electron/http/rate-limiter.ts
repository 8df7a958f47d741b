import { AppError } from '../../shared/errors';

/** Lets a fixed number of tasks run at once; the others wait their turn in order of arrival. */
export interface RateLimiter {
  /** Runs the task when a slot is free. Rejects with `cancelled` when the signal is aborted while it waits. */
  run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createRateLimiter(slots: number): RateLimiter {
  let free = slots;
  const waiting: (() => void)[] = [];

  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  const acquire = async (signal: AbortSignal): Promise<void> => {
    if (signal.aborted) throw cancelled();
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const onAbort = (): void => {
        waiting.splice(waiting.indexOf(turn), 1);
        reject(cancelled());
      };
      const turn = (): void => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      waiting.push(turn);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  };

  return {
    async run(task, signal) {
      await acquire(signal);
      try {
        return await task();
      } finally {
        release();
      }
    },
  };
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled while waiting for a free slot');
}
