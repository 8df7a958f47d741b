import type { Clock } from '../providers/provider';

/** Turns any number of changes into at most one beat per interval. */
export interface ProgressPulse {
  /** Something changed: a beat follows, soon when there was none lately. The last mark is never lost. */
  mark(): void;
}

/** Ten beats a second at most. */
const intervalMs = 100;

export function createProgressPulse(clock: Clock, beat: () => void): ProgressPulse {
  const { signal } = new AbortController();
  let waiting = false;
  let lastBeat = Number.NEGATIVE_INFINITY;

  async function beatSoon(): Promise<void> {
    const sinceLast = Math.max(0, clock.now() - lastBeat);
    await clock.sleep(Math.max(0, intervalMs - sinceLast), signal);
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
