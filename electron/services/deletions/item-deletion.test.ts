import { describe, expect, it, vi } from 'vitest';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { AppError, toFailure } from '../../../shared/errors';
import type { ErrorCode } from '../../../shared/failures';
import type { Entry } from '../../../shared/files';
import type { Receipt } from '../../../shared/history';
import type { Proof, Transfer } from '../../../shared/transfers';
import type { Provider } from '../../providers/provider';
import { createScriptedProvider, sha256Of, type ScriptedProvider } from '../testing/scripted-provider';
import { createAccountsDouble, createIds, createReceiptsDouble } from '../testing/service-doubles';
import { createSteppedClock } from '../testing/stepped-clock';
import type { ItemDeletionTools } from './deletion-steps';
import { deleteItem } from './item-deletion';
import { createItemLooks } from './item-looks';

const bytes = Buffer.from('buoy 1\n');
const entry: Partial<Entry> = { name: 'report.pdf', version: '1', modifiedAt: 5 };
const certificate = { id: 'c-1', state: 'notarized', notarizedAt: 7, link: 'https://h/c-1' } as const;
const item: PlannedItem = {
  id: 'a',
  name: 'report.pdf',
  kind: 'file',
  size: bytes.length,
  modifiedAt: 5,
  version: '1',
  hasCertificate: false,
  forSigning: false,
};

function setUp(overrides: Partial<Provider> = {}, now: Partial<Entry> = entry) {
  const provider: ScriptedProvider = createScriptedProvider({ a: { bytes, entry: now } }, overrides);
  const accounts = createAccountsDouble({ anna: provider });
  const history = createReceiptsDouble();
  const tools: ItemDeletionTools = {
    accounts,
    history,
    clock: createSteppedClock(),
    newId: createIds(),
    saveCopy: null,
    folderCopyOf: null,
    looks: createItemLooks(['a'], createSteppedClock()),
  };
  const remove = (
    change: Partial<ItemDeletionTools> = {},
    stop = new AbortController().signal,
    wanted = item,
  ) => deleteItem({ item: wanted, account: accounts.get('anna') }, { ...tools, ...change }, stop);
  return { provider, accounts, history, remove };
}

const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code, 'it failed'));
const refused = (code: ErrorCode) => ({ kind: 'refused', failure: { code } });

describe('deleteItem', () => {
  it('looks, keeps a receipt, sends, and settles it', async () => {
    const { provider, history, remove } = setUp();
    const append = (receipts: readonly Receipt[]) => {
      for (const { entryId } of receipts) provider.calls.push(`receipt ${entryId}`);
      return history.append(receipts);
    };
    expect(await remove({ history: { ...history, append } })).toEqual({ kind: 'deleted' });
    expect(provider.calls).toEqual(['stat a', 'receipt a', 'remove a']);
    expect(history.receipts).toMatchObject([
      {
        kind: 'deleted',
        entryId: 'a',
        name: 'report.pdf',
        size: bytes.length,
        hash: sha256Of(bytes),
        host: 'eu2-cloud.acronis.com',
        certificate: null,
        result: null,
      },
    ]);
    expect(history.settled).toEqual(new Map([['id-1', { kind: 'deleted' }]]));
  });

  it.each<[string, Partial<Provider>, Partial<Entry>, object]>([
    ['already gone', { stat: failing('not-found') }, entry, { kind: 'already-gone' }],
    ['not to be looked at', { stat: failing('permission-denied') }, entry, refused('permission-denied')],
    ['out of reach', { stat: failing('offline') }, entry, refused('offline')],
    ['of another size', {}, { ...entry, size: 99 }, { kind: 'changed' }],
    ['of another version', {}, { ...entry, version: '2' }, { kind: 'changed' }],
  ])('sends nothing for an item that is %s', async (_what, overrides, now, expected) => {
    const { provider, history, remove } = setUp(overrides, now);
    expect(await remove()).toMatchObject(expected);
    expect(provider.calls).toEqual(['stat a']);
    expect(history.receipts).toEqual([]);
  });

  it('passes on what the service says it freed', async () => {
    const { history, remove } = setUp({ remove: () => Promise.resolve({ freedBytes: 12 }) });
    expect(await remove()).toEqual({ kind: 'deleted', freedBytes: 12 });
    expect([...history.settled.values()]).toEqual([{ kind: 'deleted', freedBytes: 12 }]);
  });

  it('deletes a renamed file: ids identify', async () => {
    expect(await setUp({}, { ...entry, name: 'other.pdf' }).remove()).toEqual({ kind: 'deleted' });
  });

  it('sends nothing before its receipt is durable, and nothing at all when it is stopped by then', async () => {
    const { provider, history, remove } = setUp();
    let write = (): void => undefined;
    const written = new Promise<void>((resolve) => (write = resolve));
    const stopping = new AbortController();
    const append = (receipts: readonly Receipt[]) => written.then(() => history.append(receipts));
    const results = [
      remove({ history: { ...history, append } }),
      remove({ history: { ...history, append } }, stopping.signal),
    ];
    await vi.waitFor(() => {
      expect(provider.calls).toEqual(['stat a', 'stat a']);
    });
    stopping.abort();
    await new Promise((resolve) => setImmediate(resolve));
    expect(provider.calls).not.toContain('remove a');
    write();
    expect(await Promise.all(results)).toEqual([{ kind: 'deleted' }, { kind: 'cancelled' }]);
    expect(provider.calls.filter((call) => call === 'remove a')).toHaveLength(1);
    expect([...history.settled.values()].map(({ kind }) => kind).sort()).toEqual(['cancelled', 'deleted']);
  });

  it('sends nothing when the receipt cannot be kept', async () => {
    const { provider, history, remove } = setUp();
    history.append = () => {
      throw new AppError('disk-full', 'no room');
    };
    expect(await remove()).toMatchObject(refused('disk-full'));
    expect(provider.calls).toEqual(['stat a']);
  });

  it('sends nothing when the account was removed meanwhile', async () => {
    const { accounts, provider, remove } = setUp();
    const deleting = remove({ accounts: { ...accounts, providerOf: () => accounts.providerOf('nobody') } });
    expect(await deleting).toMatchObject(refused('not-found'));
    expect(provider.calls).toEqual([]);
  });

  it('keeps the result when the receipt cannot be settled', async () => {
    const { history, remove } = setUp();
    history.settle = () => {
      throw new AppError('disk-full', 'no room');
    };
    expect(await remove()).toEqual({ kind: 'deleted' });
  });
});

