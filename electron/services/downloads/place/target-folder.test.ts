import { mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAppError } from '../../../../shared/errors';
import { safeFileName } from '../../../../shared/names';
import { makeNewFolder, openTargetFolder } from './target-folder';

let base: string;
let root: string;

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'longshore-folder-')));
  root = join(base, 'chosen');
  await mkdir(root);
});
afterEach(async () => {
  await rm(base, { recursive: true });
});

describe('openTargetFolder', () => {
  it('makes what is missing and takes what is there', async () => {
    await mkdir(join(root, 'a'));
    const folder = await openTargetFolder(root, ['a', 'b', 'c']);
    expect(folder.path).toBe(join(root, 'a', 'b', 'c'));
    expect(folder.pathOf('x')).toBe(join(root, 'a', 'b', 'c', 'x'));
    await folder.prove();
    await Promise.all([1, 2, 3].map(() => openTargetFolder(root, ['a', 'd'])));
    expect((await readdir(join(root, 'a'))).sort()).toEqual(['b', 'd']);
  });

  it('follows a chosen folder that is a link, until it leads elsewhere', async () => {
    await symlink(root, join(base, 'shortcut'));
    const folder = await openTargetFolder(join(base, 'shortcut'), ['a']);
    expect(folder).toMatchObject({ path: join(root, 'a'), shownPath: join(base, 'shortcut', 'a') });
    await mkdir(join(base, 'other', 'a'), { recursive: true });
    await rm(join(base, 'shortcut'));
    await symlink(join(base, 'other'), join(base, 'shortcut'));
    await expect(folder.prove()).rejects.toMatchObject({ details: { reason: 'outside' } });
  });

  it('refuses a link in the name of a subfolder, wherever it leads', async () => {
    await mkdir(join(base, 'elsewhere'));
    await mkdir(join(root, 'inside'));
    await symlink(join(base, 'elsewhere'), join(root, 'out'));
    await symlink(join(root, 'inside'), join(root, 'in'));
    await symlink(join(base, 'nowhere'), join(root, 'dangling'));
    for (const name of ['out', 'in', 'dangling']) {
      await expect(openTargetFolder(root, [name, 'x'])).rejects.toMatchObject({
        code: 'not-writable',
        details: { reason: 'symlink' },
      });
    }
    expect(await readdir(join(base, 'elsewhere'))).toEqual([]);
  });

  it('does not go into a subfolder that was turned into a link', async () => {
    const folder = await openTargetFolder(root, ['a']);
    await rename(join(root, 'a'), join(base, 'moved'));
    await symlink(join(base, 'moved'), join(root, 'a'));
    await expect(folder.prove()).rejects.toMatchObject({ details: { reason: 'outside' } });
  });

  it('says when the root is missing or no folder, and when a file has the name of a subfolder', async () => {
    const missing = { code: 'not-writable', details: { reason: 'missing' } };
    await expect(openTargetFolder(join(base, 'gone'), ['a'])).rejects.toMatchObject(missing);
    await writeFile(join(root, 'file'), '');
    await expect(openTargetFolder(join(root, 'file'), [])).rejects.toMatchObject(missing);
    await expect(openTargetFolder(root, ['file'])).rejects.toMatchObject({
      code: 'already-exists',
      details: { name: 'file', folder: root },
    });
  });

  it.each(['../out', 'a/b', '..', '.', '', '/etc'])('refuses %j as a name', async (name) => {
    const outside = { code: 'not-writable', details: { reason: 'outside' } };
    await expect(openTargetFolder(root, [name])).rejects.toMatchObject(outside);
    const folder = await openTargetFolder(root, []);
    expect(() => folder.pathOf(name)).toThrow('outside the folder');
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '..',
    '.',
    '',
    '../..',
    '/',
    '\\',
    'a/../..',
    'C:\\x',
    '~',
    'CON',
    '\0',
    '..\u202e',
    ' ..',
    '.. ',
  ),
);

describe('hostile names', () => {
  it('never lead outside the folder: raw ones are refused or stay inside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 3 }), hostile, async (subfolders, name) => {
        try {
          const folder = await openTargetFolder(root, subfolders);
          expect((folder.pathOf(name) + sep).startsWith(root + sep)).toBe(true);
          expect(folder.pathOf(name)).not.toBe(folder.path);
        } catch (error) {
          expect(isAppError(error, 'not-writable', 'name-invalid', 'already-exists')).toBe(true);
        }
        expect(await readdir(base)).toEqual(['chosen']);
      }),
      { numRuns: 200 },
    );
  });

  it('always lead into the folder once they were made safe', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 3 }), hostile, async (subfolders, name) => {
        const safe = subfolders.map((each) => safeFileName(each, 'folder'));
        const folder = await openTargetFolder(root, safe);
        expect(folder.pathOf(safeFileName(name, 'file')).startsWith(join(root, ...safe) + sep)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('makeNewFolder', () => {
  it('never takes a folder, file or link that is there', async () => {
    await mkdir(join(root, 'a'));
    await writeFile(join(root, 'a (2)'), 'mine');
    await symlink(base, join(root, 'a (3)'));
    expect(await makeNewFolder(root, 'a')).toBe('a (4)');
    expect(await makeNewFolder(root, 'b')).toBe('b');
    const made = await Promise.all([1, 2, 3].map(() => makeNewFolder(root, 'c')));
    expect(made.sort()).toEqual(['c', 'c (2)', 'c (3)']);
    expect(await readdir(join(root, 'a (4)'))).toEqual([]);
  });

  it.each([
    ['nowhere', 'a', 'missing'],
    ['chosen', '../a', 'outside'],
    ['chosen', '', 'outside'],
  ])('in %s refuses %j: %s', async (place, name, reason) => {
    const made = makeNewFolder(join(base, place), name);
    await expect(made).rejects.toMatchObject({ code: 'not-writable', details: { reason } });
    expect(await readdir(base)).toEqual(['chosen']);
  });
});
