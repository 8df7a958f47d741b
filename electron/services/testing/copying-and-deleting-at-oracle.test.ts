import { mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeletionRun, PlannedItem } from '../../../shared/deletions';
import { AppError } from '../../../shared/errors';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import { oracleService } from '../../providers/oracle/oracle-provider';
import { passwordForm } from '../../providers/oracle/testing/oracle-probes';
import type { Provider } from '../../providers/provider';
import { probeDependencies } from '../../providers/testing/sign-in-probes';
import { createDeletionsService } from '../deletions-service';
import { systemClock } from '../system-clock';
import { createTransfersService, type TransfersService } from '../transfers-service';
import {
  createAccountsDouble,
  createEventsDouble,
  createIds,
  createReceiptsDouble,
  logDouble,
} from './service-doubles';
import { transfersDependencies } from './transfers-bench';

/* Folders that are copied before they are deleted: the services, the real provider and the local Oracle service together. */

const { signal } = new AbortController();
let server: OracleServer;
let folder: string;
let profile: string;
let started: TransfersService[];
let requestsBefore: number;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test' });
});
afterAll(() => server.close());
beforeEach(async () => {
  started = [];
  server.reset();
  server.reseed();
  requestsBefore = server.log().length;
  folder = await mkdtemp(join(tmpdir(), 'longshore-oracle-'));
  profile = await mkdtemp(join(tmpdir(), 'longshore-profile-'));
});
afterEach(async () => {
  await Promise.all(started.map((transfers) => transfers.suspendAll()));
  await Promise.all([folder, profile].map((path) => rm(path, { recursive: true })));
});

type Override = (plain: Provider) => Partial<Provider>;

async function setUp(override: Override = () => ({}), transfersAtOnce = 4) {
  const form = passwordForm(server.origin, server.users.aa);
  const { provider: plain } = await oracleService.signIn(
    form,
    probeDependencies({ accountId: 'team' }),
    signal,
  );
  const provider = { ...plain, ...override(plain) };
  const accounts = createAccountsDouble({ team: provider }, server.origin);
  const history = createReceiptsDouble();
  const told = createEventsDouble();
  const base = { accounts, history, emit: told.emit, clock: systemClock, newId: createIds() };
  const transfers = createTransfersService(
    transfersDependencies({ ...base, folder, profile, transfersAtOnce }).dependencies,
  );
  started.push(transfers);
  const settings = { get: () => ({ graceSeconds: 0 }) };
  const deletions = createDeletionsService({ ...base, log: logDouble, transfers, settings });

  /** Confirms the deletion of what lies at these paths, as it is now. */
  async function begin(...items: [path: string, kind: 'file' | 'folder'][]): Promise<string> {
    const seen = await Promise.all(items.map(([path, kind]) => seenNow(plain, idAt(path, kind))));
    const { id } = deletions.plan({ accountId: 'team', items: seen, wholePlace: false });
    deletions.run({ planId: id, typedNumber: null, saveCopyFirst: true });
    return id;
  }

  const runOf = (planId: string): DeletionRun | undefined =>
    deletions.list().runs.find((run) => run.planId === planId);

  async function end(planId: string): Promise<DeletionRun> {
    await vi.waitFor(() => {
      expect(runOf(planId)?.state).toBe('done');
    }, 10_000);
    const run = runOf(planId);
    if (run === undefined) throw new Error('no run');
    return run;
  }

  return {
    accounts,
    history,
    transfers,
    deletions,
    plain,
    begin,
    end,
    runOf,
    /** From the confirmation to the end. */
    deleted: async (...items: [path: string, kind: 'file' | 'folder'][]) => end(await begin(...items)),
  };
}

async function seenNow(provider: Provider, id: string): Promise<PlannedItem> {
  const { name, kind, size, modifiedAt, version, forSigning } = await provider.stat(id, signal);
  return { id, name, kind, size, modifiedAt, version, forSigning, hasCertificate: false };
}

function idAt(path: string, kind: 'file' | 'folder' = 'folder'): string {
  const found = server.findByPath(path, { kind });
  if (found === undefined) throw new Error(`nothing at ${path}`);
  return found.id;
}

