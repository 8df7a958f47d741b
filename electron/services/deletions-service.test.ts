import { describe, expect, it, vi } from 'vitest';
import type { PlannedItem } from '../../shared/deletions';
import { AppError } from '../../shared/errors';
import type { VersionRemoval } from '../providers/provider';
import { kindsOf, openDeletions, untilDone } from './testing/deletions-bench';

describe('a run', () => {
  it('deletes the confirmed files by id, whatever else has their name', async () => {
    const world = await openDeletions(5);
    const [, second, , fourth] = world.items;
    const run = world.begin([second, fourth].filter((item) => item !== undefined));
    expect(run).toMatchObject({
      planId: 'id-1',
      state: 'running',
      total: 2,
      results: [],
      accountName: "anna's files",
    });
    const done = await untilDone(world);
    expect(kindsOf(done)).toEqual(['entry-2 deleted', 'entry-4 deleted']);
    expect(world.left()).toEqual(['entry-1', 'entry-3', 'entry-5']);
    expect(world.history.receipts.map(({ entryId }) => entryId)).toEqual(['entry-2', 'entry-4']);
    expect(world.history.settled.size).toBe(2);
  });

  it('skips what changed, was gone or is not allowed, and deletes the rest', async () => {
    const world = await openDeletions(4, (plain) => ({
      remove: (id, signal) =>
        id === 'entry-3'
          ? Promise.reject(new AppError('permission-denied', 'not yours'))
          : plain.remove(id, signal),
    }));
    const [changed, gone, denied, last] = world.items;
    world.files.delete('entry-2');
    const seen = [{ ...changed, size: 99 }, gone, denied, last];
    world.begin(seen.filter((item): item is PlannedItem => item?.id !== undefined));
    expect(kindsOf(await untilDone(world))).toEqual([
      'entry-1 changed',
      'entry-2 already-gone',
      'entry-3 refused',
      'entry-4 deleted',
    ]);
    expect(world.left()).toEqual(['entry-1', 'entry-3']);
    await world.clock.advance(200);
    expect(world.told.of('files.changed')).toEqual([
      { accountId: 'anna', removedIds: ['entry-2', 'entry-4'] },
    ]);
  });

  it('tells its progress at most ten times a second and ends with every result', async () => {
    const world = await openDeletions(40);
    world.begin(world.items);
    await untilDone(world);
    await world.clock.advance(1000);
    const changes = world.changes();
    expect(changes.length).toBeLessThanOrEqual(10);
    expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, n) => n + 1));
    expect(changes.at(-1)?.runs).toMatchObject([{ state: 'done', total: 40, counts: { deleted: 40 } }]);
    expect(world.service.list().revision).toBe(changes.length);
  });

  it('tells each result once, at most 1,000 at a time', async () => {
    const world = await openDeletions(1);
    const [item] = world.items;
    if (item === undefined) throw new Error('an item expected');
    const items = Array.from({ length: 2500 }, (_, n) => ({ ...item, id: `gone-${n}` }));
    const { id } = world.plan(items);
    world.service.run({ planId: id, typedNumber: 2500, saveCopyFirst: false });
    const { results } = await untilDone(world);
    await world.clock.advance(1000);
    const told = world.changes().flatMap(({ runs }) => runs);
    expect(Math.max(...told.map((run) => run.results.length))).toBe(1000);
    expect(told.flatMap((run) => run.results)).toEqual(results);
    expect(told.map(({ from }) => from)).toEqual(
      told.map((_, n) => told.slice(0, n).reduce((sum, run) => sum + run.results.length, 0)),
    );
    expect(new Set(results.map((result) => result.id))).toEqual(new Set(items.map((one) => one.id)));
  });

  it.each([
    [undefined, 3],
    [true, 1],
  ] as const)('with removals in sequence %s works on %i at once', async (removesInSequence, expected) => {
    let [working, most] = [0, 0];
    const world = await openDeletions(9, (plain) => ({
      facts: { ...plain.facts, ...(removesInSequence === undefined ? {} : { removesInSequence }) },
      remove: async (id, signal) => {
        working += 1;
        most = Math.max(most, working);
        await new Promise((resolve) => setImmediate(resolve));
        working -= 1;
        return plain.remove(id, signal);
      },
    }));
    world.begin(world.items);
    expect((await untilDone(world)).counts.deleted).toBe(9);
    expect(most).toBe(expected);
  });

  it('adds up what the service says it freed', async () => {
    const world = await openDeletions(3, (plain) => ({
      remove: async (id, signal) => {
        await plain.remove(id, signal);
        return id === 'entry-2' ? {} : { freedBytes: 1000 };
      },
    }));
    world.begin(world.items);
    expect((await untilDone(world)).freedBytes).toBe(2000);
  });

  it('that was stopped leaves the rest alone', async () => {
    const release = new AbortController();
    const released = new Promise((resolve) => {
      release.signal.addEventListener('abort', resolve);
    });
    const world = await openDeletions(20, (plain) => ({
      facts: { ...plain.facts, parallelRequests: 2 },
      remove: async (id, signal) => {
        await released;
        return plain.remove(id, signal);
      },
    }));
    world.begin(world.items);
    await vi.waitFor(() => {
      expect(world.history.receipts).toHaveLength(2);
    });
    world.service.cancel({ planId: 'id-1' });
    release.abort();
    const kinds = kindsOf(await untilDone(world));
    expect(kinds.filter((kind) => kind.endsWith(' deleted'))).toEqual(['entry-1 deleted', 'entry-2 deleted']);
    expect(kinds.filter((kind) => kind.endsWith(' cancelled'))).toHaveLength(18);
    expect(world.left()).toHaveLength(18);
  });

  it('deletes nothing whose copy could not be saved', async () => {
    const world = await openDeletions(2);
    world.service.run({ planId: world.plan(world.items).id, typedNumber: null, saveCopyFirst: true });
    const done = await untilDone(world);
    expect(world.copies).toEqual(['entry-1', 'entry-2']);
    expect(done.results).toMatchObject([
      { result: { failure: { code: 'disk-full' } } },
      { result: { kind: 'refused' } },
    ]);
    expect(world.left()).toHaveLength(2);
  });
});

