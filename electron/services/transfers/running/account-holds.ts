import type { ErrorCode, Failure } from '../../../../shared/failures';
import { delayAfter, isAhead } from '../queue/transfer-retry';

/**
 * From how many failures in a row on, without anything going well in between, an account rests. Otherwise thousands of transfers would fail one by one
 * for what is wrong with the network or with the service.
 */
const restsFrom: Partial<Record<ErrorCode, number>> = { offline: 1, 'rate-limited': 1, unavailable: 3 };

interface Hold {
  failures: number;
  until: number;
}

/** Accounts in which no transfer is started for a while. */
export class AccountHolds {
  readonly #holds = new Map<string, Hold>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Something went well. */
  clear(accountId: string): void {
    this.#holds.delete(accountId);
  }

  /** Something failed at `now`. When the account rests because of it, the time (epoch milliseconds) until which it does; else null. */
  note(accountId: string, failure: Failure, now: number): number | null {
    const restFrom = restsFrom[failure.code];
    if (restFrom === undefined) return null;
    const failures = (this.#holds.get(accountId)?.failures ?? 0) + 1;
    if (failures < restFrom) {
      this.#holds.set(accountId, { failures, until: now });
      return null;
    }
    const until = now + (failure.retryAfterMs ?? delayAfter(failures, this.#random));
    this.#holds.set(accountId, { failures, until });
    return until;
  }

  /** When the next account comes out of its rest; null when none rests. */
  nextEnd(now: number): number | null {
    const ends = [...this.#holds.values()].map(({ until }) => until).filter((until) => isAhead(until, now));
    return ends.length === 0 ? null : Math.min(...ends);
  }

  isHeld(accountId: string, now: number): boolean {
    return isAhead(this.#holds.get(accountId)?.until ?? now, now);
  }

  /** There may be a network again. */
  clearAll(): void {
    this.#holds.clear();
  }
}
