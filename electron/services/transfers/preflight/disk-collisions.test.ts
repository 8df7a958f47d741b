import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collisionKey } from '../../../../shared/names';
import { identityOf } from '../../downloads/place/file-identity';
import { DiskFolder } from './disk-collisions';

let path: string;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'longshore-disk-'));
});
afterEach(async () => {
  await rm(path, { recursive: true });
});

describe('DiskFolder', () => {
  it('finds a file that has the name, as it is now', async () => {
    await writeFile(join(path, 'report.pdf'), 'old');
    const disk = await DiskFolder.read(path);
    expect(await disk.find('report.pdf')).toEqual({ seen: await identityOf(join(path, 'report.pdf')) });
    expect(await disk.find('report (2).pdf')).toBeNull();
  });

  it('finds folders and links that have the name, but nothing in them to replace', async () => {
    await mkdir(join(path, 'charts'));
    await writeFile(join(path, 'real'), 'old');
    await symlink('real', join(path, 'link'));
    await symlink('nowhere', join(path, 'dangling'));
    const disk = await DiskFolder.read(path);
    for (const name of ['charts', 'link', 'dangling']) expect(await disk.find(name)).toEqual({ seen: null });
  });

  it('lets the disk decide about names that are only alike', async () => {
    await writeFile(join(path, 'Report.PDF'), 'old');
    const disk = await DiskFolder.read(path);
    const seen = await identityOf(join(path, 'report.pdf'));
    expect(await disk.find('report.pdf')).toEqual(seen === null ? null : { seen });
  });

  it('counts a file that went in the meantime as taken, but not to be replaced', async () => {
    await writeFile(join(path, 'report.pdf'), 'old');
    const disk = await DiskFolder.read(path);
    await rm(join(path, 'report.pdf'));
    expect(await disk.find('report.pdf')).toEqual({ seen: null });
  });

  it('goes into folders, but through no link', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'longshore-outside-'));
    await writeFile(join(outside, 'a.txt'), 'old');
    await mkdir(join(path, 'real'));
    await writeFile(join(path, 'real', 'a.txt'), 'old');
    await symlink(outside, join(path, 'link'));
    const disk = await DiskFolder.read(path);
    expect(await (await disk.child('real')).find('a.txt')).not.toBeNull();
    for (const name of ['link', 'missing']) expect(await (await disk.child(name)).find('a.txt')).toBeNull();
    await rm(outside, { recursive: true });
  });

  it('names what no folder can take the place of', async () => {
    await writeFile(join(path, 'File'), '');
    await mkdir(join(path, 'folder'));
    await symlink('folder', join(path, 'link'));
    const { withoutFolders } = await DiskFolder.read(path);
    expect([...withoutFolders]).toEqual([collisionKey('File')]);
  });

  it('is empty where there is no folder, and says so when it is none', async () => {
    await writeFile(join(path, 'file'), '');
    expect(await (await DiskFolder.read(join(path, 'missing'))).find('a')).toBeNull();
    await expect(DiskFolder.read(join(path, 'file'))).rejects.toMatchObject({ code: 'not-writable' });
  });
});
