import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { mountDisk } from '../testing/mounted-disk';
import { createScriptedProvider, inChunks, sha256Of, type ScriptedFile } from '../testing/scripted-provider';
import { openHasher } from './content-hasher';
import { downloadFile, type DownloadTools, type SavedFile } from './download-file';
import { NameClaims } from './download-plan';
import { HashThread } from './hash-thread';

const bytes = randomBytes(300_000);
const noAbort = new AbortController().signal;
const thread = new HashThread();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longshore-download-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function toolsFor(file: ScriptedFile, observer: Partial<DownloadTools['observer']> = {}): DownloadTools {
  return {
    provider: createScriptedProvider({ a: file }),
    claims: new NameClaims(),
    openHasher: (algorithms, size) => openHasher(thread, algorithms, size),
    observer: {
      onPlanned: () => undefined,
      onProgress: () => undefined,
      onVerifying: () => undefined,
      ...observer,
    },
  };
}

function save(tools: DownloadTools, signal = noAbort, into = folder): Promise<SavedFile> {
  return downloadFile({ id: 'job-1', entryId: 'a', folder: into }, tools, signal);
}

describe('downloadFile', () => {
  it('saves the bytes under the name and says what proves them', async () => {
    const steps: string[] = [];
    const tools = toolsFor(
      { bytes },
      {
        onPlanned: ({ name, fileName, size }) => steps.push(`${name} as ${fileName}, ${String(size)}`),
        onProgress: (received) => steps.push(String(received)),
        onVerifying: () => steps.push('verifying'),
      },
    );
    const saved = await save(tools);
    expect(saved).toMatchObject({
      fileName: 'a.bin',
      size: 300_000,
      proof: { kind: 'hash', hash: sha256Of(bytes) },
    });
    expect(bytes.equals(await readFile(saved.path))).toBe(true);
    expect(await readdir(folder)).toEqual(['a.bin']);
    expect(steps).toEqual([
      'a.bin as a.bin, 300000',
      '65536',
      '131072',
      '196608',
      '262144',
      '300000',
      'verifying',
    ]);
  });

  it('hashes a large content on the thread', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 'longshore');
    const saved = await save(toolsFor({ bytes: large }));
    expect(saved.proof).toEqual({ kind: 'hash', hash: sha256Of(large) });
    expect(large.equals(await readFile(saved.path))).toBe(true);
  });

  it('saves an empty file, and one of unknown size', async () => {
    const empty = await save(toolsFor({ bytes: new Uint8Array(), entry: { name: 'empty.log' } }));
    expect(await readFile(empty.path)).toHaveLength(0);
    expect(empty.proof.kind).toBe('hash');
    const unknown = await save(
      toolsFor({ bytes, entry: { size: null, hash: null }, opened: { size: null } }),
    );
    expect(unknown.proof).toEqual({ kind: 'none', hash: sha256Of(bytes) });
  });

  it('takes the next free name and leaves what is there alone', async () => {
    await writeFile(join(folder, 'a.bin'), 'old');
    const saved = await save(toolsFor({ bytes }));
    expect(saved.fileName).toBe('a (2).bin');
    expect(await readFile(join(folder, 'a.bin'), 'utf8')).toBe('old');
  });

  it('takes the next free name when the chosen one is taken during the download', async () => {
    const taking = { onVerifying: () => void writeFile(join(folder, 'a.bin'), 'quicker') };
    const saved = await save(toolsFor({ bytes }, taking));
    expect(saved.fileName).toBe('a (2).bin');
    expect(await readFile(join(folder, 'a.bin'), 'utf8')).toBe('quicker');
    expect((await readdir(folder)).sort()).toEqual(['a (2).bin', 'a.bin']);
  });

  it('keeps hostile names inside the folder', async () => {
    for (const name of [
      '../../outside.txt',
      '..',
      '/etc/x',
      'a\u202etxt.exe',
      'CON.txt',
      `${'é'.repeat(300)}.txt`,
    ]) {
      const saved = await save(toolsFor({ bytes, entry: { name } }));
      expect(await readdir(folder)).toContain(saved.fileName);
    }
    expect(await readdir(folder)).toHaveLength(6);
  });
});

const cut = Buffer.from(bytes.subarray(0, 180_000));
const spoiled = Buffer.from(bytes);
spoiled[200_000] = (spoiled[200_000] ?? 0) ^ 1;

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield* inChunks(cut, 50_000);
  throw new AppError('unavailable', 'connection reset');
}

