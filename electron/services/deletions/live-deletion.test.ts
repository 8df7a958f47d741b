import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../shared/errors';
import { fileOf, kindsOf, openDeletions, untilDone, type DeletionsWorld } from '../testing/deletions-bench';

describe('the time to undo', () => {
  const held = (count: number, seconds = 8) => openDeletions(count, undefined, seconds);
  const isDone = ({ service }: DeletionsWorld) => service.list().runs.every(({ state }) => state === 'done');

  it('passes before anything is looked at, saved, written down or sent', async () => {
    const asked: string[] = [];
    const world = await openDeletions(
      2,
      (plain) => ({ stat: (id, signal) => (asked.push(id), plain.stat(id, signal)) }),
      8,
    );
    const run = world.begin(world.items);
    expect(run).toMatchObject({ state: 'held', heldUntil: world.clock.now() + 8000, results: [] });
    await world.clock.advance(7990);
    expect(world.service.list().runs).toMatchObject([{ state: 'held' }]);
    expect([asked, world.history.receipts, world.left().length]).toEqual([[], [], 2]);
    await world.clock.advance(10);
    await untilDone(world);
    expect(world.service.list().runs).toMatchObject([{ state: 'done', heldUntil: null }]);
    expect(world.left()).toEqual([]);
  });

  it('ends the delete when it is undone: no trace is left', async () => {
    const world = await held(2);
    const { planId } = world.begin(world.items);
    await world.clock.advance(5000);
    expect(world.service.undo({ planId })).toEqual({ undone: true });
    await world.clock.advance(60_000);
    expect([world.left().length, world.history.receipts, world.copies]).toEqual([2, [], []]);
    expect(world.service.list().runs).toEqual([]);
    expect(world.changes().at(-1)).toMatchObject({ runs: [], removedIds: [planId] });
    expect(() => world.service.run({ planId, typedNumber: null, saveCopyFirst: false })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('counts for each delete by itself', async () => {
    const world = await held(3);
    const plans = world.items.map((item) => world.begin([item]).planId);
    await world.clock.advance(4000);
    expect(world.service.undo({ planId: plans[1] ?? '' })).toEqual({ undone: true });
    await world.clock.advance(4000);
    await vi.waitFor(() => {
      expect(isDone(world)).toBe(true);
    });
    expect(world.left()).toEqual(['entry-2']);
  });

  it('is over after a while: then undoing stops what has not begun, and says so', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const world = await openDeletions(
      3,
      (plain) => ({
        facts: { ...plain.facts, parallelRequests: 1 },
        remove: (id, signal) => released.then(() => plain.remove(id, signal)),
      }),
      1,
    );
    const { planId } = world.begin(world.items);
    await world.clock.advance(1000);
    await vi.waitFor(() => {
      expect(world.history.receipts).toHaveLength(1);
    });
    expect(world.service.undo({ planId })).toEqual({ undone: false });
    release();
    expect(kindsOf(await untilDone(world))).toEqual([
      'entry-1 deleted',
      'entry-2 cancelled',
      'entry-3 cancelled',
    ]);
    expect(world.service.undo({ planId })).toEqual({ undone: false });
  });

  it('ends with nothing deleted when the app quits, or the account goes', async () => {
    for (const stop of ['stopAll', 'stopAccount'] as const) {
      const world = await held(1);
      world.begin(world.items);
      await world.clock.advance(7900);
      await world.service[stop]('anna');
      await world.clock.advance(60_000);
      expect([world.left().length, world.history.receipts]).toEqual([1, []]);
    }
  });

  it('ends in a refusal when the account is locked meanwhile', async () => {
    const world = await held(2);
    world.begin(world.items);
    world.accounts.locked.add('anna');
    await world.clock.advance(8000);
    const { results } = await untilDone(world);
    expect(results).toMatchObject([0, 1].map(() => ({ result: { failure: { code: 'locked' } } })));
    expect(world.left()).toHaveLength(2);
  });

  it('comes before the copies, too', async () => {
    const world = await held(1);
    world.service.run({ planId: world.plan(world.items).id, typedNumber: null, saveCopyFirst: true });
    await world.clock.advance(7990);
    expect(world.copies).toEqual([]);
    await world.clock.advance(10);
    await untilDone(world);
    expect(world.copies).toEqual(['entry-1']);
  });
});

describe('a sign-in that expires in the middle', () => {
  async function setUpExpiring() {
    let isExpired = false;
    const world = await openDeletions(6, (plain) => ({
      facts: { ...plain.facts, parallelRequests: 2 },
      stat: (id, signal) =>
        isExpired ? Promise.reject(new AppError('signed-out', 'expired')) : plain.stat(id, signal),
      remove: (id, signal) => {
        if (id === 'entry-2') expire(true);
        return plain.remove(id, signal);
      },
    }));
    const expire = (expired: boolean): void => {
      isExpired = expired;
      if (expired) world.accounts.signedOut.add('anna');
      else world.accounts.signedOut.delete('anna');
    };
    world.begin(world.items);
    await vi.waitFor(() => {
      expect(world.service.list().runs).toMatchObject([{ state: 'waiting' }]);
    });
    return { ...world, expire };
  }

  it('lets the run wait, and go on with the same items', async () => {
    const world = await setUpExpiring();
    const before = world.left();
    expect(world.service.list().runs).toMatchObject([
      { failure: { code: 'signed-out' }, results: { length: 6 - before.length } },
    ]);
    world.files.set('later', fileOf('later'));
    world.expire(false);
    world.service.resumeAccount('anna');
    const done = await untilDone(world);
    expect(done).toMatchObject({ failure: null, counts: { deleted: 6 }, total: 6 });
    expect(world.left()).toEqual(['later']);
  });

  it('does not go on for another account, and ends when it is stopped', async () => {
    const world = await setUpExpiring();
    const before = world.left();
    world.service.resumeAccount('ben');
    expect(world.service.list().runs).toMatchObject([{ state: 'waiting' }]);
    world.service.cancel({ planId: 'id-1' });
    const { counts } = await untilDone(world);
    expect(counts.cancelled).toBe(before.length);
    expect(world.left()).toEqual(before);
  });
});
