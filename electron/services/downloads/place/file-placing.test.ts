import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identityOf } from './file-identity';
import { placeByLink, placeByRename, placeOver } from './file-placing';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longshore-placing-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe.each([
  ['placeByLink', placeByLink],
  ['placeByRename', placeByRename],
])('%s', (_name, place) => {
  it('moves the file to a free name and leaves a taken one alone', async () => {
    const [part, taken, free] = [join(folder, 'part'), join(folder, 'taken'), join(folder, 'free')];
    await writeFile(part, 'new');
    await writeFile(taken, 'old');
    expect(await place(part, taken)).toBe(false);
    expect(await readFile(taken, 'utf8')).toBe('old');
    expect(await place(part, free)).toBe(true);
    expect(await readFile(free, 'utf8')).toBe('new');
    expect((await readdir(folder)).sort()).toEqual(['free', 'taken']);
  });

  it('gives the name to one of many', async () => {
    const parts = Array.from({ length: 20 }, (_, n) => join(folder, `part-${n}`));
    for (const part of parts) await writeFile(part, part);
    const placed = await Promise.all(parts.map((part) => place(part, join(folder, 'one'))));
    const winners = parts.filter((_, n) => placed[n]);
    expect(winners).toHaveLength(1);
    expect(await readFile(join(folder, 'one'), 'utf8')).toBe(winners[0]);
  });

  it('leaves nothing under the name when there is nothing to place', async () => {
    await expect(place(join(folder, 'gone'), join(folder, 'one'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('placeOver', () => {
  async function seen(name: string) {
    const identity = await identityOf(join(folder, name));
    if (identity === null) throw new Error('no such file');
    return identity;
  }

  it('replaces the very file that was seen', async () => {
    await writeFile(join(folder, 'part'), 'new');
    await writeFile(join(folder, 'old'), 'old');
    expect(await placeOver(join(folder, 'part'), join(folder, 'old'), await seen('old'))).toBe(true);
    expect(await readFile(join(folder, 'old'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['old']);
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ['size', (path) => writeFile(path, 'older')],
    ['time', (path) => utimes(path, 1, 1)],
    [
      'inode',
      async (path) => {
        await writeFile(`${path}.2`, 'old');
        await rm(path);
        await writeFile(path, 'old');
      },
    ],
    ['absence', (path) => rm(path)],
  ])('leaves a file of another %s alone', async (_what, change) => {
    const path = join(folder, 'old');
    await writeFile(join(folder, 'part'), 'new');
    await writeFile(path, 'old');
    const before = await seen('old');
    await change(path);
    const after = await identityOf(path);
    expect(await placeOver(join(folder, 'part'), path, before)).toBe(false);
    expect(await identityOf(path)).toEqual(after);
  });
});