describe('the outcome of a request that failed', () => {
  it.each<ErrorCode>(['permission-denied', 'locked', 'signed-out', 'rate-limited', 'bad-request'])(
    '%s is a refusal, without a look',
    async (code) => {
      const { provider, history, remove } = setUp({ remove: failing(code) });
      expect(await remove()).toMatchObject(refused(code));
      expect(provider.calls).toEqual(['stat a', 'remove a']);
      expect([...history.settled.values()]).toMatchObject([refused(code)]);
    },
  );

  it('changed, with the item still there, is unclear: something else was done than was asked for', async () => {
    const { provider, remove } = setUp({ remove: failing('changed') });
    expect(await remove()).toMatchObject({ kind: 'unclear', failure: { code: 'changed' } });
    expect(provider.calls).toEqual(['stat a', 'remove a', 'stat a']);
  });

  it('not-found means that it was gone before, unless a look finds it', async () => {
    const world = setUp({ remove: (id) => (world.provider.files.delete(id), failing('not-found')()) });
    expect(await world.remove()).toEqual({ kind: 'already-gone' });
    const { provider, remove } = setUp({ remove: failing('not-found') });
    expect(await remove()).toMatchObject(refused('protocol'));
    expect(provider.calls).toEqual(['stat a', 'remove a', 'stat a']);
  });

  it('not-found is believed when no look can be had', async () => {
    const inner = createScriptedProvider({ a: { bytes, entry } });
    let looks = 0;
    const stat: Provider['stat'] = (id, signal) =>
      (looks += 1) === 1 ? inner.stat(id, signal) : failing('unavailable')();
    expect(await setUp({ remove: failing('not-found'), stat }).remove()).toEqual({ kind: 'already-gone' });
  });

  describe.each<ErrorCode>(['timeout', 'unavailable', 'protocol', 'internal', 'offline'])('%s', (code) => {
    it('is resolved by looking: gone', async () => {
      const world = setUp({ remove: (id) => (world.provider.files.delete(id), failing(code)()) });
      expect(await world.remove()).toEqual({ kind: 'deleted' });
      expect(world.provider.calls).toEqual(['stat a', 'remove a', 'stat a']);
    });

    it('is resolved by looking: still there, and not sent again', async () => {
      const { provider, remove } = setUp({ remove: failing(code) });
      expect(await remove()).toMatchObject(refused(code));
      expect(provider.calls).toEqual(['stat a', 'remove a', 'stat a']);
    });

    it('stays unclear when the look fails, too', async () => {
      const inner = createScriptedProvider({ a: { bytes, entry } });
      let looks = 0;
      const { history, remove } = setUp({
        remove: failing(code),
        stat: (id, signal) => ((looks += 1) === 1 ? inner.stat(id, signal) : failing('unavailable')()),
      });
      expect(await remove()).toMatchObject({ kind: 'unclear', failure: { code } });
      expect([...history.settled.values()]).toMatchObject([{ kind: 'unclear' }]);
    });
  });
});