describe('a download that goes wrong leaves nothing behind and says why', () => {
  it.each<[string, ScriptedFile, object]>([
    [
      'a short body',
      { bytes, opened: { body: inChunks(cut, 50_000) } },
      { code: 'truncated', details: { expectedBytes: 300_000, receivedBytes: 180_000 } },
    ],
    [
      'a body shorter than the list says, without a length of its own',
      { bytes, opened: { size: null, body: inChunks(cut, 50_000) } },
      { code: 'truncated' },
    ],
    ['a broken connection', { bytes, opened: { body: brokenOff() } }, { code: 'unavailable' }],
    [
      'a longer body',
      { bytes, entry: { size: 200_000 }, opened: { size: 200_000 } },
      { code: 'integrity', details: { check: 'size' } },
    ],
    [
      'another size than listed',
      { bytes, opened: { size: 5 } },
      { code: 'integrity', details: { check: 'size' } },
    ],
    [
      'a changed bit',
      { bytes, opened: { body: inChunks(spoiled, 50_000) } },
      { code: 'integrity', details: { check: 'sha256', actual: sha256Of(spoiled).value } },
    ],
    [
      'a wrong MD5',
      { bytes, entry: { hash: { algorithm: 'md5', value: '0'.repeat(32) } } },
      { code: 'integrity', details: { check: 'md5' } },
    ],
    ['a folder', { bytes, entry: { kind: 'folder' } }, { code: 'unsupported' }],
  ])('%s', async (_what, file, expected) => {
    let discarded = file.entry?.kind === 'folder';
    const opened = { ...file.opened, discard: () => void (discarded = true) };
    await expect(save(toolsFor({ ...file, opened }))).rejects.toMatchObject(expected);
    expect(await readdir(folder)).toEqual([]);
    expect(discarded).toBe(true);
  });

  it('an unknown file', async () => {
    const tools = { ...toolsFor({ bytes }), provider: createScriptedProvider({}) };
    await expect(save(tools)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a failed download gives its name back', async () => {
    const tools = toolsFor({ bytes, opened: { body: inChunks(cut, 50_000) } });
    await expect(save(tools)).rejects.toMatchObject({ code: 'truncated' });
    expect((await save({ ...toolsFor({ bytes }), claims: tools.claims })).fileName).toBe('a.bin');
  });

  it.each(['onPlanned', 'onProgress', 'onVerifying'] as const)('a cancel at %s', async (moment) => {
    const abort = new AbortController();
    const observer = {
      [moment]: () => {
        abort.abort();
      },
    };
    await expect(save(toolsFor({ bytes }, observer), abort.signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('a missing folder', async () => {
    await expect(save(toolsFor({ bytes }), noAbort, join(folder, 'gone'))).rejects.toMatchObject({
      code: 'not-writable',
      details: { folder: join(folder, 'gone'), reason: 'missing' },
    });
  });

  it('a folder without write permission', async (context) => {
    context.skip(process.getuid?.() === 0, 'permissions do not stop root');
    await chmod(folder, 0o500);
    const saving = save(toolsFor({ bytes }));
    await expect(saving).rejects.toMatchObject({ code: 'not-writable', details: { reason: 'denied' } });
    await chmod(folder, 0o700);
  });

  it('a read-only disk', async (context) => {
    const disk = mountDisk('4m');
    if (typeof disk === 'string') return context.skip(disk);
    context.onTestFinished(disk.unmount);
    disk.makeReadOnly();
    await expect(save(toolsFor({ bytes }), noAbort, disk.folder)).rejects.toMatchObject({
      code: 'not-writable',
      details: { folder: disk.folder, reason: 'read-only' },
    });
  });

  it('a full disk, noticed before the first byte where the size is known', async (context) => {
    const disk = mountDisk('1m');
    if (typeof disk === 'string') return context.skip(disk);
    context.onTestFinished(disk.unmount);
    let progress = 0;
    const observer = { onProgress: () => void (progress += 1) };
    await expect(save(toolsFor({ bytes }, observer), noAbort, disk.folder)).rejects.toMatchObject({
      code: 'disk-full',
      details: { folder: disk.folder, neededBytes: 300_000 },
    });
    expect(progress).toBe(0);
  });

  it('a disk that becomes full on the way', async (context) => {
    const disk = mountDisk('2m');
    if (typeof disk === 'string') return context.skip(disk);
    context.onTestFinished(disk.unmount);
    const file = { bytes: randomBytes(5_000_000), entry: { size: null, hash: null }, opened: { size: null } };
    await expect(save(toolsFor(file), noAbort, disk.folder)).rejects.toMatchObject({
      code: 'disk-full',
      details: { folder: disk.folder },
    });
    expect(await readdir(disk.folder)).toEqual([]);
  });
});
