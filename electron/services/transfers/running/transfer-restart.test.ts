import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../shared/errors';
import type { Provider, ReadOptions } from '../../../providers/provider';
import { createHangingProvider, hangUntil } from '../../testing/hanging-provider';
import { createScriptedProvider, inChunks } from '../../testing/scripted-provider';
import { startBatch, TransfersBench, type TransfersWorld } from '../../testing/transfers-bench';

const bytes = randomBytes(100_000);
const bench = new TransfersBench();

beforeEach(() => bench.open());
afterEach(() => bench.close());

const ids = ['a', 'b', 'c'];
const hanging = () => createHangingProvider(bytes, { ids, parallelRequests: 1, rangeReads: true });

/** Gives the files as they should be, and remembers what was asked for. */
function healthy(): { provider: Provider; reads: ReadOptions[] } {
  const reads: ReadOptions[] = [];
  const files = Object.fromEntries(ids.map((id) => [id, { bytes }]));
  const { facts } = createScriptedProvider({});
  const plain = createScriptedProvider(files, { facts: { ...facts, rangeReads: true } });
  const read: Provider['read'] = (id, options, signal) => (
    reads.push(options),
    plain.read(id, options, signal)
  );
  return { reads, provider: { ...plain, read } };
}

function startApp(anna: Provider): TransfersWorld {
  const world = bench.start({ providers: { anna }, newId: randomUUID });
  world.service.restore();
  return world;
}

async function startHalf(world: TransfersWorld): Promise<string[]> {
  const started = await world.startOf('anna', ...ids);
  await vi.waitFor(() => {
    expect(world.rows()[0]?.receivedBytes).toBe(50_000);
  });
  return started;
}

