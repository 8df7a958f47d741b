import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/errors';
import type { ErrorCode } from '../../shared/failures';
import type { TransferState } from '../../shared/transfers';
import type { OpenedFile, Provider } from '../providers/provider';
import { createHangingProvider } from './testing/hanging-provider';
import { createScriptedProvider, sha256Of, type ScriptedFile } from './testing/scripted-provider';
import { startBatch, TransfersBench, type TransfersWorld } from './testing/transfers-bench';

const bytes = randomBytes(100_000);
const noAbort = new AbortController().signal;
const wanted = (id: string, accountId = 'anna') => ({ accountId, id, kind: 'file' }) as const;
const bench = new TransfersBench();
let folder: string;

beforeEach(async () => {
  await bench.open();
  folder = bench.folder;
});
afterEach(() => bench.close());

function setUp(providers: Record<string, Provider>, transfersAtOnce = 4) {
  const world = bench.start({ providers, transfersAtOnce });
  return { ...world, start: (...ids: string[]) => world.startOf('anna', ...ids) };
}

async function untilStates(world: TransfersWorld, ...states: TransferState[]): Promise<void> {
  await world.untilStates(...states);
}

const hangingProvider = (ids: string[], parallelRequests = 3) =>
  createHangingProvider(bytes, { ids, parallelRequests });

/** A body that waits for a signal before its second half. */
function heldBody(): { opened: Partial<OpenedFile>; release: () => void } {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  async function* body(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 50_000);
    await gate;
    yield bytes.subarray(50_000);
  }
  return { opened: { body: body() }, release };
}

