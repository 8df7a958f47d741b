import { describe, expect, it } from 'vitest';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import { AppError, toFailure } from '../../../shared/errors';
import type { ErrorCode } from '../../../shared/failures';
import { runPlan } from './deletion-run';
import { SignInWait } from './sign-in-wait';

const ids = Array.from({ length: 20 }, (_, n) => `a${n}`);
const items = ids.map<PlannedItem>((id) => ({
  id,
  name: 'same.txt',
  kind: 'file',
  size: 1,
  modifiedAt: null,
  version: null,
  hasCertificate: false,
  forSigning: false,
}));
const refusedFor = (code: ErrorCode): DeletionResult => ({
  kind: 'refused',
  failure: toFailure(new AppError(code, 'no')),
});
const deleted: DeletionResult = { kind: 'deleted' };

interface Setting {
  stop: AbortSignal;
  groupSize: () => number;
  /** Told when the run begins to wait for a sign-in, and with null when it goes on. */
  onWait: (failure: unknown) => void;
}

function prepare(deleteItem: (item: PlannedItem) => Promise<DeletionResult>, setting: Partial<Setting> = {}) {
  const { stop = new AbortController().signal, groupSize = () => 1, onWait = () => undefined } = setting;
  const results = new Map<string, string>();
  const groups: string[][] = [];
  const signIn = new SignInWait({ isNeeded: () => true, onChange: onWait }, stop);
  const tools = {
    parallel: 3,
    groupSize,
    deleteGroup: (group: readonly PlannedItem[]) => {
      groups.push(group.map(({ id }) => id));
      return Promise.all(group.map(deleteItem));
    },
    onResult: (item: PlannedItem, { kind }: DeletionResult) => {
      if (results.has(item.id)) throw new Error('two results for one item');
      results.set(item.id, kind);
    },
    signIn,
  };
  const kinds = () => ids.map((id) => results.get(id) ?? 'none');
  return { signIn, groups, kinds, run: () => runPlan(items, tools, stop) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('runPlan', () => {
  it('works on three at a time and gives every item one result, by id', async () => {
    let [working, most] = [0, 0];
    const { run, kinds, groups } = prepare(async () => {
      working += 1;
      most = Math.max(most, working);
      await turn();
      working -= 1;
      return deleted;
    });
    await run();
    expect(groups.flat()).toEqual(ids);
    expect(most).toBe(3);
    expect(kinds()).toEqual(ids.map(() => 'deleted'));
  });

  it('takes groups of the size that is right when they are taken', async () => {
    const sizes = [6, 5];
    const { run, kinds, groups } = prepare(() => turn().then(() => deleted), {
      groupSize: () => sizes.shift() ?? 1,
    });
    await run();
    expect(groups.map(({ length }) => length).slice(0, 4)).toEqual([6, 5, 1, 1]);
    expect(groups.flat()).toEqual(ids);
    expect(kinds()).toEqual(ids.map(() => 'deleted'));
  });

  it('sends nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const { run, kinds, groups } = prepare(
      async ({ id }) => {
        await turn();
        if (id === 'a4') stop.abort();
        return deleted;
      },
      { stop: stop.signal },
    );
    await run();
    const asked = groups.flat();
    expect(asked).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'].slice(0, asked.length));
    expect(asked.length).toBeLessThan(8);
    expect(kinds()).toEqual(ids.map((id) => (asked.includes(id) ? 'deleted' : 'cancelled')));
  });

  it.each<ErrorCode>(['account-mismatch', 'link-expired'])(
    'sends nothing more after %s, but goes on after any other refusal',
    async (code) => {
      const { run, kinds, groups } = prepare(async ({ id }) => {
        await turn();
        if (id === 'a1') return refusedFor('locked');
        return id === 'a4' ? refusedFor(code) : deleted;
      });
      await run();
      expect(kinds().slice(0, 5)).toEqual(['deleted', 'refused', 'deleted', 'deleted', 'refused']);
      expect(groups.length).toBeLessThan(8);
      expect(new Set(kinds().slice(groups.length))).toEqual(new Set(['refused']));
    },
  );
});

describe('a sign-in that is wanted', () => {
  it.each<ErrorCode>(['signed-out', 'second-factor-required', 'access-code-required'])(
    'by %s is waited for; then the same items go on, each with one result',
    async (code) => {
      let isSignedIn = false;
      const waits: unknown[] = [];
      const { run, kinds, groups, signIn } = prepare(
        async ({ id }) => {
          await turn();
          return isSignedIn || id === 'a0' ? deleted : refusedFor(code);
        },
        { onWait: (failure) => void waits.push(failure) },
      );
      const running = run();
      while (waits.length === 0) await turn();
      for (let n = 0; n < 10; n += 1) await turn();
      expect(kinds().filter((kind) => kind !== 'none')).toEqual(['deleted']);
      expect(groups.length).toBeLessThan(6);
      isSignedIn = true;
      signIn.end();
      await running;
      expect(kinds()).toEqual(ids.map(() => 'deleted'));
      expect(waits).toMatchObject([{ code }, null]);
      expect(new Set(groups.flat()).size).toBe(20);
    },
  );

  it('is not waited for for ever by an item that is refused all the same', async () => {
    const { run, kinds, groups, signIn } = prepare(
      async ({ id }) => {
        await turn();
        return id === 'a2' ? refusedFor('signed-out') : deleted;
      },
      {
        onWait: (failure) => {
          if (failure !== null)
            setImmediate(() => {
              signIn.end();
            });
        },
      },
    );
    await run();
    expect(kinds()).toEqual(ids.map((id) => (id === 'a2' ? 'refused' : 'deleted')));
    expect(groups.filter(([id]) => id === 'a2')).toHaveLength(4);
  });

  it('is not waited for once the run is stopped', async () => {
    const stop = new AbortController();
    const { run, kinds } = prepare(() => turn().then(() => refusedFor('signed-out')), {
      stop: stop.signal,
      onWait: (failure) => {
        if (failure !== null)
          setImmediate(() => {
            stop.abort();
          });
      },
    });
    await run();
    expect(new Set(kinds())).toEqual(new Set(['cancelled']));
  });
});
