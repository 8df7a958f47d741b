import {
  access,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertRoomFor, isTaken, placeByLink, placeByRename, TargetFile } from './target-file';

let base: string;
let folder: string;

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'longshore-target-')));
  folder = join(base, 'chosen');
  await mkdir(folder);
});
afterEach(async () => {
  await rm(base, { recursive: true });
});

async function createWith(text: string): Promise<TargetFile> {
  const target = await TargetFile.create(folder, '.part');
  await target.handle.write(text);
  await target.sync(text.length);
  return target;
}

describe('TargetFile', () => {
  it('gives the real name to a finished file only, and leaves nothing else', async () => {
    const target = await createWith('whole');
    expect(await readdir(folder)).toEqual(['.part']);
    expect(await target.placeAs('report.pdf')).toBe(true);
    expect(await readdir(folder)).toEqual(['report.pdf']);
    expect(await readFile(target.pathOf('report.pdf'), 'utf8')).toBe('whole');
  });

  it('never overwrites a file, a folder or a link, dangling or not', async () => {
    await writeFile(join(base, 'elsewhere'), 'old');
    await writeFile(join(folder, 'file'), 'old');
    await mkdir(join(folder, 'folder'));
    await symlink(join(base, 'elsewhere'), join(folder, 'link'));
    await symlink(join(base, 'nowhere'), join(folder, 'dangling'));
    const target = await createWith('new');
    for (const name of ['file', 'folder', 'link', 'dangling']) {
      expect(await isTaken(folder, name)).toBe(true);
      expect(await target.placeAs(name)).toBe(false);
    }
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('old');
    expect(await readFile(join(base, 'elsewhere'), 'utf8')).toBe('old');
    await expect(access(join(base, 'nowhere'))).rejects.toThrow();
    expect(await isTaken(folder, 'free')).toBe(false);
    expect(await target.placeAs('free')).toBe(true);
  });

  it('takes no part name that exists, be it a link to somewhere else', async () => {
    await symlink(join(base, 'victim'), join(folder, '.part'));
    await expect(TargetFile.create(folder, '.part')).rejects.toThrow();
    await expect(access(join(base, 'victim'))).rejects.toThrow();
  });

  it.each(['../out', 'a/b', '..', '.', ''])('refuses %j as a name', async (name) => {
    const outside = { code: 'not-writable', details: { reason: 'outside' } };
    await expect(TargetFile.create(folder, name)).rejects.toMatchObject(outside);
    const target = await createWith('x');
    await expect(target.placeAs(name)).rejects.toMatchObject(outside);
    await target.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it('follows a chosen folder that is a link, but not one that was turned into a link meanwhile', async () => {
    await symlink(folder, join(base, 'shortcut'));
    const target = await TargetFile.create(join(base, 'shortcut'), '.part');
    expect(target.pathOf('a')).toBe(join(folder, 'a'));
    await mkdir(join(base, 'other'));
    await rm(join(base, 'shortcut'));
    await symlink(join(base, 'other'), join(base, 'shortcut'));
    await expect(target.placeAs('a')).rejects.toMatchObject({ details: { reason: 'outside' } });
    await target.abandon();
    expect(await readdir(join(base, 'other'))).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not place a file that was put in place of the temporary one', async () => {
    const target = await createWith('ours');
    await rename(join(folder, '.part'), join(base, 'stolen'));
    await writeFile(join(folder, '.part'), 'theirs');
    await expect(target.placeAs('a')).rejects.toMatchObject({ code: 'not-writable' });
    expect(await isTaken(folder, 'a')).toBe(false);
    await target.abandon();
  });

  it('says when the folder is missing, or none', async () => {
    const missing = { code: 'not-writable', details: { reason: 'missing' } };
    await expect(TargetFile.create(join(base, 'gone'), '.part')).rejects.toMatchObject(missing);
    await writeFile(join(base, 'file'), '');
    await expect(TargetFile.create(join(base, 'file'), '.part')).rejects.toMatchObject(missing);
    const target = await createWith('x');
    await rm(folder, { recursive: true });
    await expect(target.placeAs('a')).rejects.toMatchObject(missing);
    await target.abandon();
  });

  it('notices that the disk holds another size', async () => {
    const target = await createWith('four');
    await expect(target.sync(5)).rejects.toMatchObject({
      code: 'integrity',
      details: { check: 'size', expected: '5', actual: '4' },
    });
    await target.abandon();
  });
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

describe('assertRoomFor', () => {
  it('is content with room, and with a folder that it cannot ask about', async () => {
    await assertRoomFor(folder, 1);
    await assertRoomFor(join(base, 'gone'), 1e18);
  });

  it('says how much is needed where there is less', async () => {
    await expect(assertRoomFor(folder, 1e18)).rejects.toMatchObject({
      code: 'disk-full',
      details: { folder, neededBytes: 1e18 },
    });
  });
});