describe('a transfer', () => {
  it('ends done, with proof, receipt and a file that can be shown', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const [id = ''] = await world.start('a');
    await untilStates(world, 'done');
    const proof = { kind: 'hash', hash: sha256Of(bytes) };
    const row = { id, accountName: "anna's files", name: 'a.bin', fileName: 'a.bin', receivedBytes: 100_000 };
    expect(world.service.list().transfers).toMatchObject([{ ...row, proof, failure: null, attempt: 1 }]);
    const path = join(folder, 'a.bin');
    await world.clock.advance(200);
    expect(world.history.receipts).toMatchObject([
      { id, kind: 'saved', entryId: 'a', path, proof, host: 'eu2-cloud.acronis.com', size: 100_000 },
    ]);
    expect(bytes.equals(await readFile(path))).toBe(true);
    world.service.showInFolder(id);
    expect(world.shown).toEqual([path]);
    expect(world.accounts.notes).toEqual(['anna ok']);
    expect(world.service.runningCount()).toBe(0);
    const kinds = world.service.history(id).events.map(({ kind }) => kind);
    expect(kinds).toEqual(['queued', 'started', 'verifying', 'done']);
  });

  it('shows the name and size of the list until the service was asked', async () => {
    const world = setUp({ anna: hangingProvider(['a']) }, 1);
    await startBatch(world.service, world.batches, [
      { accountId: 'anna', id: 'a' },
      { accountId: 'anna', id: 'b', name: 'as listed', size: 7 },
    ]);
    expect(world.service.list().transfers).toMatchObject([{}, { name: 'as listed', size: 7 }]);
  });

  it('fails with its reason, and can be tried again', async () => {
    const provider = createScriptedProvider({});
    const world = setUp({ anna: provider });
    const [id = ''] = await world.start('a');
    await untilStates(world, 'failed');
    expect(world.service.list().transfers).toMatchObject([{ failure: { code: 'not-found' } }]);
    expect(() => {
      world.service.showInFolder(id);
    }).toThrow(expect.objectContaining({ code: 'not-found' }));
    provider.files.set('a', { bytes });
    world.service.retry([id, 'unknown']);
    await untilStates(world, 'done');
    expect(world.service.list().transfers).toMatchObject([{ id, failure: null }]);
    world.service.retry([id]);
    expect(world.states()).toEqual(['done']);
    expect(world.accounts.notes).toEqual(['anna not-found', 'anna ok']);
  });

  it('stays done when only its receipt could not be kept, and says so', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    world.history.append = () => {
      throw new AppError('disk-full', 'no room for the receipt');
    };
    await world.start('a');
    await untilStates(world, 'done');
    await world.clock.advance(200);
    expect(world.service.list().transfers).toMatchObject([{ state: 'done', failure: { code: 'disk-full' } }]);
    expect(await readdir(folder)).toEqual(['a.bin']);
  });

  it('is not cleared, and the app does not end, before its receipt is durable', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    let write = (): void => undefined;
    const written = new Promise<void>((resolve) => (write = resolve));
    const { receipts } = world.history;
    world.history.append = (added) => written.then(() => void receipts.push(...added));
    await world.start('a');
    await untilStates(world, 'done');
    let over = 0;
    const ends = [world.service.clearFinished(), world.service.suspendAll()].map((end) =>
      end.then(() => (over += 1)),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect([world.states(), over]).toEqual([['done'], 0]);
    write();
    await Promise.all(ends);
    expect([world.states(), receipts.length]).toEqual([[], 1]);
  });

  it('is compared with the disk again, and its row says what was found', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const [id = ''] = await world.start('a');
    await untilStates(world, 'done');
    const path = join(folder, 'a.bin');
    const at = world.clock.now();
    expect(await world.service.verify(id, noAbort)).toMatchObject({ checked: { at, failure: null } });
    await writeFile(path, randomBytes(100_000));
    expect(await world.service.verify(id, noAbort)).toMatchObject({
      state: 'done',
      checked: { failure: { code: 'integrity' } },
    });
    await rm(path);
    expect(await world.service.verify(id, noAbort)).toMatchObject({
      checked: { failure: { code: 'not-found' } },
    });
    const kinds = world.service.history(id).events.map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['checked', 'checked', 'checked']);
    await expect(world.service.verify('unknown', noAbort)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a batch', () => {
  it('is started once', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const preflightId = world.batches.add([{}]);
    await world.service.start({ preflightId });
    await expect(world.service.start({ preflightId })).rejects.toMatchObject({ code: 'not-found' });
    await untilStates(world, 'done');
  });

  it('of an unknown account is refused before anything is queued', async () => {
    const world = setUp({ anna: createScriptedProvider({}) });
    const preflightId = world.batches.add([{}, { wanted: wanted('a', 'nobody') }]);
    await expect(world.service.start({ preflightId })).rejects.toMatchObject({ code: 'not-found' });
    expect(world.states()).toEqual([]);
  });

  it('is not queued when the queue cannot be kept', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    await rm(bench.profile, { recursive: true });
    await expect(world.start('a')).rejects.toMatchObject({ code: 'not-writable' });
    expect(world.states()).toEqual([]);
  });

  it('makes its folders, those without files at once', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const file = { subfolders: ['2024', 'May'], fileName: 'report.bin' };
    await world.service.start({ preflightId: world.batches.add([file], [['2024', 'June']]) });
    expect(await readdir(join(folder, '2024'))).toContain('June');
    await untilStates(world, 'done');
    expect(await readdir(join(folder, '2024', 'May'))).toEqual(['report.bin']);
    expect(world.service.list().transfers).toMatchObject([{ folder, subfolders: ['2024', 'May'] }]);
    world.service.showInFolder('id-2');
    expect(world.shown).toEqual([join(folder, '2024', 'May', 'report.bin')]);
  });

  it('goes on when a folder without files cannot be made, and tells which', async () => {
    await writeFile(join(folder, 'taken'), 'mine');
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const empty = [['taken', 'below'], ['made']];
    const { unmade } = await world.service.start({ preflightId: world.batches.add([{}], empty) });
    expect(unmade).toMatchObject({ count: 1, names: ['taken/below'], failure: { code: 'already-exists' } });
    await untilStates(world, 'done');
    expect((await readdir(folder)).sort()).toEqual(['a.bin', 'made', 'taken']);
  });

  it('passes over what is there already, and tells once how it ended', async () => {
    await writeFile(join(folder, 'kept.bin'), 'mine');
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const ends: unknown[] = [];
    world.service.onBatchEnded((end) => ends.push(end));
    const files = [
      { fileName: 'same.bin', conflict: 'identical' as const },
      { fileName: 'kept.bin', conflict: { kind: 'skip' } as const },
      { fileName: 'new.bin' },
      { wanted: wanted('gone') },
    ];
    const { batchId } = await world.service.start({ preflightId: world.batches.add(files) });
    await untilStates(world, 'skipped', 'skipped', 'done', 'failed');
    expect(ends).toEqual([{ batchId, done: 1, failed: 1, skipped: 2, cancelled: 0, folder, firstName: 'a' }]);
    expect(await readFile(join(folder, 'kept.bin'), 'utf8')).toBe('mine');
    const kinds = world.service.history('id-2').events.map(({ kind }) => kind);
    expect(kinds).toEqual(['queued', 'skipped']);
  });

  it('tells how far it is', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }), ben: hangingProvider(['b']) });
    const told: unknown[] = [];
    world.service.onActivity((activity) => told.push(activity));
    const wants = [
      { ...wanted('a'), size: 100_000 },
      { ...wanted('b', 'ben'), size: 100_000 },
    ];
    await world.service.start({ preflightId: world.batches.add(wants.map((entry) => ({ wanted: entry }))) });
    await untilStates(world, 'done', 'running');
    await vi.waitFor(() => {
      expect(world.service.list().transfers[1]?.receivedBytes).toBe(50_000);
    });
    await world.clock.advance(300);
    expect(told.at(-1)).toEqual({ unfinished: 1, running: 1, fraction: 0.75 });
    await world.service.stopAccount('ben');
    await world.clock.advance(300);
    expect(told.at(-1)).toEqual({ unfinished: 0, running: 0, fraction: null });
  });
});

