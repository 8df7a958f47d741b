import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { events, type EventOf } from '../../shared/contract';
import { AppError, type ErrorCode } from '../../shared/errors';
import type { TransferState } from '../../shared/transfers';
import type { OpenedFile, Provider } from '../providers/provider';
import { createScriptedProvider, sha256Of, type ScriptedFile } from './testing/scripted-provider';
import {
  createAccountsDouble,
  createEventsDouble,
  createIds,
  createReceiptsDouble,
} from './testing/service-doubles';
import { createSteppedClock } from './testing/stepped-clock';
import { createTransfersService } from './transfers-service';

type Changed = EventOf<'transfers.changed'>;

const bytes = randomBytes(100_000);
const noAbort = new AbortController().signal;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longshore-transfers-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function setUp(providers: Record<string, Provider>, transfersAtOnce = 4) {
  const accounts = createAccountsDouble(providers);
  const history = createReceiptsDouble();
  const told = createEventsDouble();
  const clock = createSteppedClock();
  const shown: string[] = [];
  const settings = { get: () => ({ transfersAtOnce }), folderOf: () => folder };
  const shell = { showInFolder: (path: string) => void shown.push(path) };
  const deps = { accounts, history, settings, emit: told.emit, clock, newId: createIds(), shell };
  const service = createTransfersService(deps);
  return {
    accounts,
    history,
    clock,
    shown,
    service,
    start: (...ids: string[]) =>
      service.start({ entries: ids.map((id) => ({ accountId: 'anna', id })) }).transferIds,
    states: () => service.list().transfers.map(({ state }) => state),
    changes: (): Changed[] => told.of('transfers.changed').map((raw) => events.transfers.changed.parse(raw)),
  };
}

async function untilStates(world: ReturnType<typeof setUp>, ...states: TransferState[]): Promise<void> {
  await vi.waitFor(() => {
    expect(world.states()).toEqual(states);
  });
}

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

/** A provider whose files never go on after their first half, until they are aborted. */
function hangingProvider(ids: string[], parallelRequests = 3): Provider {
  const plain = createScriptedProvider(
    Object.fromEntries(ids.map((id): [string, ScriptedFile] => [id, { bytes }])),
  );
  return {
    ...plain,
    facts: { ...plain.facts, parallelRequests },
    read: async (id, options, signal) => ({
      ...(await plain.read(id, options, signal)),
      body: hanging(signal),
    }),
  };
}

async function* hanging(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 50_000);
  await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('cancelled', 'aborted'));
    });
  });
}

describe('a transfer', () => {
  it('ends done, with proof, receipt and a file that can be shown', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const [id = ''] = world.start('a');
    await untilStates(world, 'done');
    const proof = { kind: 'hash', hash: sha256Of(bytes) };
    expect(world.service.list().transfers).toMatchObject([
      {
        id,
        accountName: "anna's files",
        name: 'a.bin',
        fileName: 'a.bin',
        receivedBytes: 100_000,
        proof,
        failure: null,
      },
    ]);
    const path = join(folder, 'a.bin');
    expect(world.history.receipts).toMatchObject([
      { kind: 'saved', entryId: 'a', path, proof, host: 'eu2-cloud.acronis.com', size: 100_000 },
    ]);
    expect(bytes.equals(await readFile(path))).toBe(true);
    world.service.showInFolder(id);
    expect(world.shown).toEqual([path]);
    expect(world.accounts.notes).toEqual(['anna ok']);
    expect(world.service.runningCount()).toBe(0);
  });

  it('shows the name and size of the list until the service was asked', () => {
    const world = setUp({ anna: hangingProvider(['a']) });
    world.service.start({ entries: [{ accountId: 'anna', id: 'a', name: 'as listed', size: 7 }] });
    expect(world.service.list().transfers).toMatchObject([{ name: 'as listed', size: 7 }]);
    return world.service.stopAll();
  });

  it('fails with its reason, and can be tried again', async () => {
    const provider = createScriptedProvider({});
    const world = setUp({ anna: provider });
    const [id = ''] = world.start('a');
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
    world.start('a');
    await untilStates(world, 'done');
    expect(world.service.list().transfers).toMatchObject([{ failure: { code: 'disk-full' } }]);
    expect(await readdir(folder)).toEqual(['a.bin']);
  });

  it('of an unknown account or save target is refused before anything is queued', () => {
    const world = setUp({ anna: createScriptedProvider({}) });
    const entries = [
      { accountId: 'anna', id: 'a' },
      { accountId: 'nobody', id: 'a' },
    ];
    expect(() => world.service.start({ entries })).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(world.states()).toEqual([]);
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
    world.start('a', 'b', 'c');
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
    world.start('a', 'b', 'c', 'd');
    world.service.start({ entries: ['e', 'f'].map((id) => ({ accountId: 'ben', id })) });
    await untilStates(world, 'running', 'running', 'queued', 'queued', 'running', 'queued');
    expect(world.service.runningCount()).toBe(6);
    world.service.cancel(['id-1']);
    await untilStates(world, 'cancelled', 'running', 'running', 'queued', 'running', 'queued');
    await world.service.stopAll();
  });
});

