import { randomBytes } from 'node:crypto';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors';
import type { OpenedFile, ReadOptions } from '../../../providers/provider';
import {
  createContentProvider,
  type ContentProvider,
  type ScriptedContent,
} from '../../testing/content-provider';
import { DownloadBench } from '../../testing/download-bench';
import { inChunks, sha256Of } from '../../testing/scripted-provider';
import { createSteppedClock, type SteppedClock } from '../../testing/stepped-clock';
import { spanBytes } from '../parts/byte-spans';
import type { SavedFile } from './download-file';

const mib = 1024 * 1024;
/** What each connection brings in 10 ms. */
const bytesPerStep = mib / 4;
const bytes = randomBytes(64 * mib);
const other = randomBytes(64 * mib);
let bench: DownloadBench;
let clock: SteppedClock;

beforeEach(async () => {
  bench = new DownloadBench(await realpath(await mkdtemp(join(tmpdir(), 'longshore-parts-'))));
  clock = createSteppedClock();
  bench.use({ clock, connections: 6 });
});
afterEach(async () => {
  await rm(bench.folder, { recursive: true });
});

interface PacedProvider extends ContentProvider {
  /** Most answers open at once. */
  most: number;
}

/** Answers at a pace of the stepped clock, as a server that limits its connections would. */
function pacedContent(script: Partial<ScriptedContent> = {}): PacedProvider {
  const provider = createContentProvider(bytes, script);
  const read = provider.read.bind(provider);
  const open = new Set<symbol>();
  async function* paced(opened: OpenedFile, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const key = Symbol('connection');
    open.add(key);
    answering.most = Math.max(answering.most, open.size);
    try {
      for await (const chunk of opened.body) {
        await clock.sleep((10 * chunk.length) / bytesPerStep, signal);
        yield chunk;
      }
    } finally {
      open.delete(key);
    }
  }
  const answering: PacedProvider = {
    ...provider,
    most: 0,
    async read(id, options, signal) {
      const opened = await read(id, options, signal);
      return { ...opened, body: paced(opened, signal) };
    },
  };
  return answering;
}

/** Lets time pass until the download has ended. */
async function pass(saving: Promise<unknown>): Promise<void> {
  const state = { isOver: false };
  const end = () => {
    state.isOver = true;
  };
  saving.then(end, end);
  while (!state.isOver) await clock.advance(50);
}

async function saveWhole(saving: Promise<SavedFile>): Promise<void> {
  await pass(saving);
  const { path } = await saving;
  expect(path).toBe(join(bench.folder, 'a.bin'));
  expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
  expect(await bench.names()).toEqual(['a.bin']);
}

/** Ranges that were asked for, without the first answer. */
function partsOf({ reads }: ContentProvider): ReadOptions[] {
  return reads.filter(({ range }) => range !== undefined);
}

describe('parts', () => {
  it('are fetched at once where each connection is limited, and the hash is proven all the same', async () => {
    const provider = pacedContent({ hash: sha256Of(bytes) });
    const saving = bench.save(provider);
    await saveWhole(saving);
    expect((await saving).proof.kind).toBe('hash');
    expect(provider.most).toBeGreaterThan(2);
    expect(provider.most).toBeLessThanOrEqual(6);
    expect(bench.bytes).toBe(bytes.length);
    expect(provider.openAnswers()).toBe(0);
  });

  it.each<[string, Partial<ScriptedContent>]>([
    ['no validator', { validator: null }],
    ['no ranges', { rangeReads: false }],
    ['unknown length', { size: null }],
    ['a small content', { bytes: bytes.subarray(0, 15 * mib), size: 15 * mib }],
  ])('are not asked for: %s', async (_what, script) => {
    const provider = pacedContent(script);
    const saving = bench.save(provider);
    await pass(saving);
    expect((await saving).size).toBe(provider.content.bytes.length);
    expect(provider.reads).toHaveLength(1);
  });

  it.each<[string, (opened: OpenedFile) => OpenedFile]>([
    [
      '429',
      () => {
        throw new AppError('rate-limited', 'slow down');
      },
    ],
    [
      '503',
      () => {
        throw new AppError('unavailable', 'busy');
      },
    ],
    [
      'another part',
      () => {
        throw new AppError('protocol', 'wrong part', { details: { reason: 'range' } });
      },
    ],
    ['200', (opened) => ({ ...opened, from: 0, end: null, body: inChunks(bytes, mib) })],
    ['another content', (opened) => ({ ...opened, validator: '"v2"' })],
  ])('that are refused (%s) do no harm', async (_what, refuse) => {
    const provider = pacedContent({ bend: (opened, _options, n) => (n === 1 ? opened : refuse(opened)) });
    await saveWhole(bench.save(provider));
    expect(partsOf(provider)).toHaveLength(1);
    expect(provider.openAnswers()).toBe(0);
  });

  it('that break are brought by the others', async () => {
    const provider = pacedContent({
      bend: (opened, { range }, n) =>
        n === 3 && range !== undefined
          ? { ...opened, body: inChunks(bytes.subarray(range.from, range.from + mib), mib / 4) }
          : opened,
    });
    await saveWhole(bench.save(provider));
    expect(bench.bytes).toBe(bytes.length);
  });

  it('that were stopped go on where each of them was', async () => {
    const provider = pacedContent({ hash: sha256Of(bytes) });
    const abort = new AbortController();
    bench.observe({
      onProgress: (received) => {
        if (received > 45 * mib) abort.abort();
      },
    });
    const stopped = bench.goOn(provider, abort.signal);
    await pass(stopped);
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const done = bench.partial?.done ?? [];
    expect(done.length).toBeGreaterThan(1);
    expect(spanBytes(done)).toBeGreaterThan(44 * mib);
    bench.observe({});
    await saveWhole(bench.goOn(provider));
    expect(provider.openAnswers()).toBe(0);
  });

  it('fail with the last connection, and keep what came', async () => {
    // How many connections there are depends on how fast the disk is; what lies behind 60 MiB comes over none of them.
    const half = pacedContent({
      bend: (opened) => {
        const end = Math.min(opened.from + 12 * mib, opened.end ?? bytes.length, 60 * mib);
        return { ...opened, body: inChunks(bytes.subarray(opened.from, end), mib / 4) };
      },
    });
    const failing = bench.goOn(half);
    await pass(failing);
    await expect(failing).rejects.toMatchObject({ code: 'truncated' });
    expect(spanBytes(bench.partial?.done ?? [])).toBeGreaterThanOrEqual(12 * mib);
    await saveWhole(bench.goOn(pacedContent()));
  });

  it('start over when the service has another content by the time of a later gap', async () => {
    const partName = '.a.bin.job-1.longshore-part';
    await writeFile(join(bench.folder, partName), bytes);
    bench.partial = {
      folder: bench.folder,
      partName,
      size: bytes.length,
      validator: '"v1"',
      statedHash: null,
      done: [
        [1, 30 * mib],
        [30 * mib + 1, bytes.length],
      ],
    };
    const provider: PacedProvider = pacedContent({
      bend: (opened) => {
        Object.assign(provider.content, { bytes: other, validator: '"v2"' });
        return opened;
      },
    });
    const saving = bench.goOn(provider);
    await pass(saving);
    await saving;
    expect(other.equals(await bench.read('a.bin'))).toBe(true);
    expect(bench.told.filter((step) => !step.startsWith('planned'))).toEqual([
      'partial',
      'start-over',
      'verifying',
      'placing a.bin',
    ]);
    expect(provider.openAnswers()).toBe(0);
  });
});