describe('several transfers', () => {
  it('of the same name never collide', async () => {
    const held = heldBody();
    const entry = { name: 'manifest.csv' };
    const shouted = { name: 'MANIFEST.CSV' };
    const files = {
      a: { bytes, entry, opened: held.opened },
      b: { bytes, entry },
      c: { bytes, entry: shouted },
    };
    const world = setUp({ anna: createScriptedProvider(files) });
    await world.start('a', 'b', 'c');
    await untilStates(world, 'running', 'done', 'done');
    held.release();
    await untilStates(world, 'done', 'done', 'done');
    const names = (await readdir(folder)).map((name) => name.toLowerCase()).sort();
    expect(names).toEqual(['manifest (2).csv', 'manifest (3).csv', 'manifest.csv']);
  });

  it('run within the limits of the settings and of the account', async () => {
    const world = setUp(
      { anna: hangingProvider(['a', 'b', 'c', 'd'], 2), ben: hangingProvider(['e', 'f']) },
      3,
    );
    await world.start('a', 'b', 'c', 'd');
    await world.startOf('ben', 'e', 'f');
    await untilStates(world, 'running', 'running', 'queued', 'queued', 'running', 'queued');
    expect(world.service.runningCount()).toBe(6);
    world.service.cancel(['id-2']);
    await untilStates(world, 'cancelled', 'running', 'running', 'queued', 'running', 'queued');
  });

  it('share places when they are small', async () => {
    const ids = Array.from({ length: 10 }, (_, n) => `s${n}`);
    const world = setUp({ anna: hangingProvider(ids) }, 1);
    const small = ids.map((id) => ({ accountId: 'anna', id, size: 100_000 }));
    await startBatch(world.service, world.batches, small);
    expect(world.states().filter((state) => state === 'running')).toHaveLength(8);
  });

  it('have their turns in the order that the user gives them, told to the window', async () => {
    const world = setUp({ anna: hangingProvider(['a', 'b', 'c', 'd']) }, 1);
    const [a = '', b = '', c = '', d = ''] = await world.start('a', 'b', 'c', 'd');
    await world.clock.advance(200);
    world.service.move({ transferIds: [d, a], before: b });
    await world.clock.advance(200);
    const order = [a, d, b, c];
    expect(world.changes().flatMap((change) => (change.order === undefined ? [] : [change.order]))).toEqual([
      order,
    ]);
    expect(world.service.list().transfers.map(({ id }) => id)).toEqual(order);
    world.service.cancel([a]);
    await untilStates(world, 'cancelled', 'running', 'queued', 'queued');
  });
});

