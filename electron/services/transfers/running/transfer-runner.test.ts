import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../shared/errors';
import type { OpenedFile, Provider, ReadOptions } from '../../../providers/provider';
import { createHangingProvider, hangUntil } from '../../testing/hanging-provider';
import { createScriptedProvider, type ScriptedFile } from '../../testing/scripted-provider';
import { TransfersBench, type TransfersWorld } from '../../testing/transfers-bench';

const bytes = randomBytes(100_000);
const bench = new TransfersBench();

beforeEach(() => bench.open());
afterEach(() => bench.close());

type Answer = (opened: OpenedFile, signal: AbortSignal) => OpenedFile | Promise<OpenedFile>;

/** Honours ranges; each read is answered by the next of the script, and as it should be once that is at its end. */
function scriptedReads(script: Answer[], ids = ['a']): { provider: Provider; reads: ReadOptions[] } {
  const files = Object.fromEntries(ids.map((id): [string, ScriptedFile] => [id, { bytes }]));
  const { facts } = createScriptedProvider({});
  const plain = createScriptedProvider(files, { facts: { ...facts, rangeReads: true } });
  const reads: ReadOptions[] = [];
  const answers = [...script];
  return {
    reads,
    provider: {
      ...plain,
      read: async (id, options, signal) => {
        reads.push(options);
        const opened = await plain.read(id, options, signal);
        return answers.shift()?.(opened, signal) ?? opened;
      },
    },
  };
}

const failWith =
  (error: AppError): Answer =>
  () =>
    Promise.reject(error);
const unavailable = failWith(new AppError('unavailable', 'not now'));

/** Ends after some bytes, with an error when there is one, or hangs. */
function cutAfter(count: number, end: AppError | 'hang'): Answer {
  async function* body(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, count);
    if (end !== 'hang') throw end;
    yield* hangUntil(signal);
  }
  return (opened, signal) => ({ ...opened, body: body(signal) });
}

const kindsOf = (world: TransfersWorld, id: string) =>
  world.service.history(id).events.map(({ kind }) => kind);

async function untilReceived(world: TransfersWorld, count: number): Promise<void> {
  await vi.waitFor(() => {
    expect(world.rows()[0]?.receivedBytes).toBe(count);
  });
}

/** Moves the clock until it leads to a state; the disk gets its real time in between. */
async function advanceUntil(world: TransfersWorld, state: string): Promise<void> {
  const look = async (): Promise<void> => {
    await world.clock.advance(250);
    expect(world.states()).toEqual([state]);
  };
  await vi.waitFor(look, { timeout: 20_000, interval: 2 });
}

const savedBytes = () => readFile(join(bench.folder, 'a.bin'));

