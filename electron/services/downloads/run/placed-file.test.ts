import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Of } from '../../testing/scripted-provider';
import { openHasher } from '../content/content-hasher';
import { verifySaved, type DownloadTools } from './download-file';
import { HashThread } from '../content/hash-thread';

const thread = new HashThread();
const tools: Pick<DownloadTools, 'openHasher'> = {
  openHasher: (algorithms, size) => openHasher(thread, algorithms, size),
};
const bytes = Buffer.alloc(10_000_000, 'longshore');
const hash = sha256Of(bytes);
let path: string;

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'longshore-verify-')), 'a.bin');
  await writeFile(path, bytes);
});
afterEach(async () => {
  await rm(join(path, '..'), { recursive: true });
});

function verify(proof: Parameters<typeof verifySaved>[0]['proof'], signal = new AbortController().signal) {
  return verifySaved({ path, size: bytes.length, proof }, tools, signal);
}

it('is content with the same bytes, and with the same size where there is no hash', async () => {
  await verify({ kind: 'hash', hash });
  await verify({ kind: 'size', hash });
  await writeFile(path, Buffer.alloc(bytes.length));
  await verify({ kind: 'size', hash: null });
});

it('tells a changed bit, and another size', async () => {
  const changed = Buffer.from(bytes);
  changed[9_999_999] = 0;
  await writeFile(path, changed);
  await expect(verify({ kind: 'hash', hash })).rejects.toMatchObject({
    code: 'integrity',
    details: { check: 'sha256', expected: hash.value },
  });
  await writeFile(path, bytes.subarray(1));
  await expect(verify({ kind: 'none', hash: null })).rejects.toMatchObject({
    code: 'integrity',
    details: { check: 'size' },
  });
});

it('tells a file that is gone, or has become a folder or a link', async () => {
  const gone = { code: 'not-found', details: { what: 'file' } };
  await rm(path);
  await expect(verify({ kind: 'hash', hash })).rejects.toMatchObject(gone);
  await mkdir(path);
  await expect(verify({ kind: 'hash', hash })).rejects.toMatchObject(gone);
  await rm(path, { recursive: true });
  await writeFile(`${path}.2`, bytes);
  await symlink(`${path}.2`, path);
  await expect(verify({ kind: 'hash', hash })).rejects.toMatchObject(gone);
});

it('can be stopped', async () => {
  const abort = new AbortController();
  const verifying = verify({ kind: 'hash', hash }, abort.signal);
  abort.abort();
  await expect(verifying).rejects.toMatchObject({ code: 'cancelled' });
});
