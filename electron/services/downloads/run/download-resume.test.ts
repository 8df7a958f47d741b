import { randomBytes } from 'node:crypto';
import { link, mkdtemp, readdir, realpath, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors';
import {
  createContentProvider,
  type ContentProvider,
  type ScriptedContent,
} from '../../testing/content-provider';
import { DownloadBench } from '../../testing/download-bench';
import { inChunks, sha256Of } from '../../testing/scripted-provider';
import { createSteppedClock } from '../../testing/stepped-clock';
import { discardPartial } from './download-file';
import { doneBytes } from './partial-file';

const bytes = randomBytes(300_000);
const other = randomBytes(300_000);
const partName = '.a.bin.job-1.longshore-part';
let bench: DownloadBench;

beforeEach(async () => {
  bench = new DownloadBench(await realpath(await mkdtemp(join(tmpdir(), 'longshore-resume-'))));
});
afterEach(async () => {
  await rm(bench.folder, { recursive: true });
});

/** Aborts the download once so many bytes have come. */
async function stopAt(provider: ContentProvider, stopBytes: number): Promise<void> {
  const abort = new AbortController();
  bench.observe({
    onProgress: (received) => {
      if (received >= stopBytes) abort.abort();
    },
  });
  await expect(bench.goOn(provider, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
  bench.observe({});
  bench.told.length = 0;
}

function savedBytes(): number {
  return bench.partial === null ? 0 : doneBytes(bench.partial);
}

function contentWith(script: Partial<ScriptedContent> = {}): ContentProvider {
  return createContentProvider(bytes, { chunkBytes: 10_000, ...script });
}

describe('going on', () => {
  it('asks for what is missing only, and ends with the same bytes', async () => {
    const provider = contentWith({ hash: sha256Of(bytes) });
    await stopAt(provider, 120_000);
    expect(await bench.names()).toEqual([partName]);
    expect(bench.partial).toMatchObject({ partName, size: 300_000, validator: '"v1"', done: [[0, 120_000]] });
    const saved = await bench.goOn(provider);
    expect(provider.reads[1]).toEqual({ range: { from: 120_000, end: null, validator: '"v1"' } });
    expect(bench.told).toEqual(['planned a.bin as a.bin, 300000', 'partial', 'verifying', 'placing a.bin']);
    expect(saved.proof).toEqual({ kind: 'hash', hash: sha256Of(bytes) });
    expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
    expect(await bench.names()).toEqual(['a.bin']);
  });

  it('keeps what came before a broken connection, also while the service is away', async () => {
    const provider = contentWith({
      bend: (opened) => ({ ...opened, body: inChunks(bytes.subarray(0, 90_000), 7000) }),
    });
    await expect(bench.goOn(provider)).rejects.toMatchObject({ code: 'truncated' });
    const away = { ...provider, read: () => Promise.reject(new AppError('offline', 'no network')) };
    await expect(bench.goOn(away)).rejects.toMatchObject({ code: 'offline' });
    const back = contentWith();
    await bench.goOn(back);
    expect(back.reads).toMatchObject([{ range: { from: 90_000 } }]);
    expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
  });

  it('fills the gaps between parts one after the other', async () => {
    await writeFile(join(bench.folder, partName), bytes);
    bench.partial = {
      folder: bench.folder,
      partName,
      size: 300_000,
      validator: '"v1"',
      statedHash: null,
      done: [
        [0, 10],
        [100_000, 299_990],
      ],
    };
    const provider = contentWith();
    await bench.goOn(provider);
    expect(provider.reads.map(({ range }) => [range?.from, range?.end])).toEqual([
      [10, 100_000],
      [299_990, null],
    ]);
    expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
  });

  it('needs no service when every byte is there', async () => {
    const provider = contentWith();
    bench.observe({ onPlacing: () => Promise.reject(new AppError('disk-full', 'no room for a note')) });
    await expect(bench.goOn(provider)).rejects.toMatchObject({ code: 'disk-full' });
    bench.observe({});
    const away = { ...provider, read: () => Promise.reject(new AppError('offline', 'no network')) };
    expect((await bench.save(away, { partial: bench.partial, fileName: 'a.bin' })).size).toBe(300_000);
    expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
  });

  it('ends with the same bytes wherever it was stopped, or with no file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 299_999 }), { maxLength: 4 }), async (stops) => {
        bench.partial = null;
        const provider = contentWith({ hash: sha256Of(bytes), chunkBytes: 3_333 });
        for (const stop of [...stops].sort((one, two) => one - two)) {
          if (savedBytes() >= stop) continue;
          await stopAt(provider, stop);
          expect(await bench.names()).toEqual([partName]);
        }
        await bench.goOn(provider);
        expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
        await unlink(join(bench.folder, 'a.bin'));
      }),
      { numRuns: 15 },
    );
  });
});

