import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { fileOf, kindsOf, openDeletions, untilDone } from '../testing/deletions-bench';

const noAbort = new AbortController().signal;

describe('trying again', () => {
  async function setUpFailed() {
    let isRefusing = true;
    const world = await openDeletions(5, (plain) => ({
      remove: (id, signal) =>
        isRefusing && id !== 'entry-1'
          ? Promise.reject(new AppError('permission-denied', 'not yet'))
          : plain.remove(id, signal),
    }));
    const [first, second, third, fourth] = world.items;
    world.begin([first, second, third, fourth].filter((item) => item !== undefined));
    await untilDone(world);
    isRefusing = false;
    return world;
  }

  it('is a new plan of what is left, as it is now, which has to be confirmed anew', async () => {
    const world = await setUpFailed();
    world.files.delete('entry-3');
    world.files.set('entry-4', fileOf('longer'));
    const { plan, items } = await world.service.planRetry({ planId: 'id-1' }, noAbort);
    expect(items.map(({ id, size }) => [id, size])).toEqual([
      ['entry-2', 1],
      ['entry-4', 6],
    ]);
    expect(plan).toMatchObject({ count: 2, totalSize: 7, numberToType: null });
    expect(world.left()).toEqual(['entry-2', 'entry-4', 'entry-5']);
    world.service.run({ planId: plan?.id ?? '', typedNumber: null, saveCopyFirst: false });
    expect(kindsOf(await untilDone(world))).toEqual(['entry-2 deleted', 'entry-4 deleted']);
    expect(world.left()).toEqual(['entry-5']);
  });

  it('plans nothing when nothing is left', async () => {
    const world = await setUpFailed();
    for (const id of ['entry-2', 'entry-3', 'entry-4']) world.files.delete(id);
    expect(await world.service.planRetry({ planId: 'id-1' }, noAbort)).toEqual({ plan: null, items: [] });
  });

  it('keeps what cannot be looked at as it was seen', async () => {
    const world = await setUpFailed();
    const plain = world.accounts.providerOf('anna');
    const stat = () => Promise.reject(new AppError('offline', 'no network'));
    world.accounts.providers.set('anna', { ...plain, stat });
    const { items } = await world.service.planRetry({ planId: 'id-1' }, noAbort);
    expect(items).toEqual(world.items.slice(1, 4));
  });

  it('is refused for runs that are unknown or not done, and in a locked account', async () => {
    const world = await setUpFailed();
    const retry = (planId: string) => world.service.planRetry({ planId }, noAbort);
    await expect(retry('never')).rejects.toMatchObject({ code: 'not-found', details: { what: 'plan' } });
    world.accounts.locked.add('anna');
    await expect(retry('id-1')).rejects.toMatchObject({ code: 'locked' });
  });
});
