import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WantedEntry } from '../../../../shared/transfers';
import { startOracleServer, type OracleServer } from '../../../demo/oracle/oracle-server';
import { oracleService } from '../../../providers/oracle/oracle-provider';
import { passwordForm } from '../../../providers/oracle/testing/oracle-probes';
import { probeDependencies } from '../../../providers/testing/sign-in-probes';
import { createAccountsDouble, createIds } from '../../testing/service-doubles';
import { openHasher } from '../../downloads/content/content-hasher';
import { HashThread } from '../../downloads/content/hash-thread';
import { PreflightDesk } from './preflight-desk';

/* A check with the real provider and the local Oracle service, which has folders, sizes, and no hashes. */

const { signal } = new AbortController();
let server: OracleServer;
let folder: string;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test', files: 1200 });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  server.reseed();
  folder = await mkdtemp(join(tmpdir(), 'longshore-oracle-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function openDesk() {
  const form = passwordForm(server.origin, server.users.aa);
  const { provider } = await oracleService.signIn(form, probeDependencies({ accountId: 'team' }), signal);
  const accounts = createAccountsDouble({ team: provider }, server.origin);
  const thread = new HashThread();
  const desk = new PreflightDesk({
    providers: accounts,
    settings: { get: () => ({ conflictPolicy: 'ask' }), folderOf: () => folder },
    newId: createIds(),
    openHasher: (algorithms, size) => openHasher(thread, algorithms, size),
  });
  return { desk, accounts };
}

function wanted(path: string): WantedEntry {
  const { id = '', name = '' } = server.findByPath(path, { kind: 'folder' }) ?? {};
  return { accountId: 'team', id, kind: 'folder', name };
}

describe('a check at Oracle', () => {
  it('lays out a tree in which a file and a folder have one name', async () => {
    const { desk } = await openDesk();
    await mkdir(join(folder, 'Harbour project', 'Drawings'), { recursive: true });
    await writeFile(join(folder, 'Harbour project', 'Drawings', 'Chart.png'), 'mine');
    const preflight = await desk.check({ entries: [wanted('/Harbour project')] }, signal);
    expect(preflight).toMatchObject({
      files: 8,
      folders: 5,
      unknownSizes: 0,
      taken: { count: 1, names: ['Harbour project/Drawings/Chart.png'] },
      renamed: { count: 1, examples: [{ name: 'Drawings', fileName: 'Drawings (2)' }] },
      unread: { count: 0, failure: null },
    });
    const { files, emptyFolders } = desk.take(preflight.id, 'keep-both');
    const paths = files.map(({ subfolders, fileName }) => [...subfolders.slice(1), fileName].join('/'));
    expect(paths.sort()).toEqual([
      ...['Budget.csv', 'Drawings (2)', 'Drawings/2025/North pier/Pile list.txt', 'Drawings/Chart.png'],
      ...['Harbour plan.pdf', 'Minutes still to write.txt', 'Note for the meeting.txt', 'Tide table'],
    ]);
    expect(emptyFolders).toEqual([['Harbour project', 'Photographs to come']]);
    expect(preflight.totalBytes).toBe(files.reduce((sum, { wanted: { size } }) => sum + (size ?? 0), 0));
  });

  it('reads a large folder to its last page', async () => {
    const { desk } = await openDesk();
    const { files, folders } = await desk.check({ entries: [wanted('/Survey')] }, signal);
    expect({ files, folders }).toEqual({ files: 1200, folders: 1 });
  });

  it('makes hostile names safe at every level', async () => {
    const parentId = server.addFolder({ parentId: wanted('/').id, name: '..' });
    const below = server.addFolder({ parentId, name: 'C:\\Windows' });
    server.addFile({ parentId: below, name: '../../.bashrc', content: Buffer.from('x') });
    server.addFile({ parentId: below, name: 'nul.txt', content: Buffer.from('x') });
    const { desk } = await openDesk();
    const root: WantedEntry = { accountId: 'team', id: parentId, kind: 'folder', name: '..' };
    const { id } = await desk.check({ entries: [root] }, signal);
    expect(
      desk.take(id, undefined).files.map(({ subfolders, fileName }) => [...subfolders, fileName]),
    ).toEqual([
      [parentId, 'C__Windows', '.._.._.bashrc'],
      [parentId, 'C__Windows', '_nul.txt'],
    ]);
  });

  it('goes on beside a folder that is refused', async () => {
    const drawings = wanted('/Harbour project/Drawings').id;
    server.set({ status: [{ path: `/folders/${drawings}/items`, status: 403 }] });
    const { desk } = await openDesk();
    const preflight = await desk.check({ entries: [wanted('/Harbour project')] }, signal);
    expect(preflight).toMatchObject({
      files: 6,
      unread: { count: 1, names: ['Harbour project/Drawings'], failure: { code: 'permission-denied' } },
    });
  });

  it('ends when the sign-in does', async () => {
    const { desk, accounts } = await openDesk();
    server.set({ status: [{ path: '/items', status: 401, times: 100 }] });
    const check = desk.check({ entries: [wanted('/Harbour project')] }, signal);
    await expect(check).rejects.toMatchObject({ code: 'signed-out' });
    expect(accounts.notes).toEqual(['team signed-out']);
  });
});
