import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors';
import type { ErrorCode } from '../../../../shared/failures';
import type { Entry, Page } from '../../../../shared/files';
import { hashOf, MemoryPlace } from '../../../providers/memory/memory-place';
import { createMemoryProvider } from '../../../providers/memory/memory-provider';
import type { Provider } from '../../../providers/provider';
import { emptyFolder, walkFolders, type FoundFolder, type WalkLimits } from './folder-walk';

const { signal } = new AbortController();

function entry(kind: Entry['kind'], id: string): Entry {
  return {
    accountId: 'anna',
    id,
    name: id,
    kind,
    size: kind === 'file' ? 1 : null,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  };
}

function page(entries: Entry[], more: Partial<Page> = {}): Page {
  return { entries, cursor: null, partial: null, ...more };
}

/** A service whose folders answer what the test says. */
function listOf(pages: Record<string, (cursor: string | null, calls: number) => Page | AppError>) {
  const calls: string[] = [];
  const list: Provider['list'] = async (folderId, cursor) => {
    await nextTurn();
    const id = folderId ?? '';
    calls.push(id);
    const answer = pages[id]?.(cursor, calls.filter((one) => one === id).length) ?? page([]);
    if (answer instanceof AppError) throw answer;
    return answer;
  };
  return { list, calls };
}

async function walk(
  list: Provider['list'],
  { atOnce = 4, limits, ids = ['root'] }: { atOnce?: number; limits?: WalkLimits; ids?: string[] } = {},
): Promise<FoundFolder[]> {
  const roots = ids.map((id) => emptyFolder(id, id));
  await walkFolders(roots, { list, atOnce, ...(limits === undefined ? {} : { limits }) }, signal);
  return roots;
}

/** `root/sub/file`, with `!` behind a folder of which something is missing. */
function outline(folders: readonly FoundFolder[], above = ''): string[] {
  return folders.flatMap(({ name, files, folders: below, gap }) => {
    const path = `${above}${name}`;
    const marked = gap === null ? path : `${path}!`;
    return [marked, ...files.map((file) => `${path}/${file.name ?? ''}`), ...outline(below, `${path}/`)];
  });
}