describe('the certificate', () => {
  const raw = { id: 'c-1', merkle_root: 'ff', object: { key: 'report.pdf' } };
  const withCertificate = { ...entry, certificate };

  it('goes into the receipt whole', async () => {
    const record = { id: 'c-1', link: 'https://h/c-1', raw };
    const { history, remove } = setUp({ certificate: () => Promise.resolve(record) }, withCertificate);
    expect(await remove()).toEqual({ kind: 'deleted' });
    const json = JSON.stringify(raw);
    expect(history.receipts).toMatchObject([{ certificate: { id: 'c-1', link: 'https://h/c-1', json } }]);
  });

  it('that cannot be had now keeps the file', async () => {
    const { provider, remove } = setUp({ certificate: failing('unavailable') }, withCertificate);
    expect(await remove()).toMatchObject(refused('unavailable'));
    expect(provider.calls).toEqual(['stat a']);
  });

  it('that the service no longer has leaves its id and link', async () => {
    const { history, remove } = setUp({ certificate: failing('not-found') }, withCertificate);
    expect(await remove()).toEqual({ kind: 'deleted' });
    expect(history.receipts).toMatchObject([
      { certificate: { id: 'c-1', link: 'https://h/c-1', json: null } },
    ]);
  });

  it('is not asked for where there is none', async () => {
    expect(await setUp({ certificate: failing('unavailable') }).remove()).toEqual({ kind: 'deleted' });
  });
});

describe('stopping', () => {
  it('before the request cancels the item', async () => {
    const stop = new AbortController();
    const stat = (): Promise<Entry> => {
      stop.abort();
      return Promise.reject(new AppError('cancelled', 'aborted'));
    };
    const { provider, remove } = setUp({ stat });
    expect(await remove({}, stop.signal)).toEqual({ kind: 'cancelled' });
    expect(provider.calls).toEqual(['stat a']);
  });

  it('just before the receipt cancels the item, too', async () => {
    const stop = new AbortController();
    const inner = createScriptedProvider({ a: { bytes, entry } });
    const stat = (id: string, signal: AbortSignal) => (stop.abort(), inner.stat(id, signal));
    const { history, remove } = setUp({ stat });
    expect(await remove({}, stop.signal)).toEqual({ kind: 'cancelled' });
    expect(history.receipts).toEqual([]);
  });

  it('after the request was sent sees it through', async () => {
    const stop = new AbortController();
    const { remove } = setUp({
      remove: (_id, signal) => {
        stop.abort();
        return signal.aborted ? failing('cancelled')() : Promise.resolve({});
      },
    });
    expect(await remove({}, stop.signal)).toEqual({ kind: 'deleted' });
  });
});

describe('a copy first', () => {
  const transfer: Transfer = {
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
    size: 7,
    receivedBytes: 7,
    bytesPerSecond: null,
    proof: null,
    failure: null,
    attempt: 1,
    retryAt: null,
    startedAt: 0,
    finishedAt: 1,
    checked: null,
  };
  const copyWith = (change: Partial<Transfer>) => ({
    saveCopy: () => Promise.resolve({ ...transfer, ...change }),
  });
  const hash = sha256Of(bytes);
  const failure = (code: ErrorCode) => toFailure(new AppError(code, 'it failed'));

  it.each<[string, Partial<Transfer>, object, string[]]>([
    ['proven by hash', { proof: { kind: 'hash', hash } }, { kind: 'deleted' }, ['stat a', 'remove a']],
    ['proven by size', { proof: { kind: 'size', hash } }, { kind: 'deleted' }, ['stat a', 'remove a']],
    [
      'proven by size alone',
      { proof: { kind: 'size', hash: null } },
      { kind: 'deleted' },
      ['stat a', 'remove a'],
    ],
    ['proven by nothing', { proof: { kind: 'none', hash } }, refused('integrity'), []],
    ['that failed', { state: 'failed', failure: failure('disk-full') }, refused('disk-full'), []],
    ['that the user cancelled', { state: 'cancelled' }, refused('cancelled'), []],
    [
      'of another content than is there now',
      { proof: { kind: 'hash', hash: sha256Of(Buffer.from('other')) } },
      { kind: 'changed' },
      ['stat a'],
    ],
  ])('%s', async (_what, change, expected, calls) => {
    const { provider, remove } = setUp();
    expect(await remove(copyWith(change))).toMatchObject(expected);
    expect(provider.calls).toEqual(calls);
  });

  it('of a file that is gone finds it already gone', async () => {
    const gone = copyWith({ state: 'failed', failure: failure('not-found') });
    expect(await setUp().remove(gone)).toEqual<DeletionResult>({ kind: 'already-gone' });
  });

  it('is asked for by id, with what the user saw', async () => {
    const asked: unknown[] = [];
    const proof: Proof = { kind: 'hash', hash };
    const saveCopy = (wanted: unknown) => (asked.push(wanted), Promise.resolve({ ...transfer, proof }));
    await setUp().remove({ saveCopy });
    const facts = { name: 'report.pdf', size: bytes.length };
    expect(asked).toEqual([{ accountId: 'anna', id: 'a', kind: 'file', ...facts }]);
  });
});