/** Says no with `code` until it is signed in to, which is another provider then; counts how often it was asked. */
function accountAsking(code: ErrorCode, others: Record<string, Provider> = {}) {
  let asked = 0;
  const stat = () => ((asked += 1), Promise.reject(new AppError(code, 'not now')));
  const refusing = createScriptedProvider({}, { stat });
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
    '(%s) lets its transfers wait, asking once, and go on after the sign-in',
    async (code) => {
      const world = accountAsking(code, { ben: createScriptedProvider({ d: { bytes } }) });
      world.start('a', 'b', 'c');
      world.service.start({ entries: [{ accountId: 'ben', id: 'd' }] });
      await untilStates(world, 'waiting', 'waiting', 'waiting', 'done');
      const waiting = {
        failure: { code },
        receivedBytes: 0,
        fileName: null,
        bytesPerSecond: null,
        finishedAt: null,
      };
      expect(world.service.list().transfers.slice(0, 3)).toMatchObject([waiting, waiting, waiting]);
      expect([world.asked(), world.service.runningCount()]).toEqual([1, 3]);
      world.service.retry(['id-1']);
      world.service.clearFinished();
      world.service.resumeAccount('ben');
      expect(world.states()).toEqual(['waiting', 'waiting', 'waiting']);
      world.signIn();
      await untilStates(world, 'done', 'done', 'done');
      expect(world.service.list().transfers).toMatchObject([
        { failure: null },
        { failure: null },
        { failure: null },
      ]);
      expect(await readdir(folder)).toHaveLength(4);
    },
  );

  it('fails them together when signing in would not help', async () => {
    const world = accountAsking('account-mismatch');
    world.start('a', 'b', 'c');
    await untilStates(world, 'failed', 'failed', 'failed');
    expect(world.asked()).toBe(1);
    const failure = { code: 'account-mismatch' };
    expect(world.service.list().transfers).toMatchObject([{ failure }, { failure }, { failure }]);
  });

  it('does not keep a transfer waiting that failed for the old sign-in after the new one', async () => {
    const refusal = new AbortController();
    const stat = () =>
      new Promise<never>((_resolve, reject) => {
        refusal.signal.addEventListener('abort', () => {
          reject(new AppError('signed-out', 'expired'));
        });
      });
    const world = setUp({ anna: createScriptedProvider({}, { stat }) });
    world.start('a');
    world.accounts.providers.set('anna', createScriptedProvider({ a: { bytes } }));
    world.service.resumeAccount('anna');
    expect(world.states()).toEqual(['running']);
    refusal.abort();
    await untilStates(world, 'done');
    expect(world.accounts.notes).toEqual(['anna ok']);
  });

  it('is not thought of as signed out because the link to one content expired', async () => {
    const read = () => Promise.reject(new AppError('link-expired', 'too late'));
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }, { read }) });
    world.start('a');
    await untilStates(world, 'failed');
    expect(world.accounts.notes).toEqual([]);
  });

  it('waits again when the new sign-in does not last', async () => {
    const world = accountAsking('signed-out');
    world.start('a');
    await untilStates(world, 'waiting');
    world.service.resumeAccount('anna');
    await vi.waitFor(() => {
      expect(world.asked()).toBe(2);
    });
    await untilStates(world, 'waiting');
    await world.service.stopAll();
  });

  it('lets waiting transfers be cancelled, one by one or with the account', async () => {
    const world = accountAsking('signed-out');
    world.start('a', 'b', 'c');
    await untilStates(world, 'waiting', 'waiting', 'waiting');
    world.service.cancel(['id-2']);
    expect(world.states()).toEqual(['waiting', 'cancelled', 'waiting']);
    await world.service.stopAccount('anna');
    expect(world.states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
    world.signIn();
    await world.clock.advance(200);
    expect(world.states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect([world.service.runningCount(), world.asked()]).toEqual([0, 1]);
  });

  it('fails a copy that a delete waits for', async () => {
    const world = accountAsking('signed-out');
    const copy = await world.service.saveCopy({ accountId: 'anna', id: 'a' }, undefined, noAbort);
    expect(copy).toMatchObject({ state: 'failed', failure: { code: 'signed-out' } });
  });
});

