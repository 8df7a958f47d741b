import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../shared/errors';
import { createHangingProvider } from '../../testing/hanging-provider';
import { createScriptedProvider } from '../../testing/scripted-provider';
import { TransfersBench } from '../../testing/transfers-bench';

const bytes = randomBytes(100_000);
const bench = new TransfersBench();
const { signal } = new AbortController();
const wanted = (id: string, accountId = 'anna') => ({ accountId, id, kind: 'file' }) as const;
let staged: string;

beforeEach(async () => {
  await bench.open();
  staged = await mkdtemp(join(bench.folder, 'staged-'));
});
afterEach(() => bench.close());

describe('fetchTo', () => {
  it('brings a file while the queue is full, without a row and without a receipt', async () => {
    const hanging = createHangingProvider(bytes, { ids: ['b'], parallelRequests: 3 });
    const anna = createScriptedProvider({ a: { bytes } });
    const world = bench.start({ providers: { anna, ben: hanging }, transfersAtOnce: 1 });
    await world.startOf('ben', 'b');
    let received = 0;
    const saved = await world.service.fetchTo(wanted('a'), staged, signal, (count) => (received = count));
    expect(saved).toMatchObject({ path: join(staged, 'a.bin'), size: 100_000, proof: { kind: 'hash' } });
    expect(received).toBe(100_000);
    expect(bytes.equals(await readFile(saved.path))).toBe(true);
    expect(world.states()).toEqual(['running']);
    expect(world.history.receipts).toEqual([]);
    expect(world.accounts.notes).toEqual(['anna ok']);
  });

  it('keeps to the limit of the account', async () => {
    const anna = createHangingProvider(bytes, { ids: ['a', 'b', 'c'], parallelRequests: 2 });
    const world = bench.start({ providers: { anna } });
    const stops = ['a', 'b', 'c'].map((id) => {
      const stop = new AbortController();
      const fetching = world.service.fetchTo(wanted(id), staged, stop.signal);
      return { stop, ended: expect(fetching).rejects.toMatchObject({ code: 'cancelled' }) };
    });
    await vi.waitFor(async () => {
      expect(await readdir(staged)).toHaveLength(2);
    });
    stops[0]?.stop.abort();
    await stops[0]?.ended;
    await vi.waitFor(async () => {
      expect((await readdir(staged)).some((name) => name.includes('c.bin'))).toBe(true);
    });
    for (const { stop } of stops) stop.abort();
    await Promise.all(stops.map(({ ended }) => ended));
    expect(await readdir(staged)).toEqual([]);
  });

  it('tries what passes again, and rejects with what does not', async () => {
    let reads = 0;
    const plain = createScriptedProvider({ a: { bytes } });
    const read: typeof plain.read = (id, options, signalOfRead) => {
      reads += 1;
      if (reads === 1) return Promise.reject(new AppError('unavailable', 'not now'));
      return plain.read(id, options, signalOfRead);
    };
    const world = bench.start({ providers: { anna: { ...plain, read } } });
    const fetching = world.service.fetchTo(wanted('a'), staged, signal);
    await vi.waitFor(async () => {
      await world.clock.advance(100);
      expect(reads).toBe(2);
    });
    expect(await fetching).toMatchObject({ size: 100_000 });
    await expect(world.service.fetchTo(wanted('gone'), staged, signal)).rejects.toMatchObject({
      code: 'not-found',
    });
    const tree = { ...wanted('a'), kind: 'folder' } as const;
    await expect(world.service.fetchTo(tree, staged, signal)).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('leaves nothing when the app ends', async () => {
    const anna = createHangingProvider(bytes, { ids: ['a'], parallelRequests: 2 });
    const world = bench.start({ providers: { anna } });
    const fetching = world.service.fetchTo(wanted('a'), staged, signal);
    const ended = expect(fetching).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(async () => {
      expect(await readdir(staged)).toHaveLength(1);
    });
    await world.service.suspendAll();
    await ended;
    expect(await readdir(staged)).toEqual([]);
    await expect(world.service.fetchTo(wanted('a'), staged, signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