/** Says no with `code` until it is signed in to, which is another provider then; counts how often it was asked. */
function accountAsking(code: ErrorCode, others: Record<string, Provider> = {}) {
  let asked = 0;
  const read = () => ((asked += 1), Promise.reject(new AppError(code, 'not now')));
  const refusing = createScriptedProvider({}, { read });
  const world = setUp(
    { anna: { ...refusing, facts: { ...refusing.facts, parallelRequests: 1 } }, ...others },
    1,
  );
  const files = Object.fromEntries(['a', 'b', 'c'].map((id): [string, ScriptedFile] => [id, { bytes }]));
  return {
    ...world,
    asked: () => asked,
    signIn: () => {
      world.accounts.providers.set('anna', createScriptedProvider(files));
      world.service.resumeAccount('anna');
    },
  };
}

describe('an account that needs the user', () => {
  it.each<ErrorCode>(['signed-out', 'second-factor-required', 'access-code-required'])(
    '(%s) lets its transfers wait in their places, asking once, and go on after the sign-in',
    async (code) => {
      const world = accountAsking(code, { ben: createScriptedProvider({ d: { bytes } }) });
      const [a = ''] = await world.start('a', 'b', 'c');
      await world.startOf('ben', 'd');
      await untilStates(world, 'waiting', 'waiting', 'waiting', 'done');
      const waiting = {
        failure: { code },
        receivedBytes: 0,
        fileName: null,
        bytesPerSecond: null,
        finishedAt: null,
      };
      expect(world.service.list().transfers.slice(0, 3)).toMatchObject([waiting, waiting, waiting]);
      expect([world.asked(), world.service.runningCount()]).toEqual([1, 0]);
      world.service.retry([a]);
      await world.service.clearFinished();
      world.service.resumeAccount('ben');
      expect(world.states()).toEqual(['waiting', 'waiting', 'waiting']);
      world.signIn();
      expect(world.states()).toEqual(['running', 'queued', 'queued']);
      await untilStates(world, 'done', 'done', 'done');
      const well = { failure: null };
      expect(world.service.list().transfers).toMatchObject([well, well, well]);
      expect(await readdir(folder)).toHaveLength(4);
    },
  );

  it('fails them together when signing in would not help', async () => {
    const world = accountAsking('account-mismatch');
    await world.start('a', 'b', 'c');
    await untilStates(world, 'failed', 'failed', 'failed');
    expect(world.asked()).toBe(1);
    const failure = { code: 'account-mismatch' };
    expect(world.service.list().transfers).toMatchObject([{ failure }, { failure }, { failure }]);
  });

  it('does not keep a transfer waiting that failed for the old sign-in after the new one', async () => {
    let refuse = (): void => undefined;
    const refusal = new Promise<void>((resolve) => (refuse = resolve));
    const read = () =>
      refusal.then(() => {
        throw new AppError('signed-out', 'expired');
      });
    const world = setUp({ anna: createScriptedProvider({}, { read }) });
    await world.start('a');
    world.accounts.providers.set('anna', createScriptedProvider({ a: { bytes } }));
    world.service.resumeAccount('anna');
    expect(world.states()).toEqual(['running']);
    refuse();
    await untilStates(world, 'done');
    expect(world.accounts.notes).toEqual(['anna ok']);
  });

  it('is not thought of as signed out because the link to one content expired', async () => {
    const read = () => Promise.reject(new AppError('link-expired', 'too late'));
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }, { read }) });
    await world.start('a');
    await untilStates(world, 'failed');
    expect(world.accounts.notes).toEqual([]);
  });

  it('waits again when the new sign-in does not last', async () => {
    const world = accountAsking('signed-out');
    await world.start('a');
    await untilStates(world, 'waiting');
    world.service.resumeAccount('anna');
    await vi.waitFor(() => {
      expect(world.asked()).toBe(2);
    });
    await untilStates(world, 'waiting');
  });

  it('lets waiting transfers be paused and cancelled, one by one or with the account', async () => {
    const world = accountAsking('signed-out');
    const [a = '', b = ''] = await world.start('a', 'b', 'c');
    await untilStates(world, 'waiting', 'waiting', 'waiting');
    world.service.pause([a]);
    world.service.cancel([b]);
    expect(world.states()).toEqual(['paused', 'cancelled', 'waiting']);
    await world.service.stopAccount('anna');
    expect(world.states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
    world.signIn();
    await world.clock.advance(200);
    expect(world.states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect([world.service.runningCount(), world.asked()]).toEqual([0, 1]);
  });

  it('fails a copy that a delete waits for', async () => {
    const world = accountAsking('signed-out');
    const copy = await world.service.saveCopy(wanted('a'), undefined, noAbort);
    expect(copy).toMatchObject({ state: 'failed', failure: { code: 'signed-out' } });
  });
});

