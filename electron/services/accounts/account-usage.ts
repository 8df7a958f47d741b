import { isDeepStrictEqual } from 'node:util';
import type { Clock, Provider } from '../../providers/provider';
import type { AccountBook } from './account-book';

/** Keeps the accounts' storage and call use up to date. */
export interface UsageWatch {
  /**
   * Asks the service, at most once a minute: what comes earlier is asked for when the minute is over. The account changes when the answer
   * differs. Without effect where the service tells nothing; a failure leaves what was known.
   */
  refresh(accountId: string): void;
}

const minuteMs = 60_000;

export function createUsageWatch(book: AccountBook, clock: Clock): UsageWatch {
  const { signal } = new AbortController();
  /** When each account was or is going to be asked. */
  const turns = new Map<string, number>();

  function providerOf(accountId: string): Provider | undefined {
    return book.find(accountId)?.provider;
  }

  async function ask(accountId: string): Promise<void> {
    const provider = providerOf(accountId);
    const usage = await provider?.quota?.(signal);
    const account = book.find(accountId);
    if (usage === undefined || usage === null || account?.provider !== provider) return;
    if (account !== undefined && !isDeepStrictEqual(account.usage, usage)) book.set({ ...account, usage });
  }

  /** A turn that lies further ahead than any can was planned before the clock was set back. */
  function lastTurn(accountId: string, now: number): number {
    const turn = turns.get(accountId) ?? Number.NEGATIVE_INFINITY;
    return turn > now + minuteMs ? Number.NEGATIVE_INFINITY : turn;
  }

  async function askInTurn(accountId: string): Promise<void> {
    const now = clock.now();
    const turn = Math.max(now, lastTurn(accountId, now) + minuteMs);
    turns.set(accountId, turn);
    if (turn > now) await clock.sleep(turn - now, signal);
    await ask(accountId);
  }

  return {
    refresh: (accountId) => {
      const now = clock.now();
      const isPlanned = lastTurn(accountId, now) > now;
      if (isPlanned || providerOf(accountId)?.quota === undefined) return;
      askInTurn(accountId).catch(() => undefined);
    },
  };
}
