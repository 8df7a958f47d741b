import {
  access,
  link,
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
import { isTaken } from './file-identity';
import { TargetFile } from './target-file';
import { openTargetFolder } from './target-folder';

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

async function create(name = '.part', into = folder): Promise<TargetFile> {
  return TargetFile.create(await openTargetFolder(into, []), name);
}

async function createWith(text: string): Promise<TargetFile> {
  const target = await create();
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
    expect(await readFile(join(folder, 'report.pdf'), 'utf8')).toBe('whole');
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
    await expect(create()).rejects.toThrow();
    await expect(access(join(base, 'victim'))).rejects.toThrow();
  });

  it.each(['../out', 'a/b', '..', '.', ''])('refuses %j as a name', async (name) => {
    const outside = { code: 'not-writable', details: { reason: 'outside' } };
    await expect(create(name)).rejects.toMatchObject(outside);
    const target = await createWith('x');
    await expect(target.placeAs(name)).rejects.toMatchObject(outside);
    await target.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it('follows a chosen folder that is a link, but not one that was turned into a link meanwhile', async () => {
    await symlink(folder, join(base, 'shortcut'));
    const target = await create('.part', join(base, 'shortcut'));
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

  it('says when the folder is gone by now', async () => {
    const missing = { code: 'not-writable', details: { reason: 'missing' } };
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

  it('removes a leftover of its own temporary name', async () => {
    await writeFile(join(folder, '.part'), 'left by a crash');
    const target = await create();
    expect(await target.size()).toBe(0);
    await target.abandon();
  });

  it('opens what was left again, and leaves it or throws it away', async () => {
    const target = await createWith('left');
    await target.close();
    const place = await openTargetFolder(folder, []);
    const again = await TargetFile.reopen(place, '.part');
    expect(await again?.size()).toBe(4);
    await again?.empty();
    expect(await again?.size()).toBe(0);
    await again?.abandon();
    expect(await TargetFile.reopen(place, '.part')).toBeNull();
  });

  it('does not open a link, a folder, or a file that lies elsewhere, too', async () => {
    const place = await openTargetFolder(folder, []);
    await writeFile(join(base, 'elsewhere'), 'old');
    await symlink(join(base, 'elsewhere'), join(folder, '.link'));
    await link(join(base, 'elsewhere'), join(folder, '.second'));
    await mkdir(join(folder, '.folder'));
    for (const name of ['.link', '.second', '.folder']) {
      expect(await TargetFile.reopen(place, name)).toBeNull();
    }
  });
});
