import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import type { Provider } from '../../providers/provider';
import { kindsOf, openDeletions, untilDone } from '../testing/deletions-bench';

describe('a bulk call', () => {
  /** `asked` are the ids of single requests. */
  async function setUpBulk(count: number, bulk: (plain: Provider) => NonNullable<Provider['removeMany']>) {
    const asked: string[] = [];
    const world = await openDeletions(count, (plain) => ({
      facts: { ...plain.facts, parallelRequests: 1 },
      removeMany: bulk(plain),
      remove: (id, signal) => (asked.push(id), plain.remove(id, signal)),
    }));
    return { ...world, asked };
  }
  const limited = (
    limit: number,
    call: (ids: readonly string[], signal: AbortSignal) => Promise<readonly string[]>,
  ) => Object.assign(call, { limit });
  const bulkOf = (plain: Provider) => async (ids: readonly string[], signal: AbortSignal) => {
    await Promise.all(ids.map((id) => plain.remove(id, signal)));
    return ids;
  };

  it('takes many at once, each with a receipt before', async () => {
    const sizes: number[] = [];
    const world = await setUpBulk(25, (plain) =>
      limited(10, (ids, signal) => (sizes.push(ids.length), bulkOf(plain)(ids, signal))),
    );
    world.begin(world.items);
    expect((await untilDone(world)).counts.deleted).toBe(25);
    expect([sizes.sort(), world.asked, world.left()]).toEqual([[10, 10, 5], [], []]);
    expect(world.history.receipts).toHaveLength(25);
    expect(world.history.settled.size).toBe(25);
  });

  it('is believed only what it names; the rest is looked at, and sent by itself when it is there', async () => {
    const world = await setUpBulk(3, (plain) =>
      limited(10, async (ids, signal) => {
        await bulkOf(plain)(ids.slice(0, 2), signal);
        return [ids[0] ?? '', 'never-asked-for'];
      }),
    );
    world.begin(world.items);
    expect(kindsOf(await untilDone(world))).toEqual(world.ids.map((id) => `${id} deleted`));
    expect([world.asked, world.left()]).toEqual([['entry-3'], []]);
  });

  it('that does not know what it did is looked after, and nothing is sent again', async () => {
    const world = await setUpBulk(3, (plain) =>
      limited(10, async (ids, signal) => {
        await bulkOf(plain)(ids.slice(0, 1), signal);
        throw new AppError('timeout', 'no answer');
      }),
    );
    world.begin(world.items);
    expect(kindsOf(await untilDone(world))).toEqual([
      'entry-1 deleted',
      'entry-2 refused',
      'entry-3 refused',
    ]);
    expect([world.asked, world.left()]).toEqual([[], ['entry-2', 'entry-3']]);
  });

  it('that is refused, or does nothing, is not used again in the run', async () => {
    for (const answer of [
      () => Promise.reject(new AppError('bad-request', 'no body arrived')),
      () => Promise.resolve([]),
    ]) {
      let calls = 0;
      const world = await setUpBulk(20, () => limited(4, () => ((calls += 1), answer())));
      world.begin(world.items);
      expect((await untilDone(world)).counts.deleted).toBe(20);
      expect([calls, world.asked.length, world.left()]).toEqual([1, 20, []]);
    }
  });

  it('is not asked for what changed', async () => {
    const sizes: number[] = [];
    const world = await setUpBulk(3, (plain) =>
      limited(10, (ids, signal) => (sizes.push(ids.length), bulkOf(plain)(ids, signal))),
    );
    const [first, ...others] = world.items;
    if (first === undefined) throw new Error('an item expected');
    world.begin([{ ...first, size: 99 }, ...others]);
    expect(kindsOf(await untilDone(world))[0]).toBe('entry-1 changed');
    expect(sizes).toEqual([2]);
  });
});
