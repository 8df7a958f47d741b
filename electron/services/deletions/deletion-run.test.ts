import { describe, expect, it } from 'vitest';
import type { DeletionPlan, DeletionResult, PlannedItem } from '../../../shared/deletions';
import { AppError, toFailure } from '../../../shared/errors';
import { runPlan } from './deletion-run';

const ids = Array.from({ length: 20 }, (_, n) => `a${n}`);
const plan: DeletionPlan = {
  id: 'plan-1',
  accountId: 'anna',
  accountName: 'Anna',
  host: 'h',
  items: ids.map((id) => ({
    id,
    name: 'same.txt',
    kind: 'file',
    size: 1,
    modifiedAt: null,
    version: null,
    hasCertificate: false,
    forSigning: false,
  })),
  totalSize: 20,
  unknownSizes: 0,
  trash: 'gone',
  certificatesStay: false,
  numberToType: null,
};
const refusedFor = (code: 'signed-out' | 'locked'): DeletionResult => ({
  kind: 'refused',
  failure: toFailure(new AppError(code, 'no')),
});

async function run(
  deleteItem: (item: PlannedItem) => Promise<DeletionResult>,
  stop = new AbortController().signal,
): Promise<{ kinds: string[]; finished: string[] }> {
  const results = new Map<string, string>();
  const onResult = (item: PlannedItem, { kind }: DeletionResult) => void results.set(item.id, kind);
  await runPlan(plan, { parallel: 3, deleteItem, onResult }, stop);
  return { kinds: ids.map((id) => results.get(id) ?? 'none'), finished: [...results.keys()] };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('runPlan', () => {
  it('works on three at a time and gives every item one result, by id', async () => {
    let [working, most] = [0, 0];
    const asked: string[] = [];
    const { kinds } = await run(async ({ id }) => {
      asked.push(id);
      working += 1;
      most = Math.max(most, working);
      await turn();
      working -= 1;
      return { kind: 'deleted' };
    });
    expect(asked).toEqual(ids);
    expect(most).toBe(3);
    expect(kinds).toEqual(ids.map(() => 'deleted'));
  });

  it('sends nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const { kinds } = await run(async ({ id }) => {
      asked.push(id);
      await turn();
      if (id === 'a4') stop.abort();
      return { kind: 'deleted' };
    }, stop.signal);
    expect(asked).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'].slice(0, asked.length));
    expect(kinds.slice(asked.length).every((kind) => kind === 'cancelled')).toBe(true);
    expect(kinds.slice(0, asked.length).every((kind) => kind === 'deleted')).toBe(true);
    expect(asked.length).toBeLessThan(8);
  });

  it('sends nothing more once the account is signed out, but goes on after any other refusal', async () => {
    const asked: string[] = [];
    const { kinds } = await run(async ({ id }) => {
      asked.push(id);
      await turn();
      if (id === 'a1') return refusedFor('locked');
      return id === 'a4' ? refusedFor('signed-out') : { kind: 'deleted' };
    });
    expect(kinds[1]).toBe('refused');
    expect(kinds[3]).toBe('deleted');
    expect(asked.length).toBeLessThan(8);
    expect(kinds.slice(asked.length).every((kind) => kind === 'refused')).toBe(true);
  });
});
