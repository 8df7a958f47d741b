import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import type { ErrorDetails } from '../../../shared/failures';
import type { Provider } from '../../providers/provider';
import { kindsOf, openDeletions, untilDone } from '../testing/deletions-bench';

type Call = (ids: readonly string[], signal: AbortSignal) => Promise<readonly string[]>;

/** An account whose user has asked for bulk deletes. `sent` are the ids of each bulk call, `asked` those of single requests. */
async function setUpBulk(count: number, { limit, bulk }: { limit: number; bulk: (plain: Provider) => Call }) {
  const asked: string[] = [];
  const sent: (readonly string[])[] = [];
  const world = await openDeletions(count, (plain) => ({
    facts: { ...plain.facts, parallelRequests: 1 },
    removeMany: Object.assign<Call, { limit: number }>(
      (ids, signal) => (sent.push(ids), bulk(plain)(ids, signal)),
      { limit },
    ),
    remove: (id, signal) => (asked.push(id), plain.remove(id, signal)),
  }));
  world.accounts.bulkDelete.set('anna', 'on');
  return { ...world, asked, sent, sizes: () => sent.map(({ length }) => length) };
}

const inOrder = (plain: Provider): Call => {
  return async (ids, signal) => {
    await Promise.all(ids.map((id) => plain.remove(id, signal)));
    return ids;
  };
};
const failing =
  (error: AppError): (() => Call) =>
  () =>
  () =>
    Promise.reject(error);

