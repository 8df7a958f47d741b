import type { Clock } from '../providers/provider';

/** Turns any number of changes into beats with a rest in between. */
export interface ProgressPulse {
  /** Something changed: a beat follows, soon when there was none lately. The last mark is never lost. */
  mark(): void;
}

/** Ten beats a second at most. */
export const usualRestMs = 100;

/** `restMs` is asked after each beat for how long there is to be none: what tells of much at once takes the window longer. */
export function createProgressPulse(
  clock: Clock,
  beat: () => void,
  restMs: () => number = () => usualRestMs,
): ProgressPulse {
  const { signal } = new AbortController();
  let waiting = false;
  let lastBeat = Number.NEGATIVE_INFINITY;

  async function beatSoon(): Promise<void> {
    const sinceLast = Math.max(0, clock.now() - lastBeat);
    await clock.sleep(Math.max(0, restMs() - sinceLast), signal);
    waiting = false;
    lastBeat = clock.now();
    beat();
  }

  return {
    mark() {
      if (waiting) return;
      waiting = true;
      void beatSoon();
    },
  };
}