describe('starting over', () => {
  async function endsAs(expected: Buffer, provider: ContentProvider): Promise<void> {
    await bench.goOn(provider);
    expect(expected.equals(await bench.read('a.bin'))).toBe(true);
    expect(await bench.names()).toEqual(['a.bin']);
    expect(provider.openAnswers()).toBe(0);
  }

  it.each<[string, () => ContentProvider, number]>([
    ['a changed validator', () => createContentProvider(other, { validator: '"v2"' }), 1],
    [
      'a service that gives the whole',
      () =>
        createContentProvider(other, {
          bend: (opened) => ({ ...opened, from: 0, end: null, body: inChunks(other, 9000) }),
        }),
      1,
    ],
    ['a part of a content of another size', () => createContentProvider(other.subarray(0, 200_000)), 2],
    ['a part of a content of another hash', () => createContentProvider(other, { hash: sha256Of(other) }), 2],
    [
      'another part than the wanted one',
      () =>
        createContentProvider(other, {
          bend: (opened, { range }) => {
            if (range !== undefined)
              throw new AppError('protocol', 'wrong part', { details: { reason: 'range' } });
            return opened;
          },
        }),
      2,
    ],
  ])('%s', async (_what, make, reads) => {
    await stopAt(contentWith({ hash: sha256Of(bytes) }), 120_000);
    const provider = make();
    await endsAs(Buffer.from(provider.content.bytes), provider);
    expect(provider.reads).toHaveLength(reads);
    expect(bench.told).toContain('start-over');
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ['is gone', unlink],
    ['was cut', (path) => truncate(path, 1000)],
    ['has another name, too', (path) => link(path, `${path}.x`)],
  ])('the temporary file %s', async (_what, spoil) => {
    await stopAt(contentWith(), 120_000);
    await spoil(join(bench.folder, partName));
    const provider = createContentProvider(other);
    await bench.goOn(provider);
    expect(provider.reads).toEqual([{}]);
    expect(other.equals(await bench.read('a.bin'))).toBe(true);
    expect(await bench.names()).not.toContain(partName);
  });

  it('does so without ranges, and keeps nothing then', async () => {
    const provider = contentWith({ rangeReads: false });
    await stopAt(provider, 120_000);
    expect(await bench.names()).toEqual([]);
    await endsAs(bytes, provider);
    expect(provider.reads).toEqual([{}, {}]);
  });

  it('tells that nothing is left before the first byte is thrown away', async () => {
    await stopAt(contentWith(), 120_000);
    const doneAt: number[] = [];
    bench.observe({
      onCheckpoint: ({ validator, done }) => doneAt.push(validator === '"v2"' ? done.length : -1),
    });
    await endsAs(other, createContentProvider(other, { validator: '"v2"' }));
    expect(doneAt[0]).toBe(0);
  });

  it('fails when the service gives a wrong part and no whole either', async () => {
    await stopAt(contentWith(), 120_000);
    const wrong = contentWith({
      bend: () => {
        throw new AppError('protocol', 'wrong part', { details: { reason: 'range' } });
      },
    });
    await expect(bench.goOn(wrong)).rejects.toMatchObject({ code: 'protocol' });
    expect(wrong.reads).toHaveLength(2);
    expect(await bench.names()).toEqual([partName]);
  });

  it('keeps nothing of a content that is not what was stated', async () => {
    const provider = contentWith({ hash: sha256Of(other) });
    await stopAt(provider, 120_000);
    await expect(bench.goOn(provider)).rejects.toMatchObject({
      code: 'integrity',
      details: { check: 'sha256' },
    });
    expect(await bench.names()).toEqual([]);
  });
});

describe('a connection without bytes', () => {
  it('is given up after 30 s, and what came before is kept', async () => {
    const clock = createSteppedClock();
    bench.use({ clock });
    const stalling = contentWith();
    const read = stalling.read.bind(stalling);
    let isStalled = (): void => undefined;
    const stalled = new Promise<void>((resolve) => (isStalled = resolve));
    stalling.read = async (id, options, signal) => {
      async function* body() {
        yield bytes.subarray(0, 50_000);
        isStalled();
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new AppError('cancelled', 'aborted'));
          });
        });
      }
      return { ...(await read(id, options, signal)), body: body() };
    };
    const saving = bench.goOn(stalling);
    const outcome = expect(saving).rejects.toMatchObject({ code: 'timeout', details: { phase: 'idle' } });
    await stalled;
    await clock.advance(29_900);
    expect(await bench.names()).toEqual([partName]);
    await clock.advance(1200);
    await outcome;
    expect(bench.partial?.done).toEqual([[0, 50_000]]);
    await bench.use({}).goOn(contentWith());
    expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
  });
});

describe('discardPartial', () => {
  it('removes the temporary file', async () => {
    await stopAt(contentWith(), 120_000);
    if (bench.partial !== null) await discardPartial(bench.partial);
    expect(await bench.names()).toEqual([]);
  });

  it('touches nothing else, and never rejects', async () => {
    await writeFile(join(bench.folder, 'mine.txt'), 'mine');
    const partial = {
      folder: bench.folder,
      partName: 'mine.txt',
      size: null,
      validator: null,
      statedHash: null,
      done: [],
    };
    await discardPartial(partial);
    await discardPartial({ ...partial, partName: '../.x.longshore-part' });
    await discardPartial({ ...partial, partName });
    await discardPartial({ ...partial, folder: join(bench.folder, 'gone'), partName });
    expect(await readdir(bench.folder)).toEqual(['mine.txt']);
  });
});
