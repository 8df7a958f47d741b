import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeletionRun, PlannedItem } from '../../../shared/deletions';
import type { Transfer } from '../../../shared/transfers';
import { listAll } from '../../providers/testing/provider-probes';
import { acronisForm } from '../../providers/testing/sign-in-probes';
import { startAcronisServer, type AcronisServer } from '../../demo/acronis/acronis-server';
import { createNodeTransport } from '../../http/transport/node-transport';
import { acronisService } from '../../providers/acronis/acronis-provider';
import type { Provider } from '../../providers/provider';
import { createDeletionsService } from '../deletions-service';
import { systemClock } from '../system-clock';
import {
  createAccountsDouble,
  createEventsDouble,
  createIds,
  createReceiptsDouble,
  logDouble,
} from './service-doubles';
import { startBatch, transfersDependencies } from './transfers-bench';
import { createTransfersService, type TransfersService } from '../transfers-service';

/* The services, the real provider and the local Acronis service together: what a user's click sets off, but for the window. */

const login = 'empty@demo.invalid';
const content = Buffer.from('position;depth\n'.repeat(20_000));
let server: AcronisServer;
let folder: string;
let profile: string;
let started: TransfersService[];

beforeEach(async () => {
  started = [];
  server = await startAcronisServer({ seed: 'test' });
  folder = await mkdtemp(join(tmpdir(), 'longshore-acronis-'));
  profile = await mkdtemp(join(tmpdir(), 'longshore-profile-'));
});
afterEach(async () => {
  await Promise.all(started.map((transfers) => transfers.suspendAll()));
  await server.close();
  await Promise.all([folder, profile].map((path) => rm(path, { recursive: true })));
});

function addFile(name: string, more = ''): string {
  return server.addFile(login, { name, content: Buffer.concat([content, Buffer.from(more)]) }).id;
}

async function openProvider(): Promise<Provider> {
  const log = { info: () => undefined, warn: () => undefined };
  const clock = { now: () => Date.now(), sleep: () => Promise.resolve() };
  const dependencies = { accountId: 'anna', transport: createNodeTransport(), clock, log };
  const { signal } = new AbortController();
  return (await acronisService.signIn(acronisForm(server.origin, login), dependencies, signal)).provider;
}

async function setUp() {
  const provider = await openProvider();
  const accounts = createAccountsDouble({ anna: provider }, server.origin);
  const history = createReceiptsDouble();
  const told = createEventsDouble();
  const base = { accounts, history, emit: told.emit, clock: systemClock, newId: createIds() };
  const { dependencies, batches } = transfersDependencies({ ...base, folder, profile });
  const transfers = createTransfersService(dependencies);
  started.push(transfers);
  const deletions = createDeletionsService({
    ...base,
    log: logDouble,
    transfers,
    settings: { get: () => ({ graceSeconds: 0 }) },
  });
  return { provider, accounts, history, transfers, batches, deletions };
}

type World = Awaited<ReturnType<typeof setUp>>;

/** The items as a list would show them now. */
async function seen({ provider }: World): Promise<PlannedItem[]> {
  const { entries } = await listAll(provider, null, new AbortController().signal);
  return entries.map(({ id, name, kind, size, modifiedAt, version, certificate, forSigning }) => ({
    id,
    name,
    kind,
    size,
    modifiedAt,
    version,
    hasCertificate: certificate !== null,
    forSigning,
  }));
}

async function deleted(
  { deletions }: World,
  items: PlannedItem[],
  saveCopyFirst = false,
): Promise<DeletionRun> {
  const { id } = deletions.plan({ accountId: 'anna', items, wholePlace: false });
  deletions.run({ planId: id, typedNumber: null, saveCopyFirst });
  await vi.waitFor(() => {
    expect(deletions.list().runs.at(-1)?.state).toBe('done');
  }, 10_000);
  const run = deletions.list().runs.find(({ planId }) => planId === id);
  if (run === undefined) throw new Error('no run');
  return run;
}

const left = () => server.files(login).map(({ id }) => id);
const deletesSent = () => server.log().filter(({ method }) => method === 'DELETE').length;

