import { isAppError, type AppError } from '../../shared/errors';

/** What retrying needs of time. */
interface RetryClock {
  /** Resolves after `ms` milliseconds; rejects with `cancelled` once the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface RetryOptions {
  /** Milliseconds to wait before each further try; as many further tries as there are waits. */
  waitsMs: readonly number[];
  mayRetry(error: AppError): boolean;
  clock: RetryClock;
  signal: AbortSignal;
}

/** Longest wait that a server may ask for; more is cut to this. */
const longestWaitMs = 5 * 60_000;

/** True for failures after which a request that changes nothing may simply be sent again. */
export function isPassing(error: AppError): boolean {
  return isAppError(error, 'unavailable', 'timeout', 'rate-limited', 'truncated');
}

/**
 * Runs `attempt` until it succeeds, fails for good or is out of tries; then its last error is thrown. A wait that the
 * server asked for (`retryAfterMs`) takes the place of ours.
 */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (const waitMs of options.waitsMs) {
    try {
      return await attempt();
    } catch (error) {
      if (!isAppError(error) || !options.mayRetry(error)) throw error;
      await options.clock.sleep(error.retryAfterMs ?? waitMs, options.signal);
    }
  }
  return attempt();
}

/** The wait of a `Retry-After` header (seconds or an HTTP date) in milliseconds, 0 to 5 minutes; undefined when there is none to read. */
export function readRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), longestWaitMs);
}
