import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../../shared/files';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import type { Provider } from '../provider';
import { bytesOf, listAll } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import { OracleListing, pageSize, type FetchedPage } from './oracle-listing';
import { oracleService } from './oracle-provider';
import { passwordForm } from './testing/oracle-probes';

const { signal } = new AbortController();
const files = 1200;
let server: OracleServer;
let provider: Provider;
let survey: string;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test', files });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  server.reseed();
  const form = passwordForm(server.origin, server.users.aa);
  ({ provider } = await oracleService.signIn(form, probeDependencies(), signal));
  survey = server.findByPath('/Survey')?.id ?? '';
  server.clearLog();
});

const offsets = (): (string | null)[] =>
  server.log().map(({ query }) => new URLSearchParams(query).get('offset'));
const idsOf = ({ entries }: Pick<Page, 'entries'>): string[] => entries.map(({ id }) => id);

describe('a listing', () => {
  it('asks for 500 at a time, by name, and each row once', async () => {
    const { entries, pages, partial } = await listAll(provider, survey, signal);
    expect([entries.length, new Set(idsOf({ entries })).size, pages, partial]).toEqual([
      files,
      files,
      3,
      null,
    ]);
    expect(offsets()).toEqual(['0', '500', '1000']);
    expect(server.log()[0]?.query).toBe('?limit=500&offset=0&orderby=name%3Aasc');
  });

  it('shows the home with the folders of others, and whose they are', async () => {
    const { entries } = await listAll(provider, null, signal);
    expect(entries.map(({ name, owner }) => [name, owner])).toContainEqual(['Look only', 'User BB']);
    expect(entries.find(({ name }) => name === 'Survey')).toMatchObject({
      kind: 'folder',
      size: null,
      version: null,
      childCount: files,
    });
    expect(entries.find(({ name }) => name === 'Survey')).not.toHaveProperty('owner');
  });

  it.each(['insert', 'remove'] as const)(
    'of a folder that keeps changing starts over once and says that it may not be all: %s',
    async (listShifts) => {
      server.set({ listShifts });
      const { entries, partial } = await listAll(provider, survey, signal);
      expect(partial).toBe('changing');
      expect(offsets().filter((offset) => offset === '0')).toHaveLength(2);
      expect(new Set(idsOf({ entries })).size).toBe(entries.length);
      expect(entries.length).toBeGreaterThanOrEqual(files - 10);
    },
  );

  it('notices a row that went missing between pages although the total did not move', async () => {
    server.set({ listShifts: 'rotate' });
    const { partial } = await listAll(provider, survey, signal);
    expect(partial).toBe('changing');
    expect(offsets().filter((offset) => offset === '0')).toHaveLength(2);
  });

  it('of a folder that changed once is whole after starting over', async () => {
    const first = await provider.list(survey, null, signal);
    const late = server.addFile({ parentId: survey, name: '! new at the front.txt', content: bytesOf(1) });
    const ids = idsOf(first);
    for (let { cursor } = first; cursor !== null;) {
      const page = await provider.list(survey, cursor, signal);
      ids.push(...idsOf(page));
      ({ cursor } = page);
      if (cursor === null) expect(page.partial).toBeNull();
    }
    expect([ids.length, new Set(ids).size, ids.includes(late)]).toEqual([files + 1, files + 1, true]);
  });

  it('says so when a row already handed out has gone', async () => {
    const first = await provider.list(survey, null, signal);
    await provider.remove(first.entries[0]?.id ?? '', signal);
    let page = first;
    while (page.cursor !== null) page = await provider.list(survey, page.cursor, signal);
    expect(page.partial).toBe('changing');
  });

  it.each(['empty-page', 'repeat-page'] as const)(
    'ends although the server never does: %s',
    async (endless) => {
      server.set({ endlessHasMore: endless });
      const { entries, partial } = await listAll(provider, survey, signal);
      expect([entries.length, partial]).toEqual([files, null]);
    },
  );

  it('takes a missing list of items for an empty one', async () => {
    server.set({ omitEmptyItems: true });
    const folderId = server.addFolder({ parentId: survey, name: 'Nothing in it' });
    expect(await provider.list(folderId, null, signal)).toEqual({ entries: [], cursor: null, partial: null });
  });

  it('reads numbers for texts and other spellings alike', async () => {
    const neat = await listAll(provider, null, signal);
    const neatFiles = await listAll(provider, survey, signal);
    server.set({ sloppyFields: true });
    expect(await listAll(provider, null, signal)).toEqual(neat);
    expect(await listAll(provider, survey, signal)).toEqual(neatFiles);
  });

  it('keeps a file and a folder of one name apart', async () => {
    const project = server.findByPath('/Harbour project')?.id ?? '';
    const { entries } = await listAll(provider, project, signal);
    const twins = entries.filter(({ name }) => name === 'Drawings');
    expect(twins.map(({ kind }) => kind).sort()).toEqual(['file', 'folder']);
  });

  it('goes on with the same cursor after a failure', async () => {
    const first = await provider.list(survey, null, signal);
    server.set({ status: [{ path: '/items', status: 503, times: 5 }] });
    await expect(provider.list(survey, first.cursor, signal)).rejects.toMatchObject({ code: 'unavailable' });
    expect((await provider.list(survey, first.cursor, signal)).entries).toHaveLength(500);
  });

  it('of somebody else’s private folder says who lacks what', async () => {
    const diary = server.findByPath('/Private', { login: 'user.bb' })?.id ?? '';
    await expect(provider.list(diary, null, signal)).rejects.toMatchObject({
      code: 'permission-denied',
      details: { missing: 'user.aa lacks the role of a viewer here' },
    });
  });

  it.each(['self', 'search', 'items', '..', '.', 'F/../F', 'D34A'])('knows no folder %j', async (id) => {
    await expect(provider.list(id, null, signal)).rejects.toMatchObject({
      code: 'not-found',
      details: { what: 'folder' },
    });
    expect(server.log()).toEqual([]);
  });
});

describe('a server without totals', () => {
  const page = (from: number, count: number, hasMore: boolean): FetchedPage => ({
    entries: Array.from({ length: count }, (_, index) => ({
      accountId: 'a',
      id: `D${from + index}`,
      name: 'x',
      kind: 'file',
      size: 0,
      modifiedAt: null,
      version: null,
      hash: null,
      certificate: null,
      forSigning: false,
    })),
    total: undefined,
    hasMore,
  });
  const partialOf = async (fetch: (offset: number) => FetchedPage): Promise<unknown[]> => {
    const listing = new OracleListing();
    const next = (cursor: string | null): Promise<Page> =>
      listing.next({ key: 'k', cursor }, ({ offset }) => Promise.resolve(fetch(offset)), signal);
    let current = await next(null);
    let count = current.entries.length;
    while (current.cursor !== null) {
      current = await next(current.cursor);
      count += current.entries.length;
    }
    return [count, current.partial];
  };

  it.each([
    ['ends', (offset: number) => page(offset, offset === 0 ? pageSize : 3, false), [pageSize + 3, null]],
    ['goes on emptily', (offset: number) => page(offset, offset === 0 ? 7 : 0, true), [7, 'empty-page']],
    ['repeats itself', () => page(0, 7, true), [7, 'nothing-new']],
    ['has no end', (offset: number) => page(offset, 1, true), [2000, 'too-many-pages']],
  ] as const)('that %s', async (_what, fetch, expected) => {
    expect(await partialOf(fetch)).toEqual(expected);
  });
});