describe('a bulk delete', () => {
  it('takes many at once, each with a receipt before', async () => {
    const receiptsAtCall: number[] = [];
    const world = await setUpBulk(25, {
      limit: 10,
      bulk: (plain) => (ids, signal) => {
        receiptsAtCall.push(world.history.receipts.length);
        return inOrder(plain)(ids, signal);
      },
    });
    world.begin(world.items);
    expect((await untilDone(world)).counts.deleted).toBe(25);
    expect([world.sizes(), world.asked, world.left()]).toEqual([[10, 10, 5], [], []]);
    expect(receiptsAtCall).toEqual([10, 20, 25]);
    expect(world.history.settled.size).toBe(25);
    expect(world.accounts.bulkDelete.get('anna')).toBe('on');
  });

  it.each(['off', 'suspended'] as const)('is not used in an account where it is %s', async (choice) => {
    const world = await setUpBulk(5, { limit: 10, bulk: inOrder });
    world.accounts.bulkDelete.set('anna', choice);
    world.begin(world.items);
    expect((await untilDone(world)).counts.deleted).toBe(5);
    expect([world.sent, world.asked.length]).toEqual([[], 5]);
  });

  it('is not used any more from when the user declines it in the middle', async () => {
    const world = await setUpBulk(10, {
      limit: 4,
      bulk: (plain) => (ids, signal) => {
        world.accounts.bulkDelete.set('anna', 'off');
        return inOrder(plain)(ids, signal);
      },
    });
    world.begin(world.items);
    expect((await untilDone(world)).counts.deleted).toBe(10);
    expect([world.sizes(), world.asked.length]).toEqual([[4], 6]);
  });

  it('is believed only what it names; the rest is looked at, and sent by itself when it is there', async () => {
    const world = await setUpBulk(3, {
      limit: 10,
      bulk: (plain) => async (ids, signal) => {
        await inOrder(plain)(ids.slice(0, 2), signal);
        return [ids[0] ?? '', 'never-asked-for'];
      },
    });
    world.begin(world.items);
    expect(kindsOf(await untilDone(world))).toEqual(world.ids.map((id) => `${id} deleted`));
    expect([world.asked, world.left()]).toEqual([['entry-3'], []]);
    expect(world.accounts.bulkDelete.get('anna')).toBe('on');
  });

  it.each([
    ['a time-out', new AppError('timeout', 'no answer')],
    ['a broken connection', new AppError('unavailable', 'reset')],
    ['500', new AppError('unavailable', 'busy', { details: { status: 500 } })],
    ['an odd success', new AppError('protocol', 'not json')],
  ])('that ends in %s is looked after, and nothing is sent again', async (_what, error) => {
    const world = await setUpBulk(3, {
      limit: 10,
      bulk: (plain) => async (ids, signal) => {
        await inOrder(plain)(ids.slice(0, 1), signal);
        throw error;
      },
    });
    world.begin(world.items);
    expect(kindsOf(await untilDone(world))).toEqual([
      'entry-1 deleted',
      'entry-2 refused',
      'entry-3 refused',
    ]);
    expect([world.asked, world.left()]).toEqual([[], ['entry-2', 'entry-3']]);
    expect(world.accounts.bulkDelete.get('anna')).toBe('suspended');
  });

  it('whose outcome cannot be looked up is unclear for each item', async () => {
    let isDown = false;
    const world = await setUpBulk(2, {
      limit: 10,
      bulk: () => () => {
        isDown = true;
        return Promise.reject(new AppError('offline', 'no line'));
      },
    });
    const provider = world.accounts.providerOf('anna');
    world.accounts.providers.set('anna', {
      ...provider,
      stat: (id, signal) =>
        isDown ? Promise.reject(new AppError('offline', 'no line')) : provider.stat(id, signal),
    });
    world.begin(world.items);
    expect(kindsOf(await untilDone(world))).toEqual(['entry-1 unclear', 'entry-2 unclear']);
    expect(world.asked).toEqual([]);
  });

  it.each<[string, () => Call]>([
    ['is refused', failing(new AppError('bad-request', 'no body arrived'))],
    ['is not there', failing(new AppError('not-found', 'no such call'))],
    ['may not be used', failing(new AppError('permission-denied', 'not allowed'))],
    ['comes too often', failing(new AppError('rate-limited', 'slow down'))],
    ['meets 503', failing(unavailable({ status: 503 }))],
    ['deletes nothing', () => () => Promise.resolve([])],
    ['deletes nothing that was asked for', () => () => Promise.resolve(['never-asked-for'])],
  ])('that %s gives way to single deletes for the session', async (_what, bulk) => {
    const world = await setUpBulk(20, { limit: 4, bulk });
    world.begin(world.items.slice(0, 15));
    expect((await untilDone(world)).counts.deleted).toBe(15);
    expect(world.accounts.bulkDelete.get('anna')).toBe('suspended');
    world.begin(world.items.slice(15));
    expect((await untilDone(world)).counts.deleted).toBe(5);
    expect([world.sizes(), world.asked.length, world.left()]).toEqual([[4], 20, []]);
  });

  it('is not asked for what changed, and not at all when nothing is left to ask for', async () => {
    const world = await setUpBulk(5, { limit: 10, bulk: inOrder });
    const [first, second, third, ...others] = world.items.map((item) => ({ ...item, size: 99 }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('items expected');
    world.begin([first, ...world.items.slice(1, 3)]);
    expect(kindsOf(await untilDone(world))[0]).toBe('entry-1 changed');
    expect(world.sent).toEqual([['entry-2', 'entry-3']]);
    world.begin(others);
    expect(kindsOf(await untilDone(world))).toEqual(['entry-4 changed', 'entry-5 changed']);
    expect([world.sizes(), world.accounts.bulkDelete.get('anna')]).toEqual([[2], 'on']);
  });

  it('is not sent when it is cancelled while the items are looked at, and leaves no receipt', async () => {
    const world = await setUpBulk(6, { limit: 3, bulk: inOrder });
    const provider = world.accounts.providerOf('anna');
    world.accounts.providers.set('anna', {
      ...provider,
      stat: (id, signal) => {
        const looking = provider.stat(id, signal);
        return id === 'entry-5'
          ? looking.finally(() => {
              world.service.cancel({ planId: world.service.list().runs.at(-1)?.planId ?? '' });
            })
          : looking;
      },
    });
    world.begin(world.items);
    expect((await untilDone(world)).counts).toMatchObject({ deleted: 3, cancelled: 3 });
    expect([world.sizes(), world.asked]).toEqual([[3], []]);
    expect(world.history.receipts).toHaveLength(3);
    expect(world.left()).toEqual(['entry-4', 'entry-5', 'entry-6']);
  });

  it('is seen through to its end when it is cancelled under way', async () => {
    const world = await setUpBulk(6, {
      limit: 3,
      bulk: (plain) => async (ids, signal) => {
        world.service.cancel({ planId: world.service.list().runs.at(-1)?.planId ?? '' });
        await inOrder(plain)(ids.slice(0, 2), signal);
        return ids.slice(0, 1);
      },
    });
    world.begin(world.items);
    expect(kindsOf(await untilDone(world)).slice(0, 4)).toEqual([
      'entry-1 deleted',
      'entry-2 deleted',
      'entry-3 refused',
      'entry-4 cancelled',
    ]);
    expect([world.asked, world.left().length]).toEqual([[], 4]);
  });

  it('is not sent when the receipts cannot be kept', async () => {
    const world = await setUpBulk(3, { limit: 10, bulk: inOrder });
    world.history.append = () => {
      throw new AppError('disk-full', 'no room');
    };
    world.begin(world.items);
    const { results } = await untilDone(world);
    expect(results).toMatchObject(world.ids.map(() => ({ result: { failure: { code: 'disk-full' } } })));
    expect([world.sent, world.asked, world.left().length]).toEqual([[], [], 3]);
  });

  it('is under way one at a time in an account, and no other is sent once one has failed', async () => {
    let under = 0;
    const most: number[] = [];
    const world = await setUpBulk(30, {
      limit: 5,
      bulk: (plain) => async (ids, signal) => {
        most.push((under += 1));
        const named = await inOrder(plain)(ids, signal);
        under -= 1;
        if (most.length === 3) throw new AppError('unavailable', 'reset');
        return named;
      },
    });
    const provider = world.accounts.providerOf('anna');
    world.accounts.providers.set('anna', {
      ...provider,
      facts: { ...provider.facts, parallelRequests: 3 },
    });
    world.begin(world.items.slice(0, 20));
    world.begin(world.items.slice(20));
    await untilDone(world);
    await expect.poll(world.left).toEqual([]);
    expect([most, world.asked.length]).toEqual([[1, 1, 1], 15]);
  });

  it('that is refused for want of a sign-in waits for it, and goes on with single deletes', async () => {
    const world = await setUpBulk(3, {
      limit: 10,
      bulk: () => () => {
        world.accounts.signedOut.add('anna');
        return Promise.reject(new AppError('signed-out', 'the token is not accepted'));
      },
    });
    world.begin(world.items);
    await expect.poll(() => world.service.list().runs.at(-1)?.state).toBe('waiting');
    expect([world.asked, world.left().length]).toEqual([[], 3]);
    world.accounts.signedOut.clear();
    world.service.resumeAccount('anna');
    expect((await untilDone(world)).counts.deleted).toBe(3);
    expect([world.sizes(), world.asked]).toEqual([[3], world.ids]);
  });
});

function unavailable(details: ErrorDetails<'unavailable'>): AppError {
  return new AppError('unavailable', 'busy', { details });
}