/** A folder in the home that holds what `files` says; paths that end with `/` are empty folders. */
function plant(name: string, files: readonly string[]): Map<string, string> {
  const ids = new Map([['', server.addFolder({ parentId: idAt('/'), name })]]);
  for (const path of files) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    let above = '';
    for (const one of names) {
      const here = above === '' ? one : `${above}/${one}`;
      const parentId = ids.get(above) ?? '';
      if (!ids.has(here)) ids.set(here, server.addFolder({ parentId, name: one }));
      above = here;
    }
    const parentId = ids.get(above) ?? '';
    if (last !== '') ids.set(path, server.addFile({ parentId, name: last, content: Buffer.from(path) }));
  }
  return ids;
}

/** Paths below the target; those of empty folders end with `/`. */
async function onDisk(path = folder, above = ''): Promise<string[]> {
  const found = await readdir(path, { withFileTypes: true });
  const below: string[] = [];
  for (const one of found) {
    const name = above + one.name;
    below.push(...(one.isDirectory() ? await onDisk(join(path, one.name), `${name}/`) : [name]));
  }
  return found.length === 0 && above !== '' ? [above] : below.sort();
}

const deletesSent = () =>
  server
    .log()
    .slice(requestsBefore)
    .filter(({ method }) => method === 'DELETE').length;
const tree = ['plan.txt', 'a/deep/er/chart.txt', 'a/notes.txt', 'empty/'];
const savedTree = ['Files/a/deep/er/chart.txt', 'Files/a/notes.txt', 'Files/empty/', 'Files/plan.txt'];

