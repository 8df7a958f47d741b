import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../../demo/acronis/acronis-server';
import type { AcronisSwitchesPatch } from '../../demo/acronis/acronis-switches';
import type { Provider } from '../provider';
import { listAll } from '../testing/provider-probes';
import { acronisForm, probeDependencies } from '../testing/sign-in-probes';
import { AcronisListing, type PageQuery } from './acronis-listing';
import { acronisService } from './acronis-provider';

const { signal } = new AbortController();
const login = 'harbour@demo.invalid';
let server: AcronisServer;
let provider: Provider;

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', fileSize: 1024 });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  server.reseed();
  provider = (await acronisService.signIn(acronisForm(server.origin, login), probeDependencies(), signal))
    .provider;
  server.clearLog();
});

/** The queries of the list requests so far. */
function queries(): string[] {
  return server.log().map(({ query }) => query.replace(/after=[^&]+/, 'after=…'));
}

describe('the requests of a listing', () => {
  it('are bare at first, then ask for twenty after a cursor', async () => {
    const ids = server.files(login).map(({ id }) => id);
    const { entries, partial } = await listAll(provider, null, signal);
    expect(entries.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(partial).toBeNull();
    expect(queries()).toEqual(['', '?limit=20&after=…', '?limit=20&after=…']);
  });

  it('do without the limit once it is refused, and remember that', async () => {
    server.set({ list: { params: 'limit-with-after-400' } });
    const { entries, partial } = await listAll(provider, null, signal);
    expect([entries.length, partial]).toEqual([server.files(login).length, null]);
    expect(queries()).toEqual(['', '?limit=20&after=…', '?after=…', '?after=…']);
  });

  it.each(['full', 'forward-only', 'unknown-400'] as const)(
    'are understood by a server of kind %s',
    async (params) => {
      server.set({ list: { params } });
      const { entries, partial } = await listAll(provider, null, signal);
      expect([entries.length, partial]).toEqual([server.files(login).length, null]);
    },
  );
});

describe('a listing that cannot be read to its end', () => {
  it.each([
    [{ params: 'after-400' }, 20, 'refused'],
    [{ cursor: 'loop' }, 49, 'cursor-repeated'],
    [{ cursor: 'repeat-page' }, 20, 'nothing-new'],
    [{ cursor: 'empty-page' }, 20, 'empty-page'],
  ] as const)('%o: gives %d entries and says so', async (list, count, reason) => {
    server.set({ list });
    const { entries, partial } = await listAll(provider, null, signal);
    expect([entries.length, partial]).toEqual([count, reason]);
  });

  it('does not take another failure for such an end', async () => {
    server.set({ fault: [{ route: 'list', nth: 2, times: 9, status: 500 }] });
    await expect(listAll(provider, null, signal)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('can go on from where it failed', async () => {
    const first = await provider.list(null, null, signal);
    server.set({ fault: [{ route: 'list', times: 3, status: 502 }] });
    await expect(provider.list(null, first.cursor, signal)).rejects.toMatchObject({ code: 'unavailable' });
    expect((await provider.list(null, first.cursor, signal)).entries).toHaveLength(20);
  });
});

describe('a listing of a changing or odd place', () => {
  it.each([
    [{ order: 'shuffled' }, 49],
    [{ cursor: 'missing-paging' }, 20],
    [{ between: 'insert' }, 49],
    [{ between: 'delete' }, 47],
  ] as const)('%o: gives each entry once, %d in all', async (list, count) => {
    server.set({ list });
    const { entries, partial } = await listAll(provider, null, signal);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect([entries.length, partial]).toEqual([count, null]);
  });

  it.each([[{ shape: 'bad-json' }, 'not-json']] as const)('%o: is a protocol fault', async (file, reason) => {
    server.set({ file });
    await expect(provider.list(null, null, signal)).rejects.toMatchObject({
      code: 'protocol',
      details: { reason },
    });
  });

  it.each(['no-name', 'no-size', 'no-certificate', 'file_id-key', 'extra-keys'] as const)(
    'takes files of shape %s',
    async (shape) => {
      const patch: AcronisSwitchesPatch = { file: { shape } };
      server.set(patch);
      const { entries } = await listAll(provider, null, signal);
      expect(entries.map(({ id }) => id).sort()).toEqual(
        server
          .files(login)
          .map(({ id }) => id)
          .sort(),
      );
    },
  );
});

describe('AcronisListing', () => {
  const entry = (id: string) => ({
    accountId: 'account',
    id,
    name: id,
    kind: 'file' as const,
    size: null,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  });

  it('ends after a thousand pages', async () => {
    let count = 0;
    const listing = new AcronisListing(() => {
      count += 1;
      return Promise.resolve({ entries: [entry(`${count}`)], after: `${count}` });
    });
    let page = await listing.next(null, signal);
    while (page.cursor !== null) page = await listing.next(page.cursor, signal);
    expect([count, page.partial]).toEqual([1000, 'too-many-pages']);
  });

  it('serves one of two who ask for the same page', async () => {
    const listing = new AcronisListing((query: PageQuery) =>
      Promise.resolve({ entries: [entry(query.kind)], after: query.kind === 'first' ? 'next' : undefined }),
    );
    const { cursor } = await listing.next(null, signal);
    const outcomes = await Promise.allSettled([listing.next(cursor, signal), listing.next(cursor, signal)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is complete when nothing is there, or the end repeats what was seen', async () => {
    const empty = new AcronisListing(() => Promise.resolve({ entries: [], after: undefined }));
    expect(await empty.next(null, signal)).toEqual({ entries: [], cursor: null, partial: null });
    const repeating = new AcronisListing((query) =>
      Promise.resolve({ entries: [entry('same')], after: query.kind === 'first' ? 'next' : undefined }),
    );
    const { cursor } = await repeating.next(null, signal);
    expect(await repeating.next(cursor, signal)).toEqual({ entries: [], cursor: null, partial: null });
  });
});
