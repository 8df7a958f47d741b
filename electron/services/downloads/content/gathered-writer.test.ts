import { randomBytes } from 'node:crypto';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../testing/scripted-provider';
import { openHasher } from './content-hasher';
import { GatheredWriter } from './gathered-writer';
import { HashThread } from './hash-thread';

const mebibyte = 1024 * 1024;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longshore-writer-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const noHash = { update: () => Promise.resolve(), needsSharedMemory: false };

/** A disk that takes at most `most` bytes a call and finishes a write only when told. */
function slowDisk(most = Number.POSITIVE_INFINITY) {
  const waiting: (() => void)[] = [];
  const written: { bytes: number; position: number }[] = [];
  return {
    written,
    release: () => {
      for (const go of waiting.splice(0)) go();
    },
    handle: {
      write: async (_buffer: Uint8Array, _offset: number, length: number, position: number) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        const bytes = Math.min(length, most);
        written.push({ bytes, position });
        return { bytesWritten: bytes };
      },
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('GatheredWriter', () => {
  it('writes and hashes any chunks exactly, on the thread and beside it', async () => {
    const thread = new HashThread();
    const sizes = fc.array(fc.oneof(fc.nat(5), fc.nat(70_000), fc.nat(3 * mebibyte)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (lengths, sizeKnown) => {
        const chunks = lengths.map((length) => randomBytes(length));
        const whole = Buffer.concat(chunks);
        const path = join(folder, 'out');
        const handle = await open(path, 'w');
        const expectedBytes = sizeKnown ? whole.length : null;
        const hash = openHasher(thread, ['sha256'], expectedBytes);
        const hasher = { update: (bytes: Uint8Array) => hash.update(bytes), needsSharedMemory: true };
        const writer = new GatheredWriter({ handle, hasher, expectedBytes });
        for (const chunk of chunks) await writer.write(chunk);
        await writer.finish();
        await handle.close();
        expect(await hash.digest()).toEqual([sha256Of(whole)]);
        expect(whole.equals(await readFile(path))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('gathers small chunks into writes of 1 MiB', async () => {
    const disk = slowDisk();
    const writer = new GatheredWriter({ handle: disk.handle, hasher: noHash, expectedBytes: null });
    for (let n = 0; n < 3 * 256; n += 1) await writer.write(new Uint8Array(4096));
    disk.release();
    await writer.finish();
    expect(disk.written).toEqual([0, 1, 2].map((n) => ({ bytes: mebibyte, position: n * mebibyte })));
  });

  it('makes the caller wait when the disk falls behind, with 4 MiB in hand at most', async () => {
    const disk = slowDisk();
    const writer = new GatheredWriter({ handle: disk.handle, hasher: noHash, expectedBytes: null });
    let taken = 0;
    const filling = (async () => {
      for (; taken < 8; taken += 1) await writer.write(new Uint8Array(mebibyte));
    })();
    await turn();
    expect(taken).toBe(4);
    disk.release();
    await turn();
    expect(taken).toBe(8);
    disk.release();
    await filling;
    await writer.finish();
    expect(disk.written).toHaveLength(8);
  });

  it('writes the rest when the disk takes only part of a block', async () => {
    const disk = slowDisk(700);
    const writer = new GatheredWriter({ handle: disk.handle, hasher: noHash, expectedBytes: 1500 });
    await writer.write(new Uint8Array(1500));
    const finished = writer.finish();
    for (let n = 0; n < 3; n += 1) {
      disk.release();
      await turn();
    }
    await finished;
    expect(disk.written).toEqual([
      { bytes: 700, position: 0 },
      { bytes: 700, position: 700 },
      { bytes: 100, position: 1400 },
    ]);
  });

  it('rejects with the fault of the disk, in a later write or at the end', async () => {
    const fault = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const handle = { write: () => Promise.reject(fault) };
    const writer = new GatheredWriter({ handle, hasher: noHash, expectedBytes: null });
    await writer.write(new Uint8Array(mebibyte));
    await writer.settle();
    await expect(writer.write(new Uint8Array(1))).rejects.toBe(fault);
    await expect(writer.finish()).rejects.toBe(fault);
  });

  it.skipIf(process.platform !== 'linux')('reports a full device', async () => {
    const handle = await open('/dev/full', 'w');
    const writer = new GatheredWriter({ handle, hasher: noHash, expectedBytes: 3 });
    await writer.write(new Uint8Array(3));
    await expect(writer.finish()).rejects.toMatchObject({ code: 'ENOSPC' });
    await handle.close();
  });

  it('ends when a disk takes no bytes instead of trying for ever', async () => {
    const handle = { write: () => Promise.resolve({ bytesWritten: 0 }) };
    const writer = new GatheredWriter({ handle, hasher: noHash, expectedBytes: null });
    await writer.write(new Uint8Array(1));
    await expect(writer.finish()).rejects.toMatchObject({ code: 'internal' });
  });
});
