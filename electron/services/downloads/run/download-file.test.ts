import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors';
import { createContentProvider, type ScriptedContent } from '../../testing/content-provider';
import { DownloadBench } from '../../testing/download-bench';
import { denyWriting } from '../../../storage/testing/denied-folder';
import { mountDisk } from '../../testing/mounted-disk';
import { inChunks, sha256Of } from '../../testing/scripted-provider';
import { identityOf } from '../place/file-identity';

const bytes = randomBytes(300_000);
let base: string;
let bench: DownloadBench;

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'longshore-download-')));
  await mkdir(join(base, 'chosen'));
  bench = new DownloadBench(join(base, 'chosen'));
});
afterEach(async () => {
  await rm(base, { recursive: true });
});

describe('downloadFile', () => {
  it('saves the bytes under the name and says what proves them', async () => {
    const saved = await bench.save(createContentProvider(bytes, { hash: sha256Of(bytes) }));
    expect(saved).toEqual({
      entryId: 'a',
      name: 'a.bin',
      version: undefined,
      path: join(bench.folder, 'a.bin'),
      fileName: 'a.bin',
      size: 300_000,
      statedHash: sha256Of(bytes),
      proof: { kind: 'hash', hash: sha256Of(bytes) },
    });
    expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
    expect(await bench.names()).toEqual(['a.bin']);
    expect(bench.told).toEqual(['planned a.bin as a.bin, 300000', 'start', 'verifying', 'placing a.bin']);
    expect(bench.bytes).toBe(300_000);
  });

  it('asks for the version that is wanted, and closes every answer', async () => {
    const provider = createContentProvider(bytes);
    expect((await bench.save(provider, { version: '2' })).version).toBe('2');
    expect(provider.reads).toEqual([{ version: '2' }]);
    expect(provider.openAnswers()).toBe(0);
  });

  it.each([
    ['small', 300_000, {}, { kind: 'size', hash: 'computed' }],
    ['large', 9_000_000, {}, { kind: 'size', hash: null }],
    ['of unknown size', 300_000, { size: null }, { kind: 'none', hash: null }],
    ['empty', 0, {}, { kind: 'size', hash: 'computed' }],
  ])('without a stated hash: a %s content', async (_what, size, script, proof) => {
    const content = randomBytes(size);
    const saved = await bench.save(createContentProvider(content, script));
    expect(saved.proof).toEqual({ ...proof, hash: proof.hash === null ? null : sha256Of(content) });
    expect(content.equals(await bench.read('a.bin'))).toBe(true);
  });

  it('hashes a large content on the thread, and by MD5 where that is what the service states', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 'longshore');
    const saved = await bench.save(createContentProvider(large, { hash: sha256Of(large) }));
    expect(saved.proof).toEqual({ kind: 'hash', hash: sha256Of(large) });
    const md5 = { algorithm: 'md5' as const, value: '0CC175B9C0F1B6A831C399E269772661' };
    const old = await bench.save(createContentProvider(Buffer.from('a'), { hash: md5 }));
    expect(old.proof).toEqual({ kind: 'hash', hash: { ...md5, value: md5.value.toLowerCase() } });
  });

  it('marks the file before it has its name', async () => {
    const marked: string[][] = [];
    bench.use({
      markOrigin: async (path) => {
        marked.push([path, ...(await bench.names())]);
      },
    });
    await bench.save(createContentProvider(bytes));
    const part = '.a.bin.job-1.longshore-part';
    expect(marked).toEqual([[join(bench.folder, part), part]]);
  });

  it('gives the name only after that was noted, also when an abort comes then', async () => {
    const abort = new AbortController();
    bench.observe({
      onPlacing: async () => {
        expect(await bench.names()).toEqual(['.a.bin.job-1.longshore-part']);
        abort.abort();
      },
    });
    await bench.save(createContentProvider(bytes), {}, abort.signal);
    expect(await bench.names()).toEqual(['a.bin']);
  });

  it('has no name when that could not be noted', async () => {
    bench.observe({ onPlacing: () => Promise.reject(new AppError('disk-full', 'no room for a note')) });
    await expect(bench.save(createContentProvider(bytes, { validator: null }))).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await bench.names()).toEqual([]);
  });

  it('takes the decided name, else the service’s, else that of the row, all of them safe', async () => {
    expect((await bench.save(createContentProvider(bytes), { fileName: 'decided.bin' })).fileName).toBe(
      'decided.bin',
    );
    const nameless = createContentProvider(bytes, { name: null });
    expect((await bench.save(nameless, { fallbackName: '../x' })).fileName).toBe('.._x');
  });

  it('saves into subfolders that it makes', async () => {
    const saved = await bench.save(createContentProvider(bytes), { subfolders: ['2024', 'Mai'] });
    expect(saved.path).toBe(join(bench.folder, '2024', 'Mai', 'a.bin'));
    expect(bytes.equals(await readFile(saved.path))).toBe(true);
  });

  it('removes its own leftover of a try that told no checkpoint', async () => {
    await writeFile(join(bench.folder, '.a.bin.job-1.longshore-part'), 'left by a crash');
    await bench.save(createContentProvider(bytes));
    expect(await bench.names()).toEqual(['a.bin']);
  });
});

