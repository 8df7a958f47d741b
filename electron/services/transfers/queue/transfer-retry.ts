import { errorPolicies } from '../../../../shared/errors';
import type { Failure } from '../../../../shared/failures';

/** What a transfer remembers of its tries. */
interface TryMemory {
  /** Failed tries in a row that came no further than those before. */
  strikes: number;
  /** Bytes that the furthest of them came to. */
  reachedBytes: number;
}

interface FailedTry {
  failure: Failure;
  /** Bytes that this try came to. */
  reachedBytes: number;
  memory: TryMemory;
  /** May it go on for as long as there is no network? */
  patient: boolean;
}

const mostStrikes = 6;
const firstDelayMs = 1000;
const longestDelayMs = 60_000;
/** Part of the delay by which it may differ either way, so that many that failed together do not come back together. */
const jitter = 0.2;

/**
 * When a failed try is followed by another: milliseconds from now, and the strikes that count then. Null when it failed for good: in a
 * way that does not pass, or six times without coming any further; a patient one never gives up for want of a network.
 */
export function planRetry(
  { failure, reachedBytes, memory, patient }: FailedTry,
  random: () => number,
): { delayMs: number; strikes: number } | null {
  if (!errorPolicies[failure.code].retry) return null;
  const strikes = reachedBytes > memory.reachedBytes ? 1 : memory.strikes + 1;
  const mayEnd = !(patient && failure.code === 'offline');
  if (mayEnd && strikes >= mostStrikes) return null;
  return { delayMs: failure.retryAfterMs ?? delayAfter(strikes, random), strikes };
}

/** One second after the first strike, doubled with each, at most a minute; give or take a fifth. */
export function delayAfter(strikes: number, random: () => number): number {
  const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** (strikes - 1));
  return Math.round(delay * (1 - jitter + 2 * jitter * random()));
}

/** No wait is longer: neither ours nor one that a server may ask for. */
const longestWaitMs = 6 * 60_000;

/** Is it still to come? What lies further ahead than any wait was planned before the clock was set back, and is due. */
export function isAhead(at: number, now: number): boolean {
  return at > now && at - now <= longestWaitMs;
}