describe('a run of one account', () => {
  /** Deletes wait until `release`. */
  async function setUpHeld(count: number) {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const world = await openDeletions(count, (plain) => ({
      facts: { ...plain.facts, parallelRequests: 1 },
      remove: async (id, signal) => {
        await released;
        return plain.remove(id, signal);
      },
    }));
    return { ...world, release };
  }

  it('is stopped with it: what was sent ends, the rest and the plans go', async () => {
    const world = await setUpHeld(3);
    world.accounts.providers.set('ben', world.accounts.providerOf('anna'));
    const kept = world.service.plan({ accountId: 'ben', items: world.items.slice(2), wholePlace: false });
    const dropped = world.plan(world.items).id;
    const { planId } = world.begin(world.items.slice(0, 2));
    await vi.waitFor(() => {
      expect(world.history.receipts).toHaveLength(1);
    });
    const stopped = world.service.stopAccount('anna');
    world.release();
    await stopped;
    const run = world.service.list().runs.find((one) => one.planId === planId);
    expect(run).toMatchObject({ state: 'done', results: { length: 2 } });
    expect(run && kindsOf(run)).toEqual(['entry-1 deleted', 'entry-2 cancelled']);
    const again = { typedNumber: null, saveCopyFirst: false };
    expect(() => world.service.run({ planId: dropped, ...again })).toThrow(
      expect.objectContaining({ code: 'not-found', details: { what: 'plan' } }),
    );
    world.service.run({ planId: kept.id, ...again });
    expect(kindsOf(await untilDone(world))).toEqual(['entry-3 deleted']);
  });

  it('asks for the new use when it is done', async () => {
    const world = await openDeletions(2);
    world.begin(world.items);
    expect(world.accounts.refreshed).toEqual([]);
    await untilDone(world);
    expect(world.accounts.refreshed).toEqual(['anna']);
  });

  it('cannot be planned while the account is locked, nor begun from an earlier plan', async () => {
    const world = await openDeletions(1);
    const { id } = world.plan(world.items);
    world.accounts.locked.add('anna');
    const refusal = { code: 'locked', details: { what: 'account', name: "anna's files" } };
    expect(() => world.plan(world.items)).toThrow(expect.objectContaining(refusal));
    const run = () => world.service.run({ planId: id, typedNumber: null, saveCopyFirst: false });
    expect(run).toThrow(expect.objectContaining(refusal));
    expect(world.service.list().runs).toEqual([]);
    world.accounts.locked.clear();
    run();
    expect(kindsOf(await untilDone(world))).toEqual(['entry-1 deleted']);
  });
});