describe('after a restart', () => {
  it('the same transfers are there and go on at the right byte', async () => {
    const before = startApp(hanging());
    const started = await startHalf(before);
    before.service.pause(started.slice(2));
    await before.service.suspendAll();
    expect(before.states()).toEqual(['queued', 'queued', 'paused']);
    const { provider, reads } = healthy();
    const after = startApp(provider);
    expect(after.rows().map(({ id }) => id)).toEqual(started);
    expect(after.rows()).toMatchObject([{ receivedBytes: 50_000 }, { receivedBytes: 0 }, {}]);
    await after.untilStates('done', 'done', 'paused');
    expect(reads).toContainEqual({ range: { from: 50_000, end: null, validator: '"a"' } });
    const names = ['a.bin', 'b.bin'];
    expect(await readdir(bench.folder)).toEqual(names);
    for (const name of names) expect(bytes.equals(await readFile(join(bench.folder, name)))).toBe(true);
    const kinds = after.service.history(started[0] ?? '').events.map(({ kind }) => kind);
    expect(kinds).toEqual(['queued', 'started', 'recovered', 'resumed', 'verifying', 'done']);
  });

  it('finished ones are still there, with their proof, and a receipt that was missing', async () => {
    const before = startApp(healthy().provider);
    const [id = ''] = await before.startOf('anna', 'a');
    await before.untilStates('done');
    before.history.append = () => {
      throw new Error('killed before');
    };
    await vi.waitFor(async () => {
      expect(await readFile(join(bench.profile, 'transfers.jsonl'), 'utf8')).toContain('"done"');
    });
    const after = startApp(healthy().provider);
    expect(after.rows()).toMatchObject([{ id, state: 'done', proof: { kind: 'hash' } }]);
    await after.clock.advance(200);
    expect(after.history.receipts).toMatchObject([{ id, path: join(bench.folder, 'a.bin') }]);
    after.service.showInFolder(id);
    expect(after.shown).toEqual([join(bench.folder, 'a.bin')]);
  });

  it('what was cleared, and a copy before a delete, are gone', async () => {
    const before = startApp(healthy().provider);
    await before.startOf('anna', 'a');
    await before.untilStates('done');
    await before.service.clearFinished();
    const wanted = { accountId: 'anna', id: 'b', kind: 'file' } as const;
    await before.service.saveCopy(wanted, undefined, new AbortController().signal);
    await before.service.suspendAll();
    expect(startApp(healthy().provider).rows()).toEqual([]);
  });

  it('a batch of which nothing is left to do tells its end when the rest is done', async () => {
    const before = startApp(hanging());
    await startHalf(before);
    await before.service.suspendAll();
    const after = startApp(healthy().provider);
    const ends: unknown[] = [];
    after.service.onBatchEnded((end) => ends.push(end));
    await after.untilStates('done', 'done', 'done');
    expect(ends).toMatchObject([{ done: 3, failed: 0, firstName: 'a.bin' }]);
  });

  it('a damaged queue is set aside with one notice, and the temporary files stay', async () => {
    const before = startApp(hanging());
    await startHalf(before);
    await before.service.suspendAll();
    const parts = await readdir(bench.folder);
    expect(parts).toHaveLength(1);
    await writeFile(join(bench.profile, 'transfers.jsonl'), '\0'.repeat(5000));
    const after = startApp(healthy().provider);
    expect(after.rows()).toEqual([]);
    expect(after.notices).toMatchObject([{ store: 'transfers' }]);
    expect(await readdir(bench.folder)).toEqual(parts);
    await after.startOf('anna', 'b');
    await after.untilStates('done');
  });

  it('goes on after a kill with what was durably on disk', async () => {
    const large = randomBytes(4_000_000);
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    async function* body(signal: AbortSignal): AsyncGenerator<Uint8Array> {
      yield* inChunks(large.subarray(0, 2_500_000), 65_536);
      await gate;
      yield large.subarray(2_500_000, 2_600_000);
      yield* hangUntil(signal);
    }
    const { facts } = createScriptedProvider({});
    const ranges = { facts: { ...facts, rangeReads: true } };
    const whole = createScriptedProvider({ a: { bytes: large } }, ranges);
    const read: Provider['read'] = async (id, options, signal) => ({
      ...(await whole.read(id, options, signal)),
      body: body(signal),
    });
    const before = startApp({ ...whole, read });
    await before.startOf('anna', 'a');
    await vi.waitFor(() => {
      expect(before.rows()).toMatchObject([{ receivedBytes: 2_500_000 }]);
    });
    await before.clock.advance(1500);
    goOn();
    await vi.waitFor(async () => {
      expect(await readFile(join(bench.profile, 'transfers.jsonl'), 'utf8')).toMatch(
        /"done":\[\[0,\d{7}\]\]/,
      );
    });
    const after = startApp(whole);
    expect(after.rows()[0]?.receivedBytes).toBeGreaterThan(1_000_000);
    await after.untilStates('done');
    expect(large.equals(await readFile(join(bench.folder, 'a.bin')))).toBe(true);
    const [row] = after.rows();
    const kinds = after.service.history(row?.id ?? '').events.map(({ kind }) => kind);
    expect(kinds).toEqual(['queued', 'recovered', 'resumed', 'verifying', 'done']);
  });

  it.each(['signed-out', 'unavailable'] as const)('what waited (%s) goes on', async (code) => {
    const refusing = createScriptedProvider(
      {},
      { read: () => Promise.reject(new AppError(code, 'not now')) },
    );
    const before = startApp(refusing);
    await before.startOf('anna', 'a');
    const state = code === 'signed-out' ? 'waiting' : 'retrying';
    await before.untilStates(state);
    await before.service.suspendAll();
    const after = startApp(healthy().provider);
    expect(after.states()).toEqual([state]);
    if (state === 'retrying') {
      await after.clock.advance(900);
      expect(after.states()).toEqual(['retrying']);
      await after.clock.advance(200);
    }
    await after.untilStates('done');
  });

  it('ten thousand transfers are there at once', async () => {
    const before = startApp(hanging());
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      accountId: 'anna',
      id: `x${n}`,
      name: `${n}.pdf`,
    }));
    before.service.pause(await startBatch(before.service, before.batches, many));
    await before.service.suspendAll();
    const after = startApp(healthy().provider);
    expect(after.rows()).toHaveLength(10_000);
    expect(new Set(after.states())).toEqual(new Set(['paused']));
  });
});