/** The transfers after their first try. */
async function saved({ transfers, batches }: World, ids: string[]) {
  await startBatch(
    transfers,
    batches,
    ids.map((id) => ({ accountId: 'anna', id })),
  );
  const isOver = ({ state }: Transfer) => state !== 'queued' && state !== 'running' && state !== 'verifying';
  await vi.waitFor(() => {
    expect(transfers.list().transfers.every(isOver)).toBe(true);
  }, 10_000);
  return transfers.list().transfers;
}

describe('saving from Acronis', () => {
  it('saves two files of one name, proven by their hashes', async () => {
    const ids = [addFile('manifest.csv', 'one'), addFile('manifest.csv', 'two')];
    const world = await setUp();
    const transfers = await saved(world, ids);
    expect(transfers).toMatchObject(ids.map(() => ({ state: 'done', proof: { kind: 'hash' } })));
    expect((await readdir(folder)).sort()).toEqual(['manifest (2).csv', 'manifest.csv']);
    for (const { entryId, fileName } of transfers) {
      const onDisk = await readFile(join(folder, fileName ?? ''));
      expect(onDisk.equals(Buffer.from(server.content(entryId)))).toBe(true);
    }
  });

  it.each([
    ['reset-at-60%', 'truncated', 'retrying'],
    ['corrupt-byte', 'integrity', 'failed'],
  ] as const)('never keeps a body with %s', async (cut, code, state) => {
    const id = addFile('tide.bin');
    server.set({ dl: { cut } });
    const world = await setUp();
    expect(await saved(world, [id])).toMatchObject([{ state, failure: { code }, fileName: null }]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['chunked', 'until-close'] as const)(
    'notices a short body without a length: %s',
    async (length) => {
      const id = addFile('tide.bin');
      server.set({ dl: { cut: 'clean-end-short', length } });
      expect(await saved(await setUp(), [id])).toMatchObject([
        { state: 'retrying', failure: { code: 'truncated' } },
      ]);
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('notices content of another hash', async () => {
    const id = addFile('tide.bin');
    server.set({ cert: { etag: 'mismatch' } });
    expect(await saved(await setUp(), [id])).toMatchObject([
      { state: 'failed', failure: { code: 'integrity', details: { check: 'sha256' } } },
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['md5', 'hash'],
    ['other', 'size'],
    ['uppercase', 'hash'],
  ] as const)('with an eTag of kind %s the proof is %s', async (etag, kind) => {
    const id = addFile('tide.bin');
    server.set({ cert: { etag } });
    expect(await saved(await setUp(), [id])).toMatchObject([{ state: 'done', proof: { kind } }]);
  });

  it('keeps hostile names inside the folder', async () => {
    const ids = ['../../outside.txt', 'CON.txt', 'a\u202etxt.exe'].map((name) => addFile(name));
    await saved(await setUp(), ids);
    expect((await readdir(folder)).sort()).toEqual(['.._.._outside.txt', '_CON.txt', 'a_txt.exe']);
  });

  it('cancels a stalled download and leaves nothing', async () => {
    const id = addFile('tide.bin');
    server.set({ dl: { cut: 'stall-at-60%' } });
    const { transfers, batches } = await setUp();
    const transferIds = await startBatch(transfers, batches, [{ accountId: 'anna', id }]);
    await vi.waitFor(() => {
      expect(transfers.list().transfers[0]?.receivedBytes).toBeGreaterThan(0);
    });
    transfers.cancel(transferIds);
    await vi.waitFor(() => {
      expect(transfers.list().transfers).toMatchObject([{ state: 'cancelled' }]);
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('deleting at Acronis', () => {
  it('deletes by id among files of one name and keeps the certificate', async () => {
    const ids = [1, 2, 3].map((n) => addFile('manifest.csv', String(n)));
    const world = await setUp();
    const items = (await seen(world)).filter(({ id }) => id === ids[1]);
    expect((await deleted(world, items)).results).toMatchObject([
      { id: ids[1], result: { kind: 'deleted' } },
    ]);
    expect(left()).toEqual([ids[0], ids[2]]);
    const [receipt] = world.history.receipts;
    if (receipt?.kind !== 'deleted') throw new Error('a receipt of a delete expected');
    expect(receipt).toMatchObject({
      entryId: ids[1],
      hash: { algorithm: 'sha256' },
      host: new URL(server.origin).host,
    });
    expect(receipt.certificate?.link).toContain(`${server.origin}/notary/certificate/`);
    expect(receipt.certificate?.json).toContain('merkle_proof');
    expect((await fetch(receipt.certificate?.link ?? '')).status).toBe(200);
  });

  it('finds out that a delete without an answer was done, and sends it once', async () => {
    addFile('a.txt');
    server.set({ del: { single: 'dropped-after-delete' } });
    const world = await setUp();
    expect((await deleted(world, await seen(world))).results).toMatchObject([
      { result: { kind: 'deleted' } },
    ]);
    expect([left(), deletesSent()]).toEqual([[], 1]);
    expect([...world.history.settled.values()]).toEqual([{ kind: 'deleted' }]);
  });

  it('takes an odd success for done only when the file is gone', async () => {
    addFile('a.txt');
    server.set({ del: { single: '200-body' } });
    const world = await setUp();
    expect((await deleted(world, await seen(world))).results).toMatchObject([
      { result: { kind: 'deleted' } },
    ]);
    expect(deletesSent()).toBe(1);
  });

  it('goes on past a file that belongs to somebody else', async () => {
    addFile('mine.txt');
    const foreign = server.addFile(login, { name: 'theirs.txt', content, owner: 'harbour@demo.invalid' }).id;
    addFile('mine, too.txt');
    const world = await setUp();
    const { results } = await deleted(world, await seen(world));
    expect(results.find(({ id }) => id === foreign)).toMatchObject({
      result: { kind: 'refused', failure: { code: 'permission-denied' } },
    });
    expect(results.filter(({ result }) => result.kind === 'deleted')).toHaveLength(2);
    expect(left()).toEqual([foreign]);
  });

  it('skips what changed since it was seen, and what is gone', async () => {
    const [changed, gone] = [addFile('a.txt'), addFile('b.txt')];
    const world = await setUp();
    const items = (await seen(world)).map((item) => (item.id === changed ? { ...item, size: 1 } : item));
    server.removeFile(gone);
    const { results } = await deleted(world, items);
    expect(results).toHaveLength(2);
    expect(results).toContainEqual({ id: changed, kind: 'file', name: 'a.txt', result: { kind: 'changed' } });
    expect(results).toContainEqual({
      id: gone,
      kind: 'file',
      name: 'b.txt',
      result: { kind: 'already-gone' },
    });
    expect([left(), deletesSent()]).toEqual([[changed], 0]);
  });

  it('deletes nothing whose certificate cannot be had, or that cannot be looked at', async () => {
    const id = addFile('a.txt');
    const world = await setUp();
    const items = await seen(world);
    for (const route of ['certificate', 'info'] as const) {
      server.set({ fault: [{ route, status: 500, times: 100 }] });
      const { results } = await deleted(world, items);
      expect(results).toMatchObject([{ result: { kind: 'refused', failure: { code: 'unavailable' } } }]);
    }
    expect([left(), deletesSent(), world.history.receipts.length]).toEqual([[id], 0, 0]);
  });

  it('saves and proves a copy first, and keeps what cannot be proven', async () => {
    const id = addFile('a.txt');
    const world = await setUp();
    server.set({ dl: { cut: 'corrupt-byte' } });
    const items = await seen(world);
    expect((await deleted(world, items, true)).results).toMatchObject([
      { result: { kind: 'refused', failure: { code: 'integrity' } } },
    ]);
    expect([left(), deletesSent(), await readdir(folder)]).toEqual([[id], 0, []]);
    server.set({ dl: { cut: 'none' } });
    expect((await deleted(world, items, true)).results).toMatchObject([{ result: { kind: 'deleted' } }]);
    expect([left(), await readdir(folder)]).toEqual([[], ['a.txt']]);
  });

  it('waits while the account is signed out, and goes on with the same files after that', async () => {
    for (let n = 0; n < 9; n += 1) addFile(`${n}.txt`);
    const world = await setUp();
    const { accounts, deletions } = world;
    const items = await seen(world);
    server.revokeAll();
    server.set({ auth: { factorError: 'totp_required' } });
    accounts.signedOut.add('anna');
    const run = deleted(world, items);
    await vi.waitFor(() => {
      expect(deletions.list().runs).toMatchObject([{ state: 'waiting', results: [] }]);
    });
    expect([left().length, deletesSent()]).toEqual([9, 0]);
    server.set({ auth: { factorError: 'none' } });
    accounts.providers.set('anna', await openProvider());
    accounts.signedOut.clear();
    deletions.resumeAccount('anna');
    expect((await run).counts.deleted).toBe(9);
    expect([left(), deletesSent()]).toEqual([[], 9]);
  });
});

describe('deleting many at Acronis with one request', () => {
  const single = /\/stored-files\/[^/]+$/;
  const sent = () => {
    const paths = server
      .log()
      .filter(({ method }) => method === 'DELETE')
      .map(({ path }) => path);
    return {
      bulk: paths.filter((path) => !single.test(path)).length,
      alone: paths.filter((path) => single.test(path)).length,
    };
  };

  async function setUpBulk(count: number) {
    const ids = Array.from({ length: count }, (_, n) => addFile(`${n}.txt`, String(n)));
    const world = await setUp();
    world.accounts.bulkDelete.set('anna', 'on');
    return { ...world, ids, items: await seen(world) };
  }

  it('needs no more than one for twenty, and has every certificate on record before', async () => {
    const world = await setUpBulk(45);
    const { results } = await deleted(world, world.items);
    expect(results.filter(({ result }) => result.kind === 'deleted')).toHaveLength(45);
    expect([left(), sent()]).toEqual([[], { bulk: 3, alone: 0 }]);
    expect(world.history.receipts).toHaveLength(45);
    for (const receipt of world.history.receipts)
      expect(receipt.kind === 'deleted' && receipt.certificate?.json).toContain('merkle_proof');
    expect(new Set(world.history.settled.keys()).size).toBe(45);
    expect(world.accounts.bulkDelete.get('anna')).toBe('on');
  });

  it.each([
    ['normal', 'on', 0],
    ['partial', 'on', 3],
    ['extra-ids', 'on', 0],
    ['all-missing', 'suspended', 6],
    ['400', 'suspended', 6],
    ['404', 'suspended', 6],
    ['body-ignored', 'suspended', 6],
    ['dropped-after-delete', 'suspended', 0],
  ] as const)('ends with the truth when the service answers %s', async (bulk, after, alone) => {
    const world = await setUpBulk(7);
    const bystander = addFile('bystander.txt');
    const kept = world.items.slice(0, 1).map(({ id }) => id);
    server.set({ del: { bulk } });
    const { results } = await deleted(world, world.items.slice(1));
    expect(results.map(({ result }) => result.kind)).toEqual(Array(6).fill('deleted'));
    expect(left().sort()).toEqual([...kept, bystander].sort());
    expect(sent()).toEqual({ bulk: 1, alone });
    expect(world.accounts.bulkDelete.get('anna')).toBe(after);
    expect([...world.history.settled.values()]).toEqual(Array(6).fill({ kind: 'deleted' }));
  });

  it('keeps what belongs to somebody else, and says so', async () => {
    const foreign = server.addFile(login, { name: 'theirs.txt', content, owner: 'harbour@demo.invalid' }).id;
    const world = await setUpBulk(3);
    const { results } = await deleted(world, world.items);
    expect(results.find(({ id }) => id === foreign)).toMatchObject({
      result: { kind: 'refused', failure: { code: 'permission-denied' } },
    });
    expect([left(), sent()]).toEqual([[foreign], { bulk: 1, alone: 0 }]);
  });

  it('asks for nothing that changed, is gone, or whose certificate cannot be had', async () => {
    const world = await setUpBulk(5);
    const [changed, gone] = world.ids;
    server.removeFile(gone ?? '');
    server.set({ fault: [{ route: 'certificate', status: 500, times: 1000 }] });
    const items = world.items.map((item) => (item.id === changed ? { ...item, size: 1 } : item));
    const { counts } = await deleted(world, items);
    expect(counts).toMatchObject({ changed: 1, 'already-gone': 1, refused: 3 });
    expect([left().length, sent(), world.history.receipts]).toEqual([4, { bulk: 0, alone: 0 }, []]);
    expect(world.accounts.bulkDelete.get('anna')).toBe('on');
  });

  it('goes one by one where it is not asked for, and with copies first', async () => {
    const world = await setUpBulk(4);
    await deleted(world, world.items.slice(0, 2), true);
    world.accounts.bulkDelete.set('anna', 'off');
    await deleted(world, world.items.slice(2));
    expect([left(), sent()]).toEqual([[], { bulk: 0, alone: 4 }]);
  });
});