describe('one version of a file', () => {
  const older = randomBytes(10);

  /** The newest content has another size and hash than the wanted one. */
  function versioned(): { provider: Provider; read: unknown[] } {
    const read: unknown[] = [];
    const newest = createScriptedProvider({ a: { bytes, entry: { version: '3' } } });
    const openOlder = createScriptedProvider({ a: { bytes: older, opened: { hash: null } } });
    return {
      read,
      provider: {
        ...newest,
        read: (id, options, signal) => {
          read.push(options);
          return (options.version === '2' ? openOlder : newest).read(id, options, signal);
        },
      },
    };
  }

  it('is saved in place of the newest, proven by its own size', async () => {
    const { provider, read } = versioned();
    const world = setUp({ anna: provider });
    await startBatch(world.service, world.batches, [{ accountId: 'anna', id: 'a', version: '2' }]);
    await untilStates(world, 'done');
    expect(read).toEqual([{ version: '2' }]);
    expect(older.equals(await readFile(join(folder, 'a.bin')))).toBe(true);
    const proof = { kind: 'size', hash: sha256Of(older) };
    expect(world.service.list().transfers).toMatchObject([{ version: '2', size: 10, proof }]);
    await world.clock.advance(200);
    expect(world.history.receipts).toMatchObject([{ version: '2', size: 10, hash: null, proof }]);
  });
});

describe('stopping', () => {
  it('cancels running and queued transfers and leaves no file', async () => {
    const world = setUp({ anna: hangingProvider(['a', 'b'], 1) });
    const ids = await world.start('a', 'b');
    await vi.waitFor(() => {
      expect(world.service.list().transfers).toMatchObject([{ receivedBytes: 50_000 }, { state: 'queued' }]);
    });
    expect(await readdir(folder)).toHaveLength(1);
    world.service.cancel(ids);
    await untilStates(world, 'cancelled', 'cancelled');
    expect(await readdir(folder)).toEqual([]);
    expect(world.history.receipts).toEqual([]);
    world.service.cancel(ids);
    expect(world.states()).toEqual(['cancelled', 'cancelled']);
  });

  it('stops one account only, and resolves when its files are gone', async () => {
    const world = setUp({ anna: hangingProvider(['a', 'b']), ben: hangingProvider(['c']) });
    await world.start('a', 'b');
    await world.startOf('ben', 'c');
    await vi.waitFor(async () => {
      expect(await readdir(folder)).toHaveLength(3);
    });
    await world.service.stopAccount('anna');
    expect(world.states()).toEqual(['cancelled', 'cancelled', 'running']);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('clears what is finished, receipts kept before, and tells the window', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }), ben: hangingProvider(['b']) });
    const [done] = await world.start('a');
    await world.startOf('ben', 'b');
    await untilStates(world, 'done', 'running');
    await world.service.clearFinished();
    expect(world.history.receipts).toHaveLength(1);
    await world.clock.advance(200);
    expect(world.states()).toEqual(['running']);
    expect(world.changes().at(-1)).toMatchObject({ removedIds: [done] });
  });
});

