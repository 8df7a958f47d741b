import { describe, expect, it } from 'vitest';
import type { PlannedItem } from '../../../shared/deletions';
import { AppError, toFailure } from '../../../shared/errors';
import type { ErrorCode } from '../../../shared/failures';
import type { EntryVersion } from '../../../shared/files';
import type { Transfer, WantedEntry } from '../../../shared/transfers';
import type { Versions } from '../../providers/provider';
import { createScriptedProvider, sha256Of } from '../testing/scripted-provider';
import { createAccountsDouble, createIds, createReceiptsDouble } from '../testing/service-doubles';
import { createSteppedClock } from '../testing/stepped-clock';
import type { ItemDeletionTools } from './deletion-steps';
import { createItemLooks } from './item-looks';
import { deleteVersion } from './version-deletion';
import { VersionGate } from './version-gate';

const bytes = Buffer.from('buoy 1\n');
const item: PlannedItem = {
  id: 'a',
  name: 'report.pdf',
  kind: 'file',
  size: 3,
  modifiedAt: 1,
  version: '3',
  hasCertificate: false,
  forSigning: false,
  onlyVersion: '2',
};
const removal = { id: 'a', version: '2', newestSeen: '3' };
const gone = () => new AppError('not-found', 'gone', { details: { what: 'entry' } });
const trashed = () => new AppError('protocol', 'oops', { details: { reason: 'whole-file-trashed' } });

function versionOf(version: string): EntryVersion {
  return { version, name: 'report.pdf', size: 3, modifiedAt: 1, modifiedBy: null };
}

function takeIt(take: () => void): Promise<void> {
  take();
  return Promise.resolve();
}

/** A file with three versions; `remove` can be made to do something else first. */
function setUp(remove: (take: () => void) => Promise<void> = takeIt) {
  const calls: string[] = [];
  let kept = ['3', '2', '1'];
  const versions: Versions = {
    list: (id) => {
      calls.push(`look at ${id}`);
      return kept.length === 0 ? Promise.reject(gone()) : Promise.resolve(kept.map(versionOf));
    },
    remove: ({ id, version, newestSeen }) => {
      calls.push(`remove ${id} ${version} of ${newestSeen}`);
      return remove(() => void (kept = kept.filter((one) => one !== version)));
    },
  };
  const provider = { ...createScriptedProvider({ a: { bytes } }), versions };
  const accounts = createAccountsDouble({ anna: provider });
  const history = createReceiptsDouble();
  const gate = new VersionGate();
  const looks = createItemLooks(['a'], createSteppedClock());
  const tools = {
    accounts,
    history,
    clock: createSteppedClock(),
    newId: createIds(),
    saveCopy: null,
    folderCopyOf: null,
    gate,
    looks,
  };
  const run = (change: Partial<ItemDeletionTools> = {}, stop = new AbortController().signal) =>
    deleteVersion({ item, account: accounts.get('anna'), removal }, { ...tools, ...change }, stop);
  return {
    provider,
    accounts,
    history,
    gate,
    run,
    calls,
    kept: () => kept,
    keep: (numbers: string[]) => void (kept = numbers),
    replace: (change: Partial<Versions>) =>
      accounts.providers.set('anna', { ...provider, versions: { ...versions, ...change } }),
  };
}

const sent = ['look at a', 'remove a 2 of 3'];
const lookedUp = [...sent, 'look at a'];

describe('deleteVersion', () => {
  it('looks, removes the one version, never the file, and keeps a receipt that says which', async () => {
    const world = setUp();
    expect(await world.run()).toEqual({ kind: 'deleted' });
    expect([world.provider.calls, world.calls]).toEqual([[], sent]);
    expect(world.kept()).toEqual(['3', '1']);
    expect(world.history.receipts).toMatchObject([
      { kind: 'deleted', entryId: 'a', name: 'report.pdf', version: '2', size: 3, hash: null, result: null },
    ]);
    expect([...world.history.settled.values()]).toEqual([{ kind: 'deleted' }]);
    expect(world.accounts.notes).toEqual(['anna ok']);
  });

  it.each([
    ['a newer version is there', ['4', '3', '2', '1']],
    ['the newest is gone', ['2', '1']],
    ['the version is gone', ['3', '1']],
  ])('sends nothing when %s', async (_what, kept) => {
    const world = setUp();
    world.keep(kept);
    expect(await world.run()).toEqual({ kind: 'changed' });
    expect([world.calls, world.history.receipts]).toEqual([['look at a'], []]);
  });

  it('finds the file already gone', async () => {
    const world = setUp();
    world.keep([]);
    expect(await world.run()).toEqual({ kind: 'already-gone' });
    expect([world.calls, world.history.receipts]).toEqual([['look at a'], []]);
  });

  it('sends nothing where there are no versions, or when the receipt cannot be kept', async () => {
    const world = setUp();
    world.accounts.providers.set('anna', createScriptedProvider({ a: { bytes } }));
    expect(await world.run()).toMatchObject({ kind: 'refused', failure: { code: 'unsupported' } });
    world.accounts.providers.set('anna', world.provider);
    world.history.append = () => {
      throw new AppError('disk-full', 'no room');
    };
    expect(await world.run()).toMatchObject({ kind: 'refused', failure: { code: 'disk-full' } });
    expect(world.calls).toEqual(['look at a']);
  });

  it('copies that very version first', async () => {
    const world = setUp();
    const asked: WantedEntry[] = [];
    const saveCopy = (wanted: WantedEntry): Promise<Transfer> => {
      asked.push(wanted);
      return Promise.resolve(copyWith(asked.length === 1));
    };
    expect(await world.run({ saveCopy })).toMatchObject({
      kind: 'refused',
      failure: { code: 'integrity' },
    });
    expect(world.calls).toEqual([]);
    expect(await world.run({ saveCopy })).toEqual({ kind: 'deleted' });
    const wanted = { accountId: 'anna', id: 'a', kind: 'file', name: 'report.pdf', size: 3, version: '2' };
    expect(asked).toEqual([wanted, wanted]);
  });
});