describe('a taken name', () => {
  beforeEach(() => writeFile(join(bench.folder, 'a.bin'), 'old'));
  const old = () => bench.read('a.bin').then(String);

  it('keep-both: the next one', async () => {
    expect((await bench.save(createContentProvider(bytes))).fileName).toBe('a (2).bin');
    expect(await old()).toBe('old');
  });

  it('keep-both: also when it is taken during the download', async () => {
    bench.observe({
      onVerifying: () => {
        writeFileSync(join(bench.folder, 'a (2).bin'), 'quicker');
      },
    });
    const saved = await bench.save(createContentProvider(bytes));
    expect(saved.fileName).toBe('a (3).bin');
    expect(bench.told.slice(-2)).toEqual(['placing a (2).bin', 'placing a (3).bin']);
    expect((await bench.names()).sort()).toEqual(['a (2).bin', 'a (3).bin', 'a.bin']);
  });

  it('skip: nothing is asked for when the name is decided, and nothing is read when it is not', async () => {
    const provider = createContentProvider(bytes);
    const taken = { code: 'already-exists', details: { name: 'a.bin', folder: bench.folder } };
    const conflict = { kind: 'skip' } as const;
    await expect(bench.save(provider, { conflict, fileName: 'a.bin' })).rejects.toMatchObject(taken);
    expect(provider.reads).toEqual([]);
    await expect(bench.save(provider, { conflict })).rejects.toMatchObject(taken);
    expect(provider.openAnswers()).toBe(0);
    expect(bench.bytes).toBe(0);
    expect(await bench.names()).toEqual(['a.bin']);
  });

  it('skip: also when it is taken during the download', async () => {
    bench.observe({
      onVerifying: () => {
        writeFileSync(join(bench.folder, 'b.bin'), 'quicker');
      },
    });
    const saving = bench.save(createContentProvider(bytes), {
      conflict: { kind: 'skip' },
      fileName: 'b.bin',
    });
    await expect(saving).rejects.toMatchObject({ code: 'already-exists' });
    expect((await bench.names()).sort()).toEqual(['a.bin', 'b.bin']);
  });

  async function replace(): Promise<{
    kind: 'replace';
    seen: NonNullable<Awaited<ReturnType<typeof identityOf>>>;
  }> {
    const seen = await identityOf(join(bench.folder, 'a.bin'));
    if (seen === null) throw new Error('there is no file');
    return { kind: 'replace', seen };
  }

  it('replace: the very file that was seen', async () => {
    const saved = await bench.save(createContentProvider(bytes), { conflict: await replace() });
    expect(saved.fileName).toBe('a.bin');
    expect(bytes.equals(await bench.read('a.bin'))).toBe(true);
    expect(await bench.names()).toEqual(['a.bin']);
  });

  it('replace: keeps a file that is another by now, be it changed before or during the download', async () => {
    const conflict = await replace();
    bench.observe({
      onVerifying: () => {
        writeFileSync(join(bench.folder, 'a.bin'), 'newer');
      },
    });
    expect((await bench.save(createContentProvider(bytes), { conflict })).fileName).toBe('a (2).bin');
    expect((await bench.save(createContentProvider(bytes), { conflict })).fileName).toBe('a (3).bin');
    expect(await old()).toBe('newer');
  });

  it('replace: a name that is free by now is simply taken', async () => {
    const conflict = await replace();
    await unlink(join(bench.folder, 'a.bin'));
    expect((await bench.save(createContentProvider(bytes), { conflict })).fileName).toBe('a.bin');
  });
});