describe('transfers.changed', () => {
  it('comes at most ten times a second, with growing revisions, and ends with the last state', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes: randomBytes(3_000_000) } }) });
    const [id] = await world.start('a');
    await untilStates(world, 'done');
    await world.clock.advance(1000);
    const changes = world.changes();
    expect(changes.length).toBeLessThanOrEqual(10);
    expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, n) => n + 1));
    expect(changes.at(-1)?.transfers).toMatchObject([{ id, state: 'done' }]);
    expect(world.service.list().revision).toBe(changes.length);
  });

  it('carries changed rows only, and a speed that falls when nothing comes', async () => {
    const world = setUp({ anna: hangingProvider(['a']), ben: hangingProvider(['b'], 1) });
    await world.start('a');
    await vi.waitFor(() => {
      expect(world.service.list().transfers).toMatchObject([{ receivedBytes: 50_000 }]);
    });
    await world.clock.advance(6000);
    expect(world.service.list().transfers).toMatchObject([{ state: 'running', bytesPerSecond: 0 }]);
    expect(world.changes().at(-1)?.transfers).toMatchObject([{ bytesPerSecond: 0 }]);
    const before = world.changes().length;
    await world.clock.advance(5000);
    expect(world.changes()).toHaveLength(before);
    await world.startOf('ben', 'b');
    await world.clock.advance(100);
    const last = world.changes().at(-1);
    expect(last?.transfers.map(({ entryId }) => entryId)).toEqual(['b']);
  });
});

describe('saveCopy', () => {
  it('resolves to the finished transfer, in the current folder or a given one', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const other = await mkdtemp(join(folder, 'other-'));
    const save = (target?: string) => world.service.saveCopy(wanted('a'), target, noAbort);
    expect(await save()).toMatchObject({ state: 'done', folder });
    expect(await save(other)).toMatchObject({ state: 'done', folder: other });
    expect(await readdir(other)).toEqual(['a.bin']);
  });

  it('resolves to the failed transfer, and refuses a folder', async () => {
    const world = setUp({ anna: createScriptedProvider({}) });
    expect(await world.service.saveCopy(wanted('a'), undefined, noAbort)).toMatchObject({
      state: 'failed',
      failure: { code: 'not-found' },
    });
    const tree = { ...wanted('a'), kind: 'folder' } as const;
    await expect(world.service.saveCopy(tree, undefined, noAbort)).rejects.toMatchObject({
      code: 'unsupported',
    });
  });

  it('is cancelled by its signal, before or during', async () => {
    const world = setUp({ anna: hangingProvider(['a']) });
    const cancelled = { state: 'cancelled' };
    const abort = new AbortController();
    expect(await world.service.saveCopy(wanted('a'), undefined, AbortSignal.abort())).toMatchObject(
      cancelled,
    );
    const saving = world.service.saveCopy(wanted('a'), undefined, abort.signal);
    await untilStates(world, 'cancelled', 'running');
    abort.abort();
    expect(await saving).toMatchObject(cancelled);
    expect(await readdir(folder)).toEqual([]);
  });
});