function copyWith(isUnproven: boolean): Transfer {
  return {
    id: 't',
    batchId: 'b',
    accountId: 'anna',
    accountName: 'Anna',
    entryId: 'a',
    name: 'report.pdf',
    folder: '/f',
    subfolders: [],
    fileName: 'report.pdf',
    state: 'done',
    size: 3,
    receivedBytes: 3,
    bytesPerSecond: null,
    proof: { kind: isUnproven ? 'none' : 'size', hash: sha256Of(bytes) },
    failure: null,
    attempt: 1,
    retryAt: null,
    startedAt: 0,
    finishedAt: 1,
    checked: null,
  };
}

describe('the outcome of a removal that failed', () => {
  const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code, 'it failed'));

  it.each<ErrorCode>(['permission-denied', 'locked', 'signed-out', 'rate-limited'])(
    '%s is a refusal, without a look',
    async (code) => {
      const world = setUp(failing(code));
      expect(await world.run()).toMatchObject({ kind: 'refused', failure: { code } });
      expect(world.calls).toEqual(sent);
      expect(world.accounts.notes.at(-1)).toBe(`anna ${code}`);
    },
  );

  it.each<[ErrorCode, 'there' | 'gone', string]>([
    ['timeout', 'there', 'refused'],
    ['timeout', 'gone', 'deleted'],
    ['protocol', 'there', 'refused'],
    ['changed', 'there', 'changed'],
    ['changed', 'gone', 'unclear'],
  ])('%s with the version still %s is %s; nothing is sent again', async (code, state, kind) => {
    const world = setUp((take) => {
      if (state === 'gone') take();
      return failing(code)();
    });
    expect(await world.run()).toMatchObject({ kind });
    expect(world.calls).toEqual(lookedUp);
    expect([...world.history.settled.values()]).toMatchObject([{ kind }]);
  });

  it('stays unclear when the look fails, too', async () => {
    const world = setUp(failing('timeout'));
    const { versions } = world.provider;
    let looks = 0;
    world.replace({
      list: (id, signal) => ((looks += 1) === 1 ? versions.list(id, signal) : failing('unavailable')()),
    });
    expect(await world.run()).toMatchObject({ kind: 'unclear', failure: { code: 'timeout' } });
    expect(looks).toBe(2);
  });

  it('is that the whole file went, when the look finds none', async () => {
    const world = setUp(() => {
      world.keep([]);
      return failing('timeout')();
    });
    expect(await world.run()).toMatchObject({
      kind: 'whole-file-trashed',
      failure: { code: 'protocol', details: { reason: 'whole-file-trashed' } },
    });
    expect(world.gate.isShut('anna')).toBe(true);
  });
});

describe('a server that takes the whole file', () => {
  it('is told, kept in the receipt, and no other version is removed until the gate is opened', async () => {
    let isBroken = true;
    const world = setUp((take) => (isBroken ? Promise.reject(trashed()) : takeIt(take)));
    const results = await Promise.all([world.run(), world.run(), world.run()]);
    const told = { kind: 'whole-file-trashed', failure: toFailure(trashed()) };
    expect(results).toEqual([told, { kind: 'cancelled' }, { kind: 'cancelled' }]);
    expect(world.calls).toEqual(sent);
    expect([...world.history.settled.values()]).toEqual([told]);
    expect(world.history.receipts).toHaveLength(1);
    isBroken = false;
    world.gate.open('anna');
    expect(await world.run()).toEqual({ kind: 'deleted' });
  });
});

describe('turns', () => {
  it('are taken one after the other within an account, and side by side in two', async () => {
    const gate = new VersionGate();
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    await Promise.all([
      gate.inTurn('anna', work('a')),
      gate.inTurn('anna', work('b')),
      gate.inTurn('ben', work('c')),
    ]);
    expect(order.slice(0, 3)).toEqual(['a begins', 'c begins', 'a ends']);
    expect(order.indexOf('b begins')).toBeGreaterThan(order.indexOf('a ends'));
  });

  it('that come after a stop send nothing', async () => {
    const world = setUp();
    expect(await world.run({}, AbortSignal.abort())).toEqual({ kind: 'cancelled' });
    expect([world.provider.calls, world.calls]).toEqual([[], []]);
  });
});
