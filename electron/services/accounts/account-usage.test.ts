import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Usage } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import { MemoryPlace } from '../../providers/memory/memory-place';
import { createMemoryProvider } from '../../providers/memory/memory-provider';
import { createFilesService } from '../files-service';
import { createAccountsBench, signInRequest, type AccountsBench } from '../testing/accounts-bench';
import { noListCache } from '../testing/no-list-cache';

let bench: AccountsBench;
/** What the service answers next; how often it was asked. */
let answer: () => Promise<Usage | null>;
let asked: number;
const { signal } = new AbortController();

beforeEach(() => {
  asked = 0;
  answer = () => Promise.resolve(use(10));
  bench = createAccountsBench((_login, accountId) => ({
    ...createMemoryProvider(new MemoryPlace(), accountId),
    quota: () => ((asked += 1), answer()),
  }));
});
afterEach(() => {
  bench.close();
});

const use = (used: number): Usage => ({ storage: { used, limit: 5000 }, calls: { used: 42, limit: 1500 } });

async function signedIn() {
  const accounts = bench.start();
  await accounts.signIn(signInRequest('anna'), signal);
  await bench.clock.advance(0);
  const files = createFilesService(accounts, noListCache);
  return {
    accounts,
    usage: () => accounts.get('account-1').usage,
    list: async () => {
      await files.list({ accountId: 'account-1', folderId: null, cursor: null }, signal);
      await bench.clock.advance(0);
    },
  };
}

describe('the use of an account', () => {
  it('is known after the sign-in, and told', async () => {
    const { usage } = await signedIn();
    expect(usage()).toEqual(use(10));
    expect(bench.events.at(-1)).toMatchObject({ payload: { accounts: [{ usage: use(10) }] } });
  });

  it('is asked for after a list that went well, on the first start, too', async () => {
    await signedIn();
    const accounts = bench.start();
    const files = createFilesService(accounts, noListCache);
    expect(accounts.get('account-1').usage).toBeNull();
    const request = { accountId: 'account-1', folderId: 'gone', cursor: null };
    await expect(files.list(request, signal)).rejects.toMatchObject({ code: 'not-found' });
    await bench.clock.advance(0);
    expect(asked).toBe(1);
    await files.list({ ...request, folderId: null }, signal);
    await bench.clock.advance(0);
    expect(asked).toBe(2);
    expect(accounts.get('account-1').usage).toEqual(use(10));
  });

  it('is asked for once a minute at most, and what came earlier is not forgotten', async () => {
    const { usage, list } = await signedIn();
    answer = () => Promise.resolve(use(20));
    for (let n = 0; n < 5; n += 1) await list();
    expect([asked, usage()]).toEqual([1, use(10)]);
    await bench.clock.advance(59_900);
    expect(asked).toBe(1);
    await bench.clock.advance(100);
    expect([asked, usage()]).toEqual([2, use(20)]);
    await bench.clock.advance(120_000);
    expect(asked).toBe(2);
    await list();
    expect(asked).toBe(3);
  });

  it('is told only when it differs', async () => {
    const { list } = await signedIn();
    await list();
    const before = bench.events.length;
    await bench.clock.advance(60_000);
    expect(asked).toBe(2);
    expect(bench.events).toHaveLength(before);
  });

  it.each<[string, () => Promise<Usage | null>]>([
    ['a failure', () => Promise.reject(new AppError('unavailable', 'busy'))],
    ['no answer', () => Promise.resolve(null)],
  ])('stays what it was after %s, and the account is well', async (_what, next) => {
    const { accounts, list } = await signedIn();
    answer = next;
    await list();
    await bench.clock.advance(60_000);
    expect(asked).toBe(2);
    expect(accounts.get('account-1')).toMatchObject({ usage: use(10), status: 'ready', failure: null });
  });

  it('of an account that was removed meanwhile is of no interest', async () => {
    const { accounts, list } = await signedIn();
    await list();
    await accounts.remove('account-1');
    await bench.clock.advance(60_000);
    expect(asked).toBe(1);
    expect(accounts.list().accounts).toEqual([]);
  });
});