describe('a folder that is copied first', () => {
  it('is saved as the tree that it is, verified, and only then deleted as a whole', async () => {
    const ids = plant('Files', tree);
    const world = await setUp();
    const { results } = await world.deleted(['/Files', 'folder']);
    expect(results).toMatchObject([{ name: 'Files', kind: 'folder', result: { kind: 'deleted' } }]);
    expect(await onDisk()).toEqual(savedTree);
    expect(await readFile(join(folder, 'Files/a/deep/er/chart.txt'), 'utf8')).toBe('a/deep/er/chart.txt');
    expect(server.find(ids.get('') ?? '')).toBeUndefined();
    expect(deletesSent()).toBe(1);
    expect(world.transfers.list().transfers).toMatchObject(
      ['plan.txt', 'notes.txt', 'chart.txt'].map(() => ({ state: 'done', proof: { kind: 'size' } })),
    );
    expect(world.history.receipts.find(({ kind }) => kind === 'deleted')).toMatchObject({ name: 'Files' });
  });

  it('that is empty is an empty folder on disk', async () => {
    plant('Files', []);
    expect((await (await setUp()).deleted(['/Files', 'folder'])).counts.deleted).toBe(1);
    expect(await onDisk()).toEqual(['Files/']);
  });

  it('has a folder of its own on disk', async () => {
    plant('Files', ['plan.txt']);
    await mkdir(join(folder, 'Files'));
    await writeFile(join(folder, 'Files', 'plan.txt'), 'mine');
    expect((await (await setUp()).deleted(['/Files', 'folder'])).counts.deleted).toBe(1);
    expect(await onDisk()).toEqual(['Files (2)/plan.txt', 'Files/plan.txt']);
    expect(await readFile(join(folder, 'Files', 'plan.txt'), 'utf8')).toBe('mine');
  });

  it('has names that every disk takes', async () => {
    const ids = plant('..', []);
    const parentId = ids.get('') ?? '';
    for (const name of ['nul.txt', '../../.bashrc', 'Plan.txt', 'PLAN.TXT'])
      server.addFile({ parentId, name, content: Buffer.from(name) });
    server.addFolder({ parentId, name: 'C:\\Windows' });
    expect((await (await setUp()).deleted(['/..', 'folder'])).counts.deleted).toBe(1);
    expect(await onDisk()).toEqual(
      ['.._.._.bashrc', 'C__Windows/', 'PLAN.TXT', 'Plan (2).txt', '_nul.txt']
        .map((name) => `${parentId}/${name}`)
        .sort(),
    );
  });

  it('is kept when one file cannot be saved, and says which and why; the rest is saved', async () => {
    const ids = plant('Files', tree);
    const bad = ids.get('a/notes.txt') ?? '';
    const world = await setUp((plain) => ({
      read: (id, options, stop) =>
        id === bad
          ? Promise.reject(new AppError('permission-denied', 'not a downloader'))
          : plain.read(id, options, stop),
    }));
    const { results } = await world.deleted(['/Files', 'folder']);
    expect(results.map(({ result }) => result)).toMatchObject([
      {
        kind: 'refused',
        failure: { code: 'permission-denied' },
        shortCopy: { why: 'not-saved', path: 'a/notes.txt', others: 0 },
      },
    ]);
    expect([...ids.values()].every((id) => server.find(id) !== undefined)).toBe(true);
    expect(deletesSent()).toBe(0);
    expect(world.history.receipts.filter(({ kind }) => kind === 'deleted')).toEqual([]);
    expect(await onDisk()).toEqual(['Files/a/deep/er/chart.txt', 'Files/empty/', 'Files/plan.txt']);
  });

  it('is kept when a file proves nothing', async () => {
    plant('Files', ['plan.txt']);
    const world = await setUp((plain) => ({
      read: async (id, options, stop) => ({
        ...(await plain.read(id, options, stop)),
        size: null,
        hash: null,
      }),
    }));
    const { results } = await world.deleted(['/Files', 'folder']);
    expect(results.map(({ result }) => result)).toMatchObject([
      { failure: { code: 'integrity' }, shortCopy: { path: 'plan.txt' } },
    ]);
    expect(deletesSent()).toBe(0);
  });

  it.each<[string, (ids: Map<string, string>) => void, object]>([
    [
      'a new file appears',
      (ids) =>
        void server.addFile({ parentId: ids.get('a/deep') ?? '', name: 'new.txt', content: Buffer.of(1) }),
      { why: 'added', path: 'a/deep/new.txt' },
    ],
    [
      'a new empty folder appears',
      (ids) => void server.addFolder({ parentId: ids.get('') ?? '', name: 'more' }),
      { why: 'added', path: 'more' },
    ],
    [
      'a saved file gets another version',
      (ids) => void server.addVersion(ids.get('plan.txt') ?? '', Buffer.from('plan.ttt')),
      { why: 'changed', path: 'plan.txt' },
    ],
  ])('is kept when %s in between', async (_what, act, shortCopy) => {
    const ids = plant('Files', tree);
    const world = await setUp((plain) => {
      let reads = 0;
      return {
        read: async (id, options, stop) => {
          reads += 1;
          if (reads === 3) act(ids);
          return plain.read(id, options, stop);
        },
      };
    }, 1);
    const { results } = await world.deleted(['/Files', 'folder']);
    expect(results.map(({ result }) => result)).toMatchObject([{ kind: 'refused', shortCopy }]);
    expect(await onDisk()).toEqual(savedTree);
    expect([server.find(ids.get('') ?? '') === undefined, deletesSent()]).toEqual([false, 0]);
  });

  it('is kept when a saved file is taken from the disk in between', async () => {
    plant('Files', ['plan.txt']);
    let looks = 0;
    const world = await setUp((plain) => ({
      stat: async (id, stop) => {
        looks += 1;
        if (looks === 2) await unlink(join(folder, 'Files', 'plan.txt'));
        return plain.stat(id, stop);
      },
    }));
    const { results } = await world.deleted(['/Files', 'folder']);
    expect(results.map(({ result }) => result)).toMatchObject([
      { failure: { code: 'not-found', details: { what: 'file' } }, shortCopy: { path: 'plan.txt' } },
    ]);
    expect(deletesSent()).toBe(0);
  });

  it('is kept when a folder in it cannot be read', async () => {
    const ids = plant('Files', tree);
    server.set({ status: [{ path: `/folders/${ids.get('a') ?? ''}/items`, status: 403, times: 9 }] });
    const { results } = await (await setUp()).deleted(['/Files', 'folder']);
    expect(results.map(({ result }) => result)).toMatchObject([
      { failure: { code: 'permission-denied' }, shortCopy: { why: 'not-listed', path: 'a', others: 0 } },
    ]);
    expect([await onDisk(), deletesSent()]).toEqual([[], 0]);
  });

  it('is not even saved when it is not the confirmed one any more, and is done when it is gone', async () => {
    const ids = plant('Files', tree);
    const gone = plant('Gone', ['b.txt']).get('') ?? '';
    const world = await setUp((plain) => ({
      stat: async (id, stop) => {
        const entry = await plain.stat(id, stop);
        if (id === gone) throw new AppError('not-found', 'gone', { details: { what: 'entry' } });
        return id === ids.get('') ? { ...entry, modifiedAt: 1 } : entry;
      },
    }));
    const { results } = await world.deleted(['/Files', 'folder'], ['/Gone', 'folder']);
    expect(results.map(({ name, result }) => `${name} ${result.kind}`).sort()).toEqual([
      'Files changed',
      'Gone already-gone',
    ]);
    expect([await onDisk(), deletesSent()]).toEqual([[], 0]);
  });

  it('is kept when it is stopped half-way; files beside it that were saved are deleted', async () => {
    plant('Files', tree);
    server.addFile({ parentId: idAt('/'), name: 'beside.txt', content: Buffer.from('x') });
    const world = await setUp((plain) => ({
      read: async (id, options, stop) => {
        if (server.find(id)?.name !== 'chart.txt') return plain.read(id, options, stop);
        return new Promise((_resolve, reject) => {
          stop.addEventListener('abort', () => {
            reject(new AppError('cancelled', 'stopped'));
          });
        });
      },
    }));
    const planId = await world.begin(['/beside.txt', 'file'], ['/Files', 'folder']);
    await vi.waitFor(() => {
      expect(world.runOf(planId)?.counts.deleted).toBe(1);
      expect(world.transfers.list().transfers.filter(({ state }) => state === 'done')).toHaveLength(3);
    });
    world.deletions.cancel({ planId });
    const run = await world.end(planId);
    expect(run.counts).toMatchObject({ deleted: 1, cancelled: 1 });
    expect(server.findByPath('/Files/a/deep/er/chart.txt')).toBeDefined();
    expect(deletesSent()).toBe(1);
  });

  it('waits for a sign-in half-way and saves only what is left then', async () => {
    plant('Files', tree);
    const read: string[] = [];
    let isOut = false;
    const world = await setUp(
      (plain) => ({
        read: async (id, options, stop) => {
          isOut ||= read.length === 2;
          if (isOut) throw new AppError('signed-out', 'expired');
          read.push(server.find(id)?.name ?? '');
          return plain.read(id, options, stop);
        },
      }),
      1,
    );
    world.accounts.signedOut.add('team');
    const planId = await world.begin(['/Files', 'folder']);
    await vi.waitFor(() => {
      expect(world.runOf(planId)).toMatchObject({ state: 'waiting', failure: { code: 'signed-out' } });
    });
    expect([read.length, deletesSent()]).toEqual([2, 0]);
    const rest: string[] = [];
    world.accounts.providers.set('team', {
      ...world.plain,
      read: (id, options, stop) => {
        rest.push(server.find(id)?.name ?? '');
        return world.plain.read(id, options, stop);
      },
    });
    world.accounts.signedOut.clear();
    world.deletions.resumeAccount('team');
    expect((await world.end(planId)).counts.deleted).toBe(1);
    expect(rest).toHaveLength(1);
    expect([...read, ...rest].sort()).toEqual(['chart.txt', 'notes.txt', 'plan.txt']);
    expect(await onDisk()).toEqual(savedTree);
  });

  it('is told of when there is no place for the copy', async () => {
    plant('Files', tree);
    const world = await setUp();
    await rm(folder, { recursive: true });
    const { results } = await world.deleted(['/Files', 'folder']);
    await mkdir(folder);
    expect(results.map(({ result }) => result)).toMatchObject([
      { failure: { code: 'not-writable' }, shortCopy: { why: 'not-saved', path: '' } },
    ]);
    expect(deletesSent()).toBe(0);
  });
});