describe('pause and resume', () => {
  it('keep what is there and fetch only the rest', async () => {
    const { provider, reads } = scriptedReads([cutAfter(40_000, 'hang')]);
    const world = bench.start({ providers: { anna: provider } });
    const [id = ''] = await world.startOf('anna', 'a');
    await untilReceived(world, 40_000);
    world.service.pause([id]);
    await world.untilStates('paused');
    expect(world.rows()).toMatchObject([{ receivedBytes: 40_000, bytesPerSecond: null, failure: null }]);
    expect(world.service.runningCount()).toBe(0);
    world.service.resume([id]);
    await world.untilStates('done');
    expect(reads).toEqual([{}, { range: { from: 40_000, end: null, validator: '"a"' } }]);
    expect(bytes.equals(await savedBytes())).toBe(true);
    expect(kindsOf(world, id)).toEqual([
      'queued',
      'started',
      'paused',
      'queued',
      'resumed',
      'verifying',
      'done',
    ]);
  });

  it.each([null, '"v1"'])('start over where ranges are not honoured (validator %s)', async (validator) => {
    const plain = createHangingProvider(bytes, { ids: ['a'], parallelRequests: 3 });
    const read: Provider['read'] = async (...request) => ({ ...(await plain.read(...request)), validator });
    const world = bench.start({ providers: { anna: { ...plain, read } } });
    const [id = ''] = await world.startOf('anna', 'a');
    await untilReceived(world, 50_000);
    world.service.pause([id]);
    await world.untilStates('paused');
    expect(world.rows()).toMatchObject([{ receivedBytes: 0 }]);
    expect(await readdir(bench.folder)).toEqual([]);
    world.accounts.providers.set('anna', createScriptedProvider({ a: { bytes } }));
    world.service.resume([id]);
    await world.untilStates('done');
  });

  it('concern what has not begun, too, and keep its place', async () => {
    const provider = createHangingProvider(bytes, { ids: ['a', 'b', 'c'], parallelRequests: 1 });
    const world = bench.start({ providers: { anna: provider } });
    const [a = '', b = '', c = ''] = await world.startOf('anna', 'a', 'b', 'c');
    world.service.pause([b, c]);
    expect(world.states()).toEqual(['running', 'paused', 'paused']);
    world.service.resume([c]);
    world.service.resume([b]);
    world.service.cancel([a]);
    await world.untilStates('cancelled', 'running', 'queued');
  });

  it('may follow each other at once', async () => {
    const { provider } = scriptedReads([cutAfter(40_000, 'hang')]);
    const world = bench.start({ providers: { anna: provider } });
    const [id = ''] = await world.startOf('anna', 'a');
    await untilReceived(world, 40_000);
    world.service.pause([id]);
    world.service.resume([id]);
    await world.untilStates('done');
    expect(bytes.equals(await savedBytes())).toBe(true);
  });

  it('are undone by a cancel, which leaves nothing', async () => {
    const { provider } = scriptedReads([cutAfter(40_000, 'hang')]);
    const world = bench.start({ providers: { anna: provider } });
    const [id = ''] = await world.startOf('anna', 'a');
    await untilReceived(world, 40_000);
    world.service.pause([id]);
    await world.untilStates('paused');
    expect(await readdir(bench.folder)).toHaveLength(1);
    world.service.cancel([id]);
    expect(world.states()).toEqual(['cancelled']);
    await vi.waitFor(async () => {
      expect(await readdir(bench.folder)).toEqual([]);
    });
  });
});

