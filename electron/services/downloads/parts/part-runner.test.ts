import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedFile } from '../../../providers/provider';
import { createSteppedClock, type SteppedClock } from '../../testing/stepped-clock';
import type { Span } from './byte-spans';
import { DurableWrites } from '../content/durable-writes';
import { PartPlan } from './part-plan';
import { PartRunner } from './part-runner';
import { StallWatch } from '../run/stall-watch';

const mib = 1024 * 1024;
const size = 64 * mib;
/** In 10 ms; one connection alone takes 20.48 s for all. */
const slow = mib / 32;
const noAbort = new AbortController().signal;
let clock: SteppedClock;

beforeEach(() => {
  clock = createSteppedClock();
});

/** How many bytes a connection brings in 10 ms when so many are open. */
type Pace = (open: number) => number;

/** A server that keeps to a pace, and what the runner does with it; nothing is kept of the bytes. */
function createServer(pace: Pace, connections = 6) {
  const server = { asked: [] as Span[], most: 0, received: 0, pieces: false };
  const open = new Set<symbol>();
  async function* body([from, end]: Span, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const key = Symbol('connection');
    open.add(key);
    server.most = Math.max(server.most, open.size);
    try {
      for (let at = from; at < end;) {
        await clock.sleep(10, signal);
        const chunk = new Uint8Array(Math.min(end - at, Math.floor(pace(open.size))));
        at += chunk.length;
        yield chunk;
      }
    } finally {
      open.delete(key);
    }
  }
  function answer([from, end]: Span, { signal }: StallWatch): OpenedFile {
    const facts = { name: null, size, validator: 'v', hash: null, discard: () => undefined };
    return { ...facts, from, end: end === size ? null : end, body: body([from, end], signal) };
  }
  const disk = new DurableWrites({
    handle: {
      write: (_bytes, _offset, length) => Promise.resolve({ bytesWritten: length }),
      datasync: () => Promise.resolve(),
    },
    done: [],
    clock,
    onDurable: () => undefined,
  });
  const newWatch = () => new StallWatch(noAbort, clock);
  const runner = new PartRunner(
    {
      plan: new PartPlan([[0, size]]),
      size,
      disk,
      hasher: {
        update: () => Promise.resolve(),
        needsSharedMemory: false,
        expectPieces: () => {
          server.pieces = true;
        },
      },
      source: {
        openPart: (part, watch) => {
          server.asked.push(part);
          return Promise.resolve(answer(part, watch));
        },
        newWatch,
      },
      onBytes: (bytes) => {
        server.received += bytes;
      },
      clock,
      connections,
    },
    noAbort,
  );
  const watch = newWatch();
  return { server, disk, run: () => runner.run({ opened: answer([0, size], watch), watch }) };
}

/** Milliseconds that it took. */
async function pass(running: Promise<unknown>): Promise<number> {
  const begun = clock.now();
  const state = { isOver: false };
  const end = () => {
    state.isOver = true;
  };
  running.then(end, end);
  while (!state.isOver) await clock.advance(10);
  return clock.now() - begun;
}

describe('the number of connections', () => {
  it.each<[string, Pace, number, { most: number; ms: [number, number] }]>([
    ['all of them where each is limited', () => slow, 6, { most: 6, ms: [3400, 5500] }],
    ['no more than may be', () => slow, 4, { most: 4, ms: [5120, 6500] }],
    ['one where that is fast enough', () => mib / 2, 6, { most: 1, ms: [1280, 1300] }],
    ['one where only one may be', () => slow, 1, { most: 1, ms: [20_480, 20_500] }],
    [
      'two, for a moment, where all share one limit',
      (open) => slow / open,
      6,
      { most: 2, ms: [20_480, 20_900] },
    ],
    ['as many as make it faster', (open) => slow / Math.max(1, open / 3), 6, { most: 6, ms: [6800, 8000] }],
  ])('%s', async (_what, pace, connections, { most, ms }) => {
    const { server, disk, run } = createServer(pace, connections);
    const running = run();
    const passed = await pass(running);
    expect(await running).toBe('whole');
    expect(server.most).toBe(most);
    expect(passed).toBeGreaterThanOrEqual(ms[0]);
    expect(passed).toBeLessThanOrEqual(ms[1]);
    expect(disk.written).toEqual([[0, size]]);
    expect(server.received).toBe(size);
    expect(server.pieces).toBe(most > 1);
  });

  it('is doubled after 400 ms, and then every 300 ms', async () => {
    const { server, run } = createServer(() => slow);
    const running = run();
    const counts: number[] = [];
    for (const ms of [380, 40, 260, 60, 240, 60]) {
      await clock.advance(ms);
      counts.push(server.asked.length);
    }
    expect(counts).toEqual([0, 1, 1, 3, 3, 5]);
    await pass(running);
  });
});

it('stops every connection at a fault of the disk', async () => {
  const { disk, run, server } = createServer(() => slow);
  const running = run();
  const outcome = expect(running).rejects.toThrow('EIO');
  await clock.advance(1000);
  Object.assign(disk, {
    keepDurable: () => {
      throw new Error('EIO');
    },
  });
  await pass(running);
  await outcome;
  expect(server.most).toBeGreaterThan(1);
});

it('gives a connection that begins after an abort an aborted signal', () => {
  const abort = new AbortController();
  const before = new StallWatch(abort.signal, clock);
  abort.abort();
  expect(before.signal.aborted).toBe(true);
  expect(new StallWatch(abort.signal, clock).signal.aborted).toBe(true);
});
