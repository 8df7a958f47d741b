import { expect, it } from 'vitest';
import { createSteppedClock } from '../../testing/stepped-clock';
import type { Span } from '../parts/byte-spans';
import { DurableWrites } from './durable-writes';

const mib = 1024 * 1024;
const hasher = { update: () => Promise.resolve(), needsSharedMemory: false };

/** A file that notes what is done to it; `release` ends the sync that waits. */
function createDisk(done: Span[] = []) {
  const clock = createSteppedClock();
  const reported: Span[][] = [];
  const content = Buffer.alloc(40 * mib);
  const disk = { syncs: 0, fault: null as Error | null, release: (): void => undefined, holds: false };
  const writes = new DurableWrites({
    handle: {
      write(bytes, offset, length, position) {
        content.set(bytes.subarray(offset, offset + length), position);
        return Promise.resolve({ bytesWritten: length });
      },
      datasync() {
        disk.syncs += 1;
        if (disk.fault !== null) return Promise.reject(disk.fault);
        return disk.holds ? new Promise((resolve) => (disk.release = resolve)) : Promise.resolve();
      },
    },
    done,
    clock,
    onDurable: (spans) => reported.push(spans),
  });
  const open = (startAt: number) => writes.openWriter({ startAt, expectedBytes: null, hasher });
  return { clock, reported, content, disk, writes, open };
}

it('writes each stretch where it belongs', async () => {
  const { writes, open, content } = createDisk();
  const [one, other] = [open(0), open(10)];
  await other.write(Buffer.from('world'));
  await one.write(Buffer.from('hello'));
  await Promise.all([one.finish(), other.finish()]);
  expect(content.toString('latin1', 0, 15)).toBe('hello\0\0\0\0\0world');
  expect(writes.written).toEqual([
    [0, 5],
    [10, 15],
  ]);
});

it('makes durable what came in a second, be it less than a block', async () => {
  const { writes, open, clock, reported } = createDisk([[0, 3]]);
  const writer = open(3);
  await writer.write(Buffer.from('few'));
  writes.keepDurable();
  await clock.advance(900);
  writes.keepDurable();
  expect(reported).toEqual([]);
  await clock.advance(100);
  writes.keepDurable();
  await clock.advance(10);
  expect(reported).toEqual([[[0, 6]]]);
});

it('does so earlier after 16 MiB, but one at a time, and counts only what was written before', async () => {
  const { writes, open, clock, reported, disk } = createDisk();
  disk.holds = true;
  const writer = open(0);
  await writer.write(Buffer.alloc(17 * mib));
  await clock.advance(240);
  writes.keepDurable();
  expect(disk.syncs).toBe(0);
  await clock.advance(10);
  writes.keepDurable();
  await clock.advance(10);
  await writer.write(Buffer.alloc(20 * mib));
  await clock.advance(2000);
  writes.keepDurable();
  expect(disk.syncs).toBe(1);
  disk.release();
  await clock.advance(10);
  expect(reported).toEqual([[[0, 17 * mib]]]);
  disk.holds = false;
  await writer.finish();
  await writes.close(writer);
  await writes.stop();
  expect(reported.at(-1)).toEqual([[0, 37 * mib]]);
  expect(writes.durable).toEqual([[0, 37 * mib]]);
});

it('tells a sync that failed with the next bytes, and counts nothing as durable from then on', async () => {
  const { writes, open, clock, reported, disk } = createDisk();
  disk.fault = new Error('EIO');
  const writer = open(0);
  await writer.write(Buffer.from('lost'));
  await clock.advance(1000);
  writes.keepDurable();
  await clock.advance(10);
  expect(() => {
    writes.keepDurable();
  }).toThrow('EIO');
  disk.fault = null;
  await writes.stop();
  expect([reported, writes.durable]).toEqual([[], []]);
});

it('syncs nothing when nothing new came', async () => {
  const { writes, disk } = createDisk([[0, 3]]);
  await writes.stop();
  expect(disk.syncs).toBe(0);
});

it('writes one block at a time, and goes on after one that failed', async () => {
  const running: { bytes: Uint8Array; end: (error?: Error) => void }[] = [];
  let atOnce = 0;
  let most = 0;
  const writes = new DurableWrites({
    handle: {
      write: (bytes, _offset, length) =>
        new Promise((resolve, reject) => {
          most = Math.max(most, (atOnce += 1));
          const end = (error?: Error): void => {
            atOnce -= 1;
            if (error === undefined) resolve({ bytesWritten: length });
            else reject(error);
          };
          running.push({ bytes, end });
        }),
      datasync: () => Promise.resolve(),
    },
    done: [],
    clock: createSteppedClock(),
    onDurable: () => undefined,
  });
  const [one, other] = [0, 10].map((startAt) => writes.openWriter({ startAt, expectedBytes: 3, hasher }));
  await one?.write(Buffer.from('one'));
  await other?.write(Buffer.from('two'));
  await new Promise((resolve) => setImmediate(resolve));
  running[0]?.end(new Error('no'));
  await expect(one?.finish()).rejects.toThrow('no');
  running[1]?.end();
  await other?.finish();
  expect(most).toBe(1);
  expect(writes.written).toEqual([[10, 13]]);
});