describe('a failure that passes', () => {
  it('is followed by another try, from where the last one came to', async () => {
    const { provider, reads } = scriptedReads([cutAfter(60_000, new AppError('offline', 'cable pulled'))]);
    const world = bench.start({ providers: { anna: provider } });
    const [id = ''] = await world.startOf('anna', 'a');
    await world.untilStates('retrying');
    const retryAt = world.clock.now() + 1000;
    expect(world.rows()).toMatchObject([
      { receivedBytes: 60_000, attempt: 1, retryAt, failure: { code: 'offline' } },
    ]);
    await world.clock.advance(990);
    expect(world.states()).toEqual(['retrying']);
    await world.clock.advance(20);
    await world.untilStates('done');
    expect(reads[1]).toMatchObject({ range: { from: 60_000 } });
    expect(world.rows()).toMatchObject([{ attempt: 2, retryAt: null, failure: null }]);
    expect(kindsOf(world, id)).toContain('failed-passing');
  });

  it('ends it after six tries that come no further; the user may ask for more', async () => {
    const { provider, reads } = scriptedReads(Array.from({ length: 6 }, () => unavailable));
    const world = bench.start({ providers: { anna: provider } });
    const [id = ''] = await world.startOf('anna', 'a');
    const begun = world.clock.now();
    await advanceUntil(world, 'failed');
    expect(reads).toHaveLength(6);
    expect(world.clock.now() - begun).toBeGreaterThanOrEqual(31_000);
    expect(world.rows()).toMatchObject([{ attempt: 6, failure: { code: 'unavailable' } }]);
    world.service.retry([id]);
    await advanceUntil(world, 'done');
    expect(world.rows()).toMatchObject([{ attempt: 1 }]);
  });

  it('does not count when each try brings more', async () => {
    const cuts = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => (opened: OpenedFile): OpenedFile => {
      async function* body(): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(opened.from, n * 10_000);
        await Promise.resolve();
        throw new AppError('truncated', 'cut');
      }
      return { ...opened, body: body() };
    });
    const { provider, reads } = scriptedReads(cuts);
    const world = bench.start({ providers: { anna: provider } });
    await world.startOf('anna', 'a');
    await advanceUntil(world, 'done');
    expect(reads).toHaveLength(9);
    expect(bytes.equals(await savedBytes())).toBe(true);
  });

  it('is waited for as long as the service asks', async () => {
    const asks = failWith(new AppError('rate-limited', 'slow down', { retryAfterMs: 20_000 }));
    const { provider } = scriptedReads([asks]);
    const world = bench.start({ providers: { anna: provider } });
    await world.startOf('anna', 'a');
    await world.untilStates('retrying');
    await world.clock.advance(19_900);
    expect(world.states()).toEqual(['retrying']);
    await world.clock.advance(200);
    await world.untilStates('done');
  });

  it('may be silence: a download without bytes for thirty seconds is stalled', async () => {
    const { provider } = scriptedReads([cutAfter(40_000, 'hang')]);
    const world = bench.start({ providers: { anna: provider } });
    const [id = ''] = await world.startOf('anna', 'a');
    await untilReceived(world, 40_000);
    await advanceUntil(world, 'done');
    expect(kindsOf(world, id)).toEqual(['queued', 'started', 'stalled', 'resumed', 'verifying', 'done']);
  });

  it('can be tried at once by the user, paused and cancelled', async () => {
    const { provider } = scriptedReads([unavailable, unavailable, unavailable]);
    const world = bench.start({ providers: { anna: provider } });
    const [id = ''] = await world.startOf('anna', 'a');
    await world.untilStates('retrying');
    world.service.pause([id]);
    await world.clock.advance(5000);
    expect(world.states()).toEqual(['paused']);
    world.service.resume([id]);
    await world.untilStates('retrying');
    world.service.retry([id]);
    expect(world.states()).toEqual(['running']);
    await world.untilStates('retrying');
    world.service.cancel([id]);
    await world.clock.advance(60_000);
    expect(world.states()).toEqual(['cancelled']);
  });
});

describe('an account without a network', () => {
  it('rests as a whole, and goes on in order when something goes well', async () => {
    const ids = ['a', 'b', 'c'];
    const { provider, reads } = scriptedReads([failWith(new AppError('offline', 'no network'))], ids);
    const world = bench.start({
      providers: { anna: { ...provider, facts: { ...provider.facts, parallelRequests: 1 } } },
    });
    await world.startOf('anna', ...ids);
    await world.untilStates('retrying', 'queued', 'queued');
    await world.clock.advance(900);
    expect(world.states()).toEqual(['retrying', 'queued', 'queued']);
    expect(reads).toHaveLength(1);
    world.service.resumeAccount('anna');
    expect(world.states()).toEqual(['running', 'queued', 'queued']);
    await world.untilStates('done', 'done', 'done');
  });
});

describe('a copy before a delete', () => {
  it('does not wait for a network for ever', async () => {
    const offline = failWith(new AppError('offline', 'no network'));
    const { provider } = scriptedReads(Array.from({ length: 9 }, () => offline));
    const world = bench.start({ providers: { anna: provider } });
    const wanted = { accountId: 'anna', id: 'a', kind: 'file' } as const;
    const copy = world.service.saveCopy(wanted, undefined, new AbortController().signal);
    await advanceUntil(world, 'failed');
    expect(await copy).toMatchObject({ failure: { code: 'offline' } });
  });
});
