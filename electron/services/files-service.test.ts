import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError, toAppError } from '../../shared/errors';
import type { Provider } from '../providers/provider';
import { MemoryPlace } from '../providers/memory/memory-place';
import { createMemoryProvider } from '../providers/memory/memory-provider';
import { createFilesService } from './files-service';
import { createAccountsBench, signInRequest, type AccountsBench } from './testing/accounts-bench';
import { noListCache } from './testing/no-list-cache';

let bench: AccountsBench;
let place: MemoryPlace;
/** What the provider of a login does otherwise. */
let more: Partial<Provider>;
let moreOf: (login: string) => Partial<Provider>;
const { signal } = new AbortController();

beforeEach(() => {
  place = new MemoryPlace();
  more = {};
  moreOf = () => more;
  bench = createAccountsBench((login, accountId) => ({
    ...createMemoryProvider(place, accountId),
    ...moreOf(login),
  }));
});
afterEach(() => {
  bench.close();
});

async function signedIn() {
  await bench.start().signIn(signInRequest('anna'), signal);
  const accounts = bench.start();
  return { accounts, files: createFilesService(accounts, noListCache) };
}

describe('files service', () => {
  it('lists and looks at what the provider has, and notes that the account is well', async () => {
    const { accounts, files } = await signedIn();
    const id = place.addFile(null, 'a.txt', Buffer.from('hello'));
    const page = await files.list({ accountId: 'account-1', folderId: null, cursor: null }, signal);
    expect(page.entries).toMatchObject([{ accountId: 'account-1', id, name: 'a.txt', size: 5 }]);
    expect(accounts.get('account-1').status).toBe('ready');
    expect(await files.stat({ accountId: 'account-1', id }, signal)).toMatchObject({ name: 'a.txt' });
  });

  it('notes a failure and passes it on', async () => {
    const { accounts, files } = await signedIn();
    await expect(files.stat({ accountId: 'account-1', id: 'gone' }, signal)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(accounts.get('account-1').status).toBe('ready');
    await expect(
      files.list({ accountId: 'nobody', folderId: null, cursor: null }, signal),
    ).rejects.toMatchObject({ code: 'not-found', details: { what: 'account' } });
  });

  it('gives versions and search results where the provider has them, and says where it has not', async () => {
    const { accounts, files } = await signedIn();
    const search = { accountId: 'account-1', folderId: null, query: 'chart', cursor: null };
    const ref = { accountId: 'account-1', id: 'a' };
    const unsupported = (operation: string) => ({ code: 'unsupported', details: { operation } });
    await expect(files.versions(ref, signal)).rejects.toMatchObject(unsupported('versions'));
    await expect(files.search(search, signal)).rejects.toMatchObject(unsupported('search'));
    expect(accounts.get('account-1').status).toBe('connecting');
    const version = { version: '2', name: 'a.txt', size: 1, modifiedAt: 5, modifiedBy: 'Anna' };
    const asked: unknown[] = [];
    more = {
      versions: {
        list: (id) => (asked.push(id), Promise.resolve([version])),
        remove: () => Promise.reject(new Error('nobody asked for that')),
      },
      search: (query, cursor) => {
        asked.push(query, cursor);
        return Promise.resolve({ entries: [], cursor: 'next', partial: null });
      },
    };
    const again = createFilesService(bench.start(), noListCache);
    expect(await again.versions(ref, signal)).toEqual({ versions: [version] });
    expect(await again.search(search, signal)).toMatchObject({ cursor: 'next' });
    expect(asked).toEqual(['a', { folderId: null, text: 'chart' }, null]);
  });

  it('keeps nine accounts going when one is dead and another never answers', async () => {
    const answers = new Map<string, Partial<Provider>>([
      [
        'user-3',
        { list: () => Promise.reject(new AppError('offline', 'dead', { details: { host: 'dead' } })) },
      ],
      ['user-7', { list: () => new Promise(() => undefined), quota: () => new Promise(() => undefined) }],
    ]);
    moreOf = (login) => answers.get(login) ?? {};
    const first = bench.start();
    for (let n = 0; n < 10; n += 1) await first.signIn(signInRequest(`user-${n}`), signal);
    const accounts = bench.start();
    const files = createFilesService(accounts, noListCache);
    const listed: string[] = [];
    for (const { id, userName } of accounts.list().accounts) {
      files.list({ accountId: id, folderId: null, cursor: null }, signal).then(
        () => listed.push(userName),
        (error: unknown) => listed.push(`${userName} ${toAppError(error).code}`),
      );
    }
    await bench.clock.advance(0);
    expect(listed.sort()).toEqual(
      Array.from({ length: 10 }, (_, n) => (n === 3 ? 'user-3 offline' : `user-${n}`)).filter(
        (name) => name !== 'user-7',
      ),
    );
    const [dead, slow, ...well] = [3, 7, 0, 1, 2, 4, 5, 6, 8, 9].map((n) => accounts.list().accounts[n]);
    expect(dead).toMatchObject({
      status: 'failing',
      failure: { code: 'offline', details: { host: 'dead' } },
    });
    expect(slow).toMatchObject({ status: 'connecting', failure: null });
    expect(well).toMatchObject(well.map(() => ({ status: 'ready', failure: null, usage: { calls: null } })));
    await accounts.remove(slow?.id ?? '');
    expect(accounts.list().accounts).toHaveLength(9);
  });
});
