import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../shared/errors';
import type { Provider, ReadOptions } from '../../../providers/provider';
import { hangUntil } from '../../testing/hanging-provider';
import { createScriptedProvider } from '../../testing/scripted-provider';
import { TransfersBench } from '../../testing/transfers-bench';

const bytes = randomBytes(100_000);
const bench = new TransfersBench();

beforeEach(() => bench.open());
afterEach(() => bench.close());

type Fault = 'dead connection' | 'no network';

/** Honours ranges; the first read goes wrong. */
function faultyPlace(fault: Fault): { provider: Provider; reads: ReadOptions[] } {
  const { facts } = createScriptedProvider({});
  const plain = createScriptedProvider({ a: { bytes } }, { facts: { ...facts, rangeReads: true } });
  const reads: ReadOptions[] = [];
  async function* half(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 40_000);
    yield* hangUntil(signal);
  }
  const provider: Provider = {
    ...plain,
    read: async (id, options, signal) => {
      reads.push(options);
      if (reads.length > 1) return plain.read(id, options, signal);
      if (fault === 'no network') throw new AppError('offline', 'no network');
      return { ...(await plain.read(id, options, signal)), body: half(signal) };
    },
  };
  return { provider, reads };
}

const saved = () => readFile(join(bench.folder, 'a.bin'));

describe('after a sleep, or when the network is back', () => {
  it('a download whose connection is dead goes on at once, from what it has', async () => {
    const { provider, reads } = faultyPlace('dead connection');
    const world = bench.start({ providers: { anna: provider } });
    await world.startOf('anna', 'a');
    await vi.waitFor(() => {
      expect(world.rows()[0]?.receivedBytes).toBe(40_000);
    });
    const going = world.service.goOn();
    await world.clock.advance(4900);
    expect(reads).toHaveLength(1);
    await world.clock.advance(200);
    await going;
    await world.untilStates('done');
    expect(reads[1]?.range).toMatchObject({ from: 40_000 });
    expect(bytes.equals(await saved())).toBe(true);
  });

  it('a download that waits for its next try gets it', async () => {
    const { provider, reads } = faultyPlace('no network');
    const world = bench.start({ providers: { anna: provider } });
    await world.startOf('anna', 'a');
    await world.untilStates('retrying');
    const going = world.service.goOn();
    await world.untilStates('done');
    expect(reads).toHaveLength(2);
    await world.clock.advance(5000);
    await going;
  });

  it('what the user has paused stays paused', async () => {
    const { provider, reads } = faultyPlace('dead connection');
    const world = bench.start({ providers: { anna: provider } });
    const ids = await world.startOf('anna', 'a');
    world.service.pause(ids);
    await world.untilStates('paused');
    const going = world.service.goOn();
    await world.clock.advance(6000);
    await going;
    expect([world.states(), reads.length]).toEqual([['paused'], 1]);
  });
});

describe('a clock that is set', () => {
  it.each([
    ['back by a day', -86_400_000],
    ['forward by a day', 86_400_000],
  ])('%s delays no next try', async (_how, byMs) => {
    const { provider } = faultyPlace('no network');
    const world = bench.start({ providers: { anna: provider } });
    await world.startOf('anna', 'a');
    await world.untilStates('retrying');
    world.clock.set(byMs);
    await world.clock.advance(61_000);
    await world.untilStates('done');
  });

  it('does not make a living connection a stalled one', async () => {
    const { provider, reads } = faultyPlace('dead connection');
    const world = bench.start({ providers: { anna: provider } });
    await world.startOf('anna', 'a');
    await vi.waitFor(() => {
      expect(world.rows()[0]?.receivedBytes).toBe(40_000);
    });
    world.clock.set(3_600_000);
    await world.clock.advance(20_000);
    expect([world.states(), reads.length]).toEqual([['running'], 1]);
    await world.clock.advance(12_000);
    await world.untilStates('retrying');
  });
});

it('a failure bears the id of its line in the log', async () => {
  const { provider } = faultyPlace('no network');
  const world = bench.start({ providers: { anna: provider } });
  await world.startOf('anna', 'a');
  await world.untilStates('retrying');
  expect(world.rows()).toMatchObject([{ failure: { code: 'offline', errorId: '0123abcd' } }]);
});
