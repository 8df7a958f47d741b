import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProcessRunning, StagingRoot } from './staging-root';

let temporaryFolder: string;

beforeEach(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), 'staging-root-'));
});
afterEach(async () => {
  await rm(temporaryFolder, { recursive: true, force: true });
});

const rootOf = (processId: number, running: readonly number[] = []) =>
  new StagingRoot({ temporaryFolder, processId, isRunning: (id) => running.includes(id) });

async function lookAlike(name: string, owner?: string): Promise<void> {
  await mkdir(join(temporaryFolder, name));
  await writeFile(join(temporaryFolder, name, 'precious.txt'), 'mine');
  if (owner !== undefined) await writeFile(join(temporaryFolder, name, '.longshore-owner'), owner);
}

describe('staging root', () => {
  it('removes what a run that is gone has left, and nothing of one that goes on', async () => {
    await writeFile(join(await rootOf(1001).makeFolder('a'), 'copy.txt'), 'copy');
    await rootOf(1002).makeFolder('b');
    await rootOf(1003, [1002]).removeLeftovers();
    const left = await readdir(temporaryFolder);
    expect(left).toHaveLength(1);
    expect(await readdir(join(temporaryFolder, left[0] ?? ''))).toContain('b');
  });

  it('leaves alone what only looks like its own', async () => {
    await lookAlike('longshore-staging-no-mark');
    await lookAlike('longshore-staging-bad-mark', 'somebody');
    await lookAlike('other-folder', '1001');
    await symlink(join(temporaryFolder, 'other-folder'), join(temporaryFolder, 'longshore-staging-link'));
    const before = await readdir(temporaryFolder);
    await rootOf(1003).removeLeftovers();
    expect(await readdir(temporaryFolder)).toEqual(before);
    expect(await readdir(join(temporaryFolder, 'other-folder'))).toContain('precious.txt');
  });

  it('removes its own, and makes a new one when it is needed again', async () => {
    const root = rootOf(1001);
    await root.makeFolder('a');
    await root.remove();
    expect(await readdir(temporaryFolder)).toEqual([]);
    expect(await root.makeFolder('a')).toContain('longshore-staging-');
  });

  it('says that the disk takes no folder, and tries again the next time', async () => {
    const root = new StagingRoot({
      temporaryFolder: join(temporaryFolder, 'later'),
      processId: 1,
      isRunning: () => false,
    });
    await expect(root.makeFolder('a')).rejects.toMatchObject({ code: 'not-writable' });
    await mkdir(join(temporaryFolder, 'later'));
    await expect(root.makeFolder('a')).resolves.toContain('later');
  });

  it('knows which processes run', () => {
    expect(isProcessRunning(process.pid)).toBe(true);
    expect(isProcessRunning(2 ** 30)).toBe(false);
  });
});