describe('walkFolders', () => {
  it('finds all pages of all levels', async () => {
    const place = new MemoryPlace();
    const charts = place.addFolder(null, 'Charts');
    const north = place.addFolder(charts, 'North');
    place.addFolder(charts, 'Empty');
    for (let n = 0; n < 50; n += 1) place.addFile(north, `chart-${n}.png`, new Uint8Array(n));
    const roots = [emptyFolder(charts, 'Charts')];
    const provider = createMemoryProvider(place, 'anna');
    await walkFolders(roots, { list: (...request) => provider.list(...request), atOnce: 2 }, signal);
    const found = roots[0]?.folders[0]?.files ?? [];
    expect(roots[0]?.folders.map(({ name }) => name)).toEqual(['North', 'Empty']);
    expect(found.map(({ name }) => name)).toEqual(Array.from({ length: 50 }, (_, n) => `chart-${n}.png`));
    expect(found[7]).toEqual({
      accountId: 'anna',
      id: place.childrenOf(north)[7]?.id,
      kind: 'file',
      name: 'chart-7.png',
      size: 7,
      hash: hashOf(new Uint8Array(7)),
    });
  });

  it('enters no folder twice within a root, and every one again for another root', async () => {
    const { list, calls } = listOf({
      root: () => page([entry('folder', 'a'), entry('folder', 'root')]),
      a: () => page([entry('folder', 'b'), entry('folder', 'a')]),
      b: () => page([entry('folder', 'root'), entry('file', 'f')]),
    });
    expect(outline(await walk(list, { ids: ['root', 'a'] }))).toEqual([
      ...['root', 'root/a', 'root/a/b', 'root/a/b/f'],
      ...['a', 'a/b', 'a/b/f', 'a/b/root'],
    ]);
    expect(calls.sort()).toEqual(['a', 'a', 'b', 'b', 'root', 'root']);
  });

  it('takes an entry once that comes on two pages', async () => {
    const { list } = listOf({
      root: (cursor) => page([entry('file', 'f')], { cursor: cursor === null ? 'next' : null }),
    });
    expect(outline(await walk(list))).toEqual(['root', 'root/f']);
  });

  it('never has more listings under way than it may', async () => {
    let underWay = 0;
    let most = 0;
    const { list } = listOf({
      root: () => page(Array.from({ length: 20 }, (_, n) => entry('folder', `sub-${n}`))),
    });
    const counted: Provider['list'] = async (...request) => {
      most = Math.max(most, (underWay += 1));
      return list(...request).finally(() => (underWay -= 1));
    };
    await walk(counted, { atOnce: 3 });
    expect(most).toBe(3);
  });

  it.each<ErrorCode>([
    'not-found',
    'permission-denied',
    'unavailable',
    'timeout',
    'protocol',
    'link-expired',
  ])('goes on beside a folder that fails with %s', async (code) => {
    const { list } = listOf({
      root: () => page([entry('folder', 'bad'), entry('folder', 'good')]),
      bad: () => new AppError(code, 'no'),
      good: () => page([entry('file', 'f')]),
    });
    const roots = await walk(list);
    expect(outline(roots)).toEqual(['root', 'root/bad!', 'root/good', 'root/good/f']);
    expect(roots[0]?.folders[0]?.gap?.failure).toMatchObject({ code });
  });

  it.each<ErrorCode>([
    ...(['cancelled', 'signed-out', 'second-factor-required'] as const),
    ...(['access-code-required', 'account-mismatch', 'offline'] as const),
  ])('ends with %s, and asks for nothing more', async (code) => {
    const { list, calls } = listOf({
      root: () => page(Array.from({ length: 9 }, (_, n) => entry('folder', `sub-${n}`))),
      'sub-1': () => new AppError(code, 'no'),
    });
    await expect(walk(list, { atOnce: 2 })).rejects.toMatchObject({ code });
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    expect(calls.length).toBeLessThanOrEqual(4);
  });

  it('does not hide a fault of ours', async () => {
    const list = () => Promise.reject(new TypeError('a mistake'));
    await expect(walk(list)).rejects.toThrow('a mistake');
  });

  it('keeps what a listing brought that stopped short, and says so', async () => {
    const { list } = listOf({
      root: () => page([entry('file', 'f')], { partial: 'changing' }),
    });
    const roots = await walk(list);
    expect(outline(roots)).toEqual(['root!', 'root/f']);
    expect(roots[0]?.gap).toEqual({ failure: null });
  });

  it('keeps the pages that came before a failure', async () => {
    const { list } = listOf({
      root: (cursor) =>
        cursor === null
          ? page([entry('file', 'f'), entry('folder', 'sub')], { cursor: 'next' })
          : new AppError('unavailable', 'no'),
      sub: () => page([entry('file', 'g')]),
    });
    expect(outline(await walk(list))).toEqual(['root!', 'root/f', 'root/sub', 'root/sub/g']);
  });

  it('begins a listing again that another one has ended', async () => {
    const { list } = listOf({
      root: (cursor, calls) => {
        if (cursor === null)
          return page([entry('file', `f-${calls}`), entry('folder', 'sub')], { cursor: 'next' });
        return calls === 2 ? new AppError('changed', 'ended') : page([entry('file', 'g')]);
      },
    });
    const roots = await walk(list, { limits: { levels: 9, entries: 4 } });
    expect(outline(roots)).toEqual(['root', 'root/f-3', 'root/g', 'root/sub']);
  });

  it('gives up on a listing that is ended again and again', async () => {
    const { list, calls } = listOf({ root: () => new AppError('changed', 'ended') });
    const roots = await walk(list);
    expect(roots[0]?.gap?.failure).toMatchObject({ code: 'changed' });
    expect(calls).toHaveLength(3);
  });

  it('stops at the deepest level, and says where', async () => {
    const { list } = listOf({
      root: () => page([entry('folder', 'a')]),
      a: () => page([entry('file', 'f'), entry('folder', 'b')]),
      b: () => page([entry('file', 'g')]),
    });
    const roots = await walk(list, { limits: { levels: 2, entries: 100 } });
    expect(outline(roots)).toEqual(['root', 'root/a', 'root/a/f', 'root/a/b!']);
  });

  it('stops at the most entries, and says where', async () => {
    const { list } = listOf({
      root: () => page([entry('folder', 'a'), entry('folder', 'b')]),
      a: () => page(['1', '2', '3', '4'].map((id) => entry('file', id))),
    });
    const roots = await walk(list, { atOnce: 1, limits: { levels: 9, entries: 5 } });
    expect(outline(roots)).toEqual(['root', 'root/a!', 'root/a/1', 'root/a/2', 'root/a/3', 'root/b!']);
  });

  it('ends an endless listing', async () => {
    const { list } = listOf({
      root: (_cursor, calls) => page([entry('file', `f-${calls}`)], { cursor: 'next' }),
    });
    const roots = await walk(list, { limits: { levels: 9, entries: 30 } });
    expect(roots[0]?.files).toHaveLength(30);
    expect(roots[0]?.gap).toEqual({ failure: null });
  });

  it('hands its signal on', async () => {
    const place = new MemoryPlace();
    const stopped = AbortSignal.abort();
    const roots = [emptyFolder(place.addFolder(null, 'Charts'), 'Charts')];
    const provider = createMemoryProvider(place, 'anna');
    const list: Provider['list'] = (...request) => provider.list(...request);
    await expect(walkFolders(roots, { list, atOnce: 1 }, stopped)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
