import { startSweeppeaServer, type SweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import type { SweeppeaSwitchesPatch } from '../../demo/sweeppea/sweeppea-switches';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/files';
import { bytesOf, listAll } from '../testing/provider-probes';
import { SweeppeaListing } from './sweeppea-listing';
import { DriveBench } from '../testing/drive-bench';

const { signal } = new AbortController();
let server: SweeppeaServer;
let bench: DriveBench<SweeppeaServer>;

beforeAll(async () => {
  server = await startSweeppeaServer({ seed: 'many' });
  bench = new DriveBench(server);
});
afterAll(() => server.close());
beforeEach(() => bench.begin());

function fail(...faults: NonNullable<SweeppeaSwitchesPatch['faults']>): void {
  server.set({ faults });
}

describe('an entry of the list', () => {
  it('has all that the service tells', async () => {
    const { token } = server.addFile(bench.key, {
      name: 'notes.txt',
      content: bytesOf(10),
      createdAt: Date.UTC(2030, 0, 23, 21, 58, 5, 468),
    });
    const [newest] = (await bench.drive.list(null, null, signal)).entries;
    expect(newest).toEqual({
      accountId: 'account-under-test',
      id: token,
      name: 'notes.txt',
      kind: 'file',
      size: 10,
      modifiedAt: Date.UTC(2030, 0, 23, 21, 58, 5, 468),
      version: null,
      hash: null,
      certificate: null,
      forSigning: false,
      category: 'General',
    });
  });

  it('has the category that the service names', async () => {
    server.reseed('demo');
    const { entries } = await listAll(bench.drive, null, signal);
    expect([...new Set(entries.map(({ category }) => category))].sort()).toEqual([
      'Artwork',
      'Contracts',
      'General',
    ]);
    server.reseed('many');
  });

  it.each([
    ['Data.Files.CategoryToken', 'category', undefined],
    ['Data.Categories', 'category', undefined],
    ['Data.Files.CreationDate', 'modifiedAt', null],
  ] as const)('does without %s', async (field, fact, expected) => {
    fail({ fault: 'missing-field', field });
    const [entry] = (await bench.drive.list(null, null, signal)).entries;
    expect(entry?.name).not.toBe('');
    expect(entry?.[fact]).toBe(expected);
  });

  it.each([
    { fault: 'missing-field', field: 'Data.Files.FileToken' },
    { fault: 'missing-field', field: 'Data.Files.FileInfo.Size' },
    { fault: 'wrong-type', field: 'Data.Files.FileInfo.Filename' },
    { fault: 'missing-field', field: 'Data.Pagination' },
    { fault: 'response-false' },
    { fault: 'invalid-json' },
    { fault: 'cut-json' },
    { fault: 'html' },
    { fault: 'empty' },
  ] as const)('cannot be read: %o', async (fault) => {
    fail(fault);
    await expect(bench.drive.list(null, null, signal)).rejects.toMatchObject({ code: 'protocol' });
    expect(bench.asked).toEqual(['files/fetch 200']);
  });

  it('is not disturbed by further fields', async () => {
    fail({ fault: 'extra-fields' });
    expect((await bench.drive.list(null, null, signal)).entries).toHaveLength(200);
  });
});

describe('a list that holds still', () => {
  it('is read in as many pages as it has', async () => {
    const { entries, pages, partial } = await listAll(bench.drive, null, signal);
    expect([entries.length, pages, partial]).toEqual([450, 3, null]);
  });

  it.each([
    [{ fault: 'repeated-item' }, 450],
    [{ fault: 'wrong-total-files', by: -1 }, 450],
  ] as const)('is whole all the same: %o', async (fault, count) => {
    fail(fault);
    const { entries, partial } = await listAll(bench.drive, null, signal);
    expect([new Set(entries.map(({ id }) => id)).size, partial]).toEqual([count, null]);
  });

  it('may call an empty list one page', async () => {
    server.reseed('empty');
    fail({ fault: 'one-page-for-none' });
    expect(await bench.drive.list(null, null, signal)).toEqual({ entries: [], cursor: null, partial: null });
    server.reseed('many');
  });

  it('goes on after a failure from where it was', async () => {
    const first = await bench.drive.list(null, null, signal);
    fail({ fault: 'internal-error', count: 5 });
    await expect(bench.drive.list(null, first.cursor, signal)).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect((await bench.drive.list(null, first.cursor, signal)).entries).toHaveLength(200);
  });
});

describe('a list that changes while it is read', () => {
  it('starts over once when a file has come, and is whole', async () => {
    fail({ fault: 'insert-between-pages', count: 2 });
    const { entries, pages, partial } = await listAll(bench.drive, null, signal);
    expect([entries.length, pages, partial]).toEqual([451, 2 + 3, null]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(451);
  });

  it('says so when a file that was given out has gone', async () => {
    fail({ fault: 'delete-between-pages', count: 2 });
    const { entries, partial } = await listAll(bench.drive, null, signal);
    expect([entries.length, partial]).toEqual([450, 'changing']);
  });

  it.each(['insert-between-pages', 'delete-between-pages'] as const)(
    'starts over twice, then is shown and says so: %s',
    async (fault) => {
      fail({ fault });
      const { pages, partial } = await listAll(bench.drive, null, signal);
      expect([pages, partial]).toEqual([2 + 2 + 3, 'changing']);
    },
  );

  it('is not taken for whole when the service counts more than it gives', async () => {
    fail({ fault: 'wrong-total-files' });
    const { entries, pages, partial } = await listAll(bench.drive, null, signal);
    expect([entries.length, pages, partial]).toEqual([450, 9, 'changing']);
  });

  it('allows for what we remove ourselves, however often', async () => {
    const first = await bench.drive.list(null, null, signal);
    const ids = first.entries.map(({ id }) => id);
    let page = first;
    for (const { id } of first.entries.slice(0, 5)) {
      page = await bench.drive.list(null, page.cursor, signal);
      ids.push(...page.entries.map((entry) => entry.id));
      await bench.drive.remove(id, signal);
    }
    while (page.cursor !== null) {
      page = await bench.drive.list(null, page.cursor, signal);
      ids.push(...page.entries.map(({ id }) => id));
    }
    expect([ids.length, new Set(ids).size, page.partial]).toEqual([450, 450, null]);
  });
});

describe('a server that would never end', () => {
  const entry = (id: string): Entry => ({
    accountId: 'a',
    id,
    name: id,
    kind: 'file',
    size: 1,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  });

  async function endOf(listing: SweeppeaListing): Promise<{ pages: number; partial: string | null }> {
    let cursor: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const page = await listing.next(cursor, signal);
      cursor = page.cursor;
      if (cursor === null) return { pages, partial: page.partial };
    }
  }

  it('is left at an empty page', async () => {
    const listing = new SweeppeaListing((page) =>
      Promise.resolve({ entries: page === 1 ? [entry('a')] : [], totalFiles: 1, totalPages: 9 }),
    );
    expect(await endOf(listing)).toEqual({ pages: 2, partial: null });
  });

  it('is left when a page brings nothing new', async () => {
    const same = { entries: [entry('a'), entry('b')], totalFiles: 9, totalPages: 5 };
    const listing = new SweeppeaListing(() => Promise.resolve(same));
    expect(await endOf(listing)).toEqual({ pages: 2, partial: 'nothing-new' });
  });

  it('is left after very many pages', async () => {
    const listing = new SweeppeaListing((page) =>
      Promise.resolve({ entries: [entry(`${page}`)], totalFiles: 1e9, totalPages: 1e9 }),
    );
    expect(await endOf(listing)).toMatchObject({ partial: 'too-many-pages' });
  });
});

describe('stat', () => {
  it('finds a file on a later page and asks no further', async () => {
    const { token } = server.files(bench.key)[250] ?? { token: '' };
    expect(await bench.drive.stat(token, signal)).toMatchObject({ id: token });
    expect(bench.asked).toHaveLength(2);
  });

  it('does not take a file for gone while the list cannot be read to its end', async () => {
    fail({ fault: 'insert-between-pages' });
    await expect(bench.drive.stat('no-such-entry', signal)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('does not take a 404 of the list for that of a file', async () => {
    fail({ fault: 'html', status: 404 });
    await expect(bench.drive.stat('x', signal)).rejects.toMatchObject({ code: 'protocol' });
  });
});