describe('one version of a file', () => {
  const older = randomBytes(10);

  /** The newest content has another size and hash than the wanted one. */
  function versioned(body = older): { provider: Provider; read: unknown[] } {
    const read: unknown[] = [];
    const plain = createScriptedProvider({ a: { bytes, entry: { version: '3' } } });
    const openOlder = createScriptedProvider({ a: { bytes: body, opened: { size: older.length } } });
    return {
      read,
      provider: {
        ...plain,
        read: (id, options, signal) => {
          read.push(options);
          return (options.version === '2' ? openOlder : plain).read(id, options, signal);
        },
      },
    };
  }
  const entries = [{ accountId: 'anna', id: 'a', version: '2' }];

  it('is saved in place of the newest, proven by its own size', async () => {
    const { provider, read } = versioned();
    const world = setUp({ anna: provider });
    world.service.start({ entries });
    await untilStates(world, 'done');
    expect(read).toEqual([{ version: '2' }]);
    expect(older.equals(await readFile(join(folder, 'a.bin')))).toBe(true);
    const proof = { kind: 'size', hash: sha256Of(older) };
    expect(world.service.list().transfers).toMatchObject([{ version: '2', size: 10, proof }]);
    expect(world.history.receipts).toMatchObject([{ version: '2', size: 10, hash: null, proof }]);
  });

  it('fails when less of it comes, and is the same version when tried again', async () => {
    const { provider, read } = versioned(older.subarray(0, 9));
    const world = setUp({ anna: provider });
    const { transferIds } = world.service.start({ entries });
    await untilStates(world, 'failed');
    expect(world.service.list().transfers).toMatchObject([{ failure: { code: 'truncated' } }]);
    world.service.retry(transferIds);
    await untilStates(world, 'failed');
    await vi.waitFor(() => {
      expect(read).toEqual([{ version: '2' }, { version: '2' }]);
    });
    await untilStates(world, 'failed');
  });
});

describe('stopping', () => {
  it('cancels running and waiting transfers and leaves no file', async () => {
    const world = setUp({ anna: hangingProvider(['a', 'b'], 1) });
    const ids = world.start('a', 'b');
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
    world.start('a', 'b');
    world.service.start({ entries: [{ accountId: 'ben', id: 'c' }] });
    await vi.waitFor(async () => {
      expect(await readdir(folder)).toHaveLength(3);
    });
    await world.service.stopAccount('anna');
    expect(world.states()).toEqual(['cancelled', 'cancelled', 'running']);
    expect(await readdir(folder)).toHaveLength(1);
    await world.service.stopAll();
    expect(await readdir(folder)).toEqual([]);
  });

  it('clears what is finished and tells the window', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }), ben: hangingProvider(['b']) });
    const [done] = world.start('a');
    world.service.start({ entries: [{ accountId: 'ben', id: 'b' }] });
    await untilStates(world, 'done', 'running');
    await world.clock.advance(200);
    world.service.clearFinished();
    await world.clock.advance(200);
    expect(world.states()).toEqual(['running']);
    expect(world.changes().at(-1)).toMatchObject({ transfers: [], removedIds: [done] });
    await world.service.stopAll();
  });
});

describe('transfers.changed', () => {
  it('comes at most ten times a second, with growing revisions, and ends with the last state', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes: randomBytes(3_000_000) } }) });
    const [id] = world.start('a');
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
    world.start('a');
    await vi.waitFor(() => {
      expect(world.service.list().transfers).toMatchObject([{ receivedBytes: 50_000 }]);
    });
    await world.clock.advance(5000);
    expect(world.service.list().transfers).toMatchObject([{ bytesPerSecond: 0 }]);
    const before = world.changes().length;
    await world.clock.advance(5000);
    expect(world.changes()).toHaveLength(before);
    world.service.start({ entries: [{ accountId: 'ben', id: 'b' }] });
    await world.clock.advance(100);
    expect(
      world
        .changes()
        .at(-1)
        ?.transfers.map(({ entryId }) => entryId),
    ).toEqual(['b']);
    await world.service.stopAll();
  });
});

describe('saveCopy', () => {
  const wanted = { accountId: 'anna', id: 'a' };

  it('resolves to the finished transfer, in the current folder or a given one', async () => {
    const world = setUp({ anna: createScriptedProvider({ a: { bytes } }) });
    const other = await mkdtemp(join(folder, 'other-'));
    expect(await world.service.saveCopy(wanted, undefined, noAbort)).toMatchObject({ state: 'done', folder });
    expect(await world.service.saveCopy(wanted, other, noAbort)).toMatchObject({
      state: 'done',
      folder: other,
    });
    expect(await readdir(other)).toEqual(['a.bin']);
  });

  it('resolves to the failed transfer', async () => {
    const world = setUp({ anna: createScriptedProvider({}) });
    expect(await world.service.saveCopy(wanted, undefined, noAbort)).toMatchObject({
      state: 'failed',
      failure: { code: 'not-found' },
    });
  });

  it('is cancelled by its signal, before or during', async () => {
    const world = setUp({ anna: hangingProvider(['a']) });
    expect(await world.service.saveCopy(wanted, undefined, AbortSignal.abort())).toMatchObject({
      state: 'cancelled',
    });
    const abort = new AbortController();
    const saving = world.service.saveCopy(wanted, undefined, abort.signal);
    await untilStates(world, 'cancelled', 'running');
    abort.abort();
    expect(await saving).toMatchObject({ state: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
  });
});