describe('a run over versions', () => {
  const versionOf = (item: PlannedItem | undefined, onlyVersion: string): PlannedItem => {
    if (item === undefined) throw new Error('an item expected');
    return { ...item, version: '3', onlyVersion };
  };
  const trashed = () => new AppError('protocol', 'oops', { details: { reason: 'whole-file-trashed' } });

  const numbered = (version: string) => ({ version, name: 'f', size: 1, modifiedAt: 1, modifiedBy: null });

  async function setUpVersions(remove: (asked: string[]) => Promise<void>) {
    const asked: string[] = [];
    const versions = {
      list: () => Promise.resolve(['3', '2', '1'].map(numbered)),
      remove: ({ id, version, newestSeen }: VersionRemoval) => {
        asked.push(`${id} ${version} of ${newestSeen}`);
        return remove(asked);
      },
    };
    return { ...(await openDeletions(2, () => ({ versions }))), asked };
  }

  it('takes the versions, tells which, and leaves the file in the list', async () => {
    const world = await setUpVersions(() => Promise.resolve());
    const [first, second] = world.items;
    world.begin([versionOf(first, '1'), versionOf(first, '2'), ...(second === undefined ? [] : [second])]);
    const { results } = await untilDone(world);
    expect(world.asked).toEqual(['entry-1 1 of 3', 'entry-1 2 of 3']);
    const told = results.map(({ id, version, result }) => `${id} ${version ?? 'all'} ${result.kind}`);
    expect(told.sort()).toEqual(['entry-1 1 deleted', 'entry-1 2 deleted', 'entry-2 all deleted']);
    await world.clock.advance(200);
    expect(world.told.of('files.changed')).toEqual([{ accountId: 'anna', removedIds: ['entry-2'] }]);
    expect(world.left()).toEqual(['entry-1']);
  });

  it('stops removing versions when a whole file went, until that is allowed again', async () => {
    const world = await setUpVersions((asked) =>
      asked.length === 1 ? Promise.reject(trashed()) : Promise.resolve(),
    );
    const [first, second] = world.items;
    const stale = world.plan([versionOf(second, '1')]).id;
    world.begin([versionOf(first, '1'), versionOf(second, '2')]);
    expect(kindsOf(await untilDone(world))).toEqual(['entry-1 whole-file-trashed', 'entry-2 cancelled']);
    await world.clock.advance(200);
    expect(world.told.of('files.changed')).toEqual([{ accountId: 'anna', removedIds: ['entry-1'] }]);
    expect(world.changes().at(-1)?.runs).toMatchObject([{ state: 'done' }]);
    const shut = { code: 'unsupported', details: { operation: 'delete-version' } };
    expect(() => world.plan([versionOf(second, '2')])).toThrow(expect.objectContaining(shut));
    const run = () => world.service.run({ planId: stale, typedNumber: null, saveCopyFirst: false });
    expect(run).toThrow(expect.objectContaining(shut));
    world.service.allowVersions('anna');
    run();
    expect(kindsOf(await untilDone(world))).toEqual(['entry-2 deleted']);
    expect(world.asked).toEqual(['entry-1 1 of 3', 'entry-2 1 of 3']);
  });
});

describe('a plan', () => {
  const confirm = (planId: string, typedNumber: number | null = null) => ({
    planId,
    typedNumber,
    saveCopyFirst: false,
  });

  it('sends nothing, and neither does leaving it alone', async () => {
    const world = await openDeletions(2, () => ({ stat: () => Promise.reject(new Error('nobody may ask')) }));
    world.plan(world.items);
    await world.service.stopAll();
    expect(world.left()).toHaveLength(2);
  });

  it('is used once', async () => {
    const world = await openDeletions(2);
    const { id } = world.plan(world.items.slice(0, 1));
    world.service.run(confirm(id));
    await untilDone(world);
    expect(() => world.service.run(confirm(id))).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(world.left()).toEqual(['entry-2']);
  });

  it('that was declined or never made cannot be run', async () => {
    const world = await openDeletions(1);
    const { id } = world.plan(world.items);
    world.service.discard({ planId: id });
    for (const planId of [id, 'never']) {
      expect(() => world.service.run(confirm(planId))).toThrow(
        expect.objectContaining({ code: 'not-found', details: { what: 'plan' } }),
      );
    }
    expect(world.left()).toHaveLength(1);
  });

  it('of many items wants the number, and waits when it is wrong', async () => {
    const world = await openDeletions(51);
    const { id, numberToType } = world.plan(world.items);
    expect(numberToType).toBe(51);
    for (const typed of [null, 50]) {
      expect(() => world.service.run(confirm(id, typed))).toThrow(
        expect.objectContaining({
          code: 'bad-request',
          details: { field: 'typedNumber', reason: 'number-mismatch' },
        }),
      );
    }
    expect(world.left()).toHaveLength(51);
    world.service.run(confirm(id, 51));
    await untilDone(world);
    expect(world.left()).toEqual([]);
  });

  it('is kept apart from what the window holds', async () => {
    const world = await openDeletions(2);
    const [first, second] = world.items;
    if (first === undefined || second === undefined) throw new Error('two items expected');
    const plan = world.plan([first]);
    first.id = second.id;
    world.service.run(confirm(plan.id));
    await untilDone(world);
    expect(world.left()).toEqual([second.id]);
  });

  it('is forgotten when twenty newer ones were made', async () => {
    const world = await openDeletions(1);
    const oldest = world.plan(world.items).id;
    for (let n = 0; n < 20; n += 1) world.plan(world.items);
    expect(() => world.service.run(confirm(oldest))).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('of an unknown account is refused', async () => {
    const world = await openDeletions(1);
    const request = { accountId: 'nobody', items: world.items, wholePlace: false };
    expect(() => world.service.plan(request)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
