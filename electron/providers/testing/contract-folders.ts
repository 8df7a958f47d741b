import { describe, expect, it, type TestContext } from 'vitest';
import type { Provider, Versions } from '../provider';
import type { ContractBench } from './contract-bench';
import { bytesOf, listAll, readAll } from './provider-probes';

const { signal } = new AbortController();

/** What the interface promises where there are folders, kept versions and a search on the server. */
export function describeFoldersAndVersions(bench: ContractBench): void {
  describeFolders(bench);
  describeVersions(bench);
  describeSearch(bench);
}

function describeFolders(bench: ContractBench): void {
  const need = (context: TestContext): { folderId: string; addInside: (name: string) => string } => {
    const { facts } = bench.provider;
    bench.need(context, 'folders', facts.folders);
    const folderId = bench.place.addFolder?.('inner') ?? '';
    return {
      folderId,
      addInside: (name) => bench.place.addFileIn?.(folderId, name, bytesOf(3)) ?? '',
    };
  };

  describe('folders', () => {
    it('hold their own entries, which are found by id', async (context) => {
      const { folderId, addInside } = need(context);
      const id = addInside('inside.txt');
      const { entries } = await listAll(bench.provider, folderId, signal);
      expect(entries).toMatchObject([{ id, name: 'inside.txt', kind: 'file', size: 3 }]);
      expect(await bench.provider.stat(id, signal)).toEqual(entries[0]);
      expect(await bench.provider.stat(folderId, signal)).toMatchObject({ id: folderId, kind: 'folder' });
    });

    it('have listings of their own, side by side', async (context) => {
      const { folderId, addInside } = need(context);
      for (let index = 0; index <= bench.harness.pageSize; index += 1) addInside(`${index}.txt`);
      const first = await bench.provider.list(folderId, null, signal);
      await bench.provider.list(null, null, signal);
      expect((await bench.provider.list(folderId, first.cursor, signal)).entries).toHaveLength(1);
    });

    it('are gone once removed', async (context) => {
      const { folderId } = need(context);
      await bench.provider.remove(folderId, signal);
      expect((await listAll(bench.provider, null, signal)).entries).toEqual([]);
      await expect(bench.provider.stat(folderId, signal)).rejects.toMatchObject({ code: 'not-found' });
      await expect(bench.provider.list(folderId, null, signal)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}

function describeVersions(bench: ContractBench): void {
  /** A file with three versions of 1, 2 and 3 bytes, oldest first. */
  const need = (
    context: TestContext,
  ): { id: string; numbers: [string, string, string]; versions: Versions } => {
    const { versions } = bench.provider;
    bench.need(context, 'versions', versions !== undefined);
    if (versions === undefined) throw new Error('The test goes on without versions');
    const id = bench.place.addFile('kept.txt', bytesOf(1));
    const add = (size: number): string => bench.place.addVersion?.(id, bytesOf(size)) ?? '';
    const [second, third] = [add(2), add(3)];
    return { id, numbers: ['1', second, third], versions };
  };
  const numbersOf = async (versions: Versions, id: string): Promise<string[]> =>
    (await versions.list(id, signal)).map(({ version }) => version);

  describe('versions', () => {
    it('are listed newest first', async (context) => {
      const { id, numbers, versions } = need(context);
      const listed = await versions.list(id, signal);
      expect(listed.map(({ version }) => version)).toEqual([...numbers].reverse());
      expect(listed.map(({ size }) => size)).toEqual([3, 2, 1]);
      await expect(versions.list('no-such-entry', signal)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('can each be read', async (context) => {
      const { id, numbers } = need(context);
      const read = async (version: string): Promise<number> =>
        (await readAll(await bench.provider.read(id, { version }, signal))).byteLength;
      expect([await read(numbers[0]), await read(numbers[1]), await read(numbers[2])]).toEqual([1, 2, 3]);
      await expect(read('999')).rejects.toMatchObject({ code: 'not-found' });
    });

    it('can be removed one by one; the file and its other versions stay', async (context) => {
      const { id, numbers, versions } = need(context);
      const [first, second, newest] = numbers;
      await versions.remove({ id, version: second, newestSeen: newest }, signal);
      expect(await numbersOf(versions, id)).toEqual([newest, first]);
      expect((await listAll(bench.provider, null, signal)).entries).toMatchObject([{ id, size: 3 }]);
    });

    it('are left alone when they are not as they were seen', async (context) => {
      const { id, numbers, versions } = need(context);
      const [first, second, newest] = numbers;
      for (const [version, newestSeen] of [
        [newest, newest],
        [second, second],
        ['999', newest],
        ['', newest],
      ] as const) {
        const removal = versions.remove({ id, version, newestSeen }, signal);
        await expect(removal).rejects.toMatchObject({ code: 'changed' });
      }
      const only = bench.place.addFile('only.txt', bytesOf(1));
      await expect(
        versions.remove({ id: only, version: '1', newestSeen: '1' }, signal),
      ).rejects.toMatchObject({ code: 'changed' });
      expect(await numbersOf(versions, id)).toEqual([newest, second, first]);
      expect(await numbersOf(versions, only)).toEqual(['1']);
    });
  });
}

function describeSearch(bench: ContractBench): void {
  const need = (context: TestContext): NonNullable<Provider['search']> => {
    const { search } = bench.provider;
    bench.need(context, 'search', search !== undefined);
    if (search === undefined) throw new Error('The test goes on without a search');
    return search;
  };

  describe('search', () => {
    it('finds by a part of the name, everywhere or below a folder', async (context) => {
      const search = need(context);
      const outer = bench.place.addFile('harbour north.txt', bytesOf(1));
      bench.place.addFile('pier.txt', bytesOf(1));
      const folderId = bench.place.addFolder?.('inner') ?? '';
      const inner = bench.place.addFileIn?.(folderId, 'harbour south.txt', bytesOf(1)) ?? '';
      const idsOf = async (folder: string | null, text: string): Promise<string[]> =>
        (await search({ folderId: folder, text }, null, signal)).entries.map(({ id }) => id).sort();
      expect(await idsOf(null, 'harbour')).toEqual([outer, inner].sort());
      expect(await idsOf(folderId, 'harbour')).toEqual([inner]);
      expect(await idsOf(null, 'light & dark')).toEqual([]);
    });

    it('gives every hit once, page after page', async (context) => {
      const search = need(context);
      const count = bench.harness.pageSize + 2;
      for (let index = 0; index < count; index += 1) bench.place.addFile(`buoy ${index}.txt`, bytesOf(1));
      const first = await search({ folderId: null, text: 'buoy' }, null, signal);
      const last = await search({ folderId: null, text: 'buoy' }, first.cursor, signal);
      const ids = [...first.entries, ...last.entries].map(({ id }) => id);
      expect([ids.length, new Set(ids).size, last.cursor, last.partial]).toEqual([count, count, null, null]);
      await expect(search({ folderId: null, text: 'buoy' }, first.cursor, signal)).rejects.toMatchObject({
        code: 'changed',
      });
    });

    it('knows no folder that is not there', async (context) => {
      const search = need(context);
      await expect(search({ folderId: 'no-such-folder', text: 'x' }, null, signal)).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });
}