const cut = bytes.subarray(0, 180_000);
const spoiled = Buffer.from(bytes);
spoiled[200_000] = (spoiled[200_000] ?? 0) ^ 1;

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield* inChunks(cut, 50_000);
  throw new AppError('unavailable', 'connection reset');
}

function bent(body: () => AsyncIterable<Uint8Array>): Partial<ScriptedContent> {
  return { bend: (opened) => ({ ...opened, body: body() }) };
}

describe('a download that goes wrong, and cannot be gone on with, leaves nothing behind and says why', () => {
  it.each<[string, Partial<ScriptedContent>, object]>([
    [
      'a short body',
      bent(() => inChunks(cut, 50_000)),
      { code: 'truncated', details: { expectedBytes: 300_000, receivedBytes: 180_000 } },
    ],
    ['a broken connection', bent(brokenOff), { code: 'unavailable' }],
    ['a longer body', { size: 200_000 }, { code: 'integrity', details: { check: 'size' } }],
    ['a body where there should be none', { size: 0 }, { code: 'integrity', details: { check: 'size' } }],
    [
      'a changed bit',
      { bytes: spoiled, hash: sha256Of(bytes) },
      { code: 'integrity', details: { check: 'sha256', actual: sha256Of(spoiled).value } },
    ],
    [
      'a wrong MD5',
      { hash: { algorithm: 'md5', value: '0'.repeat(32) } },
      { code: 'integrity', details: { check: 'md5' } },
    ],
  ])('%s', async (_what, script, expected) => {
    const provider = createContentProvider(bytes, { validator: null, ...script });
    await expect(bench.save(provider)).rejects.toMatchObject(expected);
    expect(await bench.names()).toEqual([]);
    expect(provider.openAnswers()).toBe(0);
  });

  it.each(Array.from({ length: 10 }, (_, tenth) => tenth))('a body cut at %i tenths', async (tenth) => {
    const provider = createContentProvider(bytes, {
      rangeReads: false,
      ...bent(() => inChunks(bytes.subarray(0, 30_000 * tenth), 7_001)),
    });
    await expect(bench.save(provider)).rejects.toMatchObject({ code: 'truncated' });
    expect(await bench.names()).toEqual([]);
  });

  it('gives its name back', async () => {
    const provider = createContentProvider(bytes, { validator: null, ...bent(brokenOff) });
    await expect(bench.save(provider)).rejects.toMatchObject({ code: 'unavailable' });
    expect((await bench.save(createContentProvider(bytes))).fileName).toBe('a.bin');
  });

  it('an unknown file', async () => {
    const provider = createContentProvider(bytes);
    provider.read = () => Promise.reject(new AppError('not-found', 'gone'));
    await expect(bench.save(provider)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['onPlanned', 'onBegun', 'onProgress', 'onVerifying'] as const)(
    'a cancel at %s',
    async (moment) => {
      const abort = new AbortController();
      bench.observe({
        [moment]: () => {
          abort.abort();
        },
      });
      const provider = createContentProvider(bytes, { validator: null });
      await expect(bench.save(provider, {}, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
      expect(await bench.names()).toEqual([]);
      expect(provider.openAnswers()).toBe(0);
    },
  );
});

describe('the disk', () => {
  it('a missing folder', async () => {
    const folder = join(base, 'gone');
    const provider = createContentProvider(bytes);
    await expect(bench.save(provider, { folder })).rejects.toMatchObject({
      code: 'not-writable',
      details: { folder, reason: 'missing' },
    });
    expect(provider.reads).toEqual([]);
  });

  it('a folder that is deleted on the way', async () => {
    bench.observe({
      onVerifying: () => {
        rmSync(bench.folder, { recursive: true });
      },
    });
    const provider = createContentProvider(bytes);
    await expect(bench.save(provider)).rejects.toMatchObject({
      code: 'not-writable',
      details: { reason: 'missing' },
    });
  });

  it('a subfolder that becomes a link on the way', async () => {
    await mkdir(join(base, 'elsewhere'));
    bench.observe({
      onPlacing: async () => {
        await rm(join(bench.folder, 'sub'), { recursive: true });
        await symlink(join(base, 'elsewhere'), join(bench.folder, 'sub'));
      },
    });
    await expect(bench.save(createContentProvider(bytes), { subfolders: ['sub'] })).rejects.toMatchObject({
      code: 'not-writable',
      details: { reason: 'outside' },
    });
    expect(await readdir(join(base, 'elsewhere'))).toEqual([]);
  });

  it('a folder without write permission', async (context) => {
    const allow = denyWriting(bench.folder);
    if (allow === null) return context.skip('permissions do not stop root, and this disk has no others');
    try {
      const saving = bench.save(createContentProvider(bytes));
      await expect(saving).rejects.toMatchObject({ code: 'not-writable', details: { reason: 'denied' } });
    } finally {
      allow();
    }
  });

  it('a read-only disk', async (context) => {
    const disk = mountDisk('4m');
    if (typeof disk === 'string') return context.skip(disk);
    context.onTestFinished(disk.unmount);
    disk.makeReadOnly();
    const saving = bench.save(createContentProvider(bytes), { folder: disk.folder });
    await expect(saving).rejects.toMatchObject({
      code: 'not-writable',
      details: { folder: disk.folder, reason: 'read-only' },
    });
  });

  it('a full disk, noticed before the first byte where the size is known', async (context) => {
    const disk = mountDisk('1m');
    if (typeof disk === 'string') return context.skip(disk);
    context.onTestFinished(disk.unmount);
    const provider = createContentProvider(bytes);
    await expect(bench.save(provider, { folder: disk.folder })).rejects.toMatchObject({
      code: 'disk-full',
      details: { folder: disk.folder, neededBytes: 300_000 },
    });
    expect(bench.bytes).toBe(0);
    expect(provider.openAnswers()).toBe(0);
  });

  it('a disk that becomes full on the way', async (context) => {
    const disk = mountDisk('2m');
    if (typeof disk === 'string') return context.skip(disk);
    context.onTestFinished(disk.unmount);
    const provider = createContentProvider(randomBytes(5_000_000), { size: null, validator: null });
    await expect(bench.save(provider, { folder: disk.folder })).rejects.toMatchObject({
      code: 'disk-full',
      details: { folder: disk.folder },
    });
    expect(await readdir(disk.folder)).toEqual([]);
  });

  it('a disk that is full goes on where it was once there is room', async (context) => {
    const disk = mountDisk('4m');
    if (typeof disk === 'string') return context.skip(disk);
    context.onTestFinished(disk.unmount);
    const content = randomBytes(2_500_000);
    const provider = createContentProvider(content);
    const folder = disk.folder;
    bench.observe({
      onBegun: () => {
        writeFileSync(join(folder, 'filler'), Buffer.alloc(2_500_000));
      },
    });
    await expect(bench.save(provider, { folder })).rejects.toMatchObject({ code: 'disk-full' });
    await unlink(join(folder, 'filler'));
    bench.observe({});
    const saved = await bench.save(provider, { folder, partial: bench.partial });
    expect(bench.told).toContain('partial');
    expect(content.equals(await readFile(saved.path))).toBe(true);
    expect((await stat(saved.path)).size).toBe(content.length);
  });
});
