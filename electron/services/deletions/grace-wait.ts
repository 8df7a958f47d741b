import type { Clock } from '../../providers/provider';

interface GraceWait {
  /** Milliseconds in which the user can take it back. */
  graceMs: number;
  clock: Clock;
  /** Told when the time begins anew, with its new end (epoch milliseconds). */
  onRestart: (until: number) => void;
}

/** The clock is compared with the time that passed this often. */
const stepMs = 500;
/** A busy machine may be late by this much. */
const toleranceMs = 2000;

/**
 * Waits until the user has had the whole time to take something back, while the machine was awake and the clock went on as it should. When it slept,
 * or its clock was set, the time begins anew: nothing happens that the user could not have seen coming. Rejects with `cancelled`.
 */
export async function outwaitGrace(
  { graceMs, clock, onRestart }: GraceWait,
  signal: AbortSignal,
): Promise<void> {
  let leftMs = graceMs;
  while (leftMs > 0) {
    const step = Math.min(stepMs, leftMs);
    const before = clock.now();
    await clock.sleep(step, signal);
    const unseenMs = Math.abs(clock.now() - before - step);
    leftMs = unseenMs > toleranceMs ? graceMs : leftMs - step;
    if (unseenMs > toleranceMs) onRestart(clock.now() + graceMs);
  }
}
