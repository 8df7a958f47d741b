import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Receipt } from '../../shared/history';
import { readCertificate } from '../providers/provider-registry';
import { createCertificatesService } from './certificates-service';
import { createScriptedProvider } from './testing/scripted-provider';
import { createAccountsDouble } from './testing/service-doubles';
import { openHasher } from './downloads/content/content-hasher';
import { HashThread } from './downloads/content/hash-thread';

/* The worked example of Acronis' document; see `merkle-proof.test.ts`. */
const contents = 'buoy 2\n';
const link = 'https://cloud.example/c';
const eTag = createHash('sha256').update(contents).digest('hex');
const leaf1 = '31695e145418a7550052df32559082765ddf4122fe6c879033a29ec1a7bcf119';
const leaf3 = 'ca7f42ebe96ef446d27de7bb5b1b93404fc2263e0dcd63a7e3a34120ff5a3f1e';
const raw = {
  id: 'c',
  txid: `0x${'1'.repeat(64)}`,
  timestamp: 1_700_000_000,
  merkle_root: '20eb84be6705d1f02af448c18ad645f68b3db14679e7c9f2bc70a965c05fd5a0',
  merkle_proof: JSON.stringify([{ left: leaf1 }, { right: leaf3 }]),
  object: { key: 'buoy.txt', eTag, size: contents.length },
};

const entry = { kind: 'entry', accountId: 'anna', entryId: 'e' } as const;
const kept = { kind: 'receipt', receiptId: 'r' } as const;

let folder: string;
let receipts: Receipt[];
/** What the dialogs answer. */
let chosen: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  receipts = [];
  chosen = undefined;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const base = {
  at: 1,
  accountId: 'anna',
  accountName: 'Anna',
  service: 'acronis',
  host: 'cloud.example',
  entryId: 'e',
  name: 'buoy.txt',
  size: contents.length,
  hash: null,
} as const;

function saved(path: string): Receipt {
  return { ...base, kind: 'saved', id: 's', path, proof: { kind: 'none', hash: null } };
}

function deleted(json: string | null): Receipt {
  return { ...base, kind: 'deleted', id: 'r', certificate: { id: 'c', link, json }, result: null };
}

/** A service that gives this certificate and these contents. */
function start({ certificate = raw, body = contents }: { certificate?: object; body?: string } = {}) {
  const provider = createScriptedProvider(
    { e: { bytes: Buffer.from(body), opened: { size: body.length } } },
    { certificate: () => Promise.resolve({ id: 'c', link, raw: certificate }) },
  );
  const accounts = createAccountsDouble({ anna: provider, plain: createScriptedProvider({}) });
  const thread = new HashThread();
  const service = createCertificatesService({
    accounts,
    history: { get: () => found(), findLast: (satisfies) => [...receipts].reverse().find(satisfies) },
    readCertificate,
    openHasher: (algorithms, size) => openHasher(thread, algorithms, size),
    now: () => 0,
    askForFileToCheck: () => Promise.resolve(chosen),
    askForExportPath: () => Promise.resolve(chosen),
  });
  return { service, accounts, provider };
}

function found(): Receipt {
  const [receipt] = receipts;
  if (receipt === undefined) throw new AppError('not-found', 'no receipt');
  return receipt;
}

function fileWith(text: string): string {
  const path = join(folder, 'buoy.txt');
  writeFileSync(path, text);
  return path;
}

const { signal } = new AbortController();

describe('a certificate', () => {
  it('of a file tells what it says', async () => {
    const { service, accounts } = start();
    expect(await service.get(entry, signal)).toMatchObject({
      id: 'c',
      link,
      state: 'notarized',
      fileName: 'buoy.txt',
      contentHash: { algorithm: 'sha256', value: eTag },
    });
    expect(accounts.notes).toEqual(['anna ok']);
  });

  it('of a receipt needs no service', async () => {
    receipts = [deleted(JSON.stringify(raw))];
    const { service, accounts } = start();
    expect(await service.get(kept, signal)).toMatchObject({ id: 'c', state: 'notarized' });
    expect(accounts.notes).toEqual([]);
  });

  it.each([null, 'no JSON', '[]', '"text"'])('of a receipt that keeps %j is not there', async (json) => {
    receipts = [deleted(json)];
    await expect(start().service.get(kept, signal)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not there where the service gives none', async () => {
    const at = { ...entry, accountId: 'plain' };
    await expect(start().service.get(at, signal)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a check', () => {
  it('of a fresh download verifies it, and keeps nothing', async () => {
    const { service, provider } = start();
    const check = await service.check({ source: entry, content: 'download' }, signal);
    expect(check).toMatchObject({ verdict: 'verified', proof: { kind: 'consistent' } });
    expect(check.content).toMatchObject({ kind: 'equal', path: null, actual: { value: eTag } });
    expect(provider.calls).toEqual(['read e']);
  });

  it('contradicts other contents, wherever they are', async () => {
    const path = fileWith('buoy 3\n');
    const { service } = start({ body: 'buoy 3\n' });
    receipts = [saved(path)];
    chosen = path;
    for (const content of ['download', 'saved', 'chosen'] as const) {
      const check = await service.check({ source: entry, content }, signal);
      expect(check).toMatchObject({ verdict: 'contradicted', content: { kind: 'different' } });
    }
  });

  it('takes the copy that was saved last', async () => {
    receipts = [saved(join(folder, 'older')), saved(fileWith(contents))];
    const check = await start().service.check({ source: entry, content: 'saved' }, signal);
    expect(check).toMatchObject({ verdict: 'verified', content: { kind: 'equal' } });
  });

  it('tells that a saved copy is gone, that there is none, and that no file was chosen', async () => {
    const { service } = start();
    const contentOf = async (content: 'saved' | 'chosen' | 'none') =>
      (await service.check({ source: entry, content }, signal)).content;
    expect(await contentOf('saved')).toEqual({ kind: 'not-compared', reason: 'no-saved-copy' });
    expect(await contentOf('chosen')).toEqual({ kind: 'not-compared', reason: 'declined' });
    expect(await contentOf('none')).toEqual({ kind: 'not-compared', reason: 'not-asked' });
    receipts = [saved(join(folder, 'gone'))];
    expect(await contentOf('saved')).toMatchObject({ kind: 'failed', failure: { code: 'not-found' } });
  });

  it('is partial without the contents, and with a certificate that is still pending', async () => {
    const pending = { id: 'c', object: raw.object };
    const { service } = start({ certificate: pending });
    const check = await service.check({ source: entry, content: 'download' }, signal);
    expect(check).toMatchObject({
      verdict: 'partial',
      proof: { kind: 'absent' },
      content: { kind: 'equal' },
    });
    expect(await start().service.check({ source: entry, content: 'none' }, signal)).toMatchObject({
      verdict: 'partial',
      proof: { kind: 'consistent' },
    });
  });

  it('cannot compare with a hash of an unknown form', async () => {
    const odd = { ...raw, object: { ...raw.object, eTag: 'ab-2' } };
    const check = await start({ certificate: odd }).service.check(
      { source: entry, content: 'saved' },
      signal,
    );
    expect(check.content).toEqual({ kind: 'not-checkable' });
  });

  it('contradicts a proof that leads elsewhere, whatever the contents', async () => {
    receipts = [deleted(JSON.stringify({ ...raw, merkle_root: leaf1 }))];
    const check = await start().service.check({ source: kept, content: 'none' }, signal);
    expect(check).toMatchObject({ verdict: 'contradicted', proof: { kind: 'broken' } });
  });

  it('stops with its caller', async () => {
    const request = { source: entry, content: 'download' } as const;
    await expect(start().service.check(request, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('an export', () => {
  it('has the certificate as the service gave it, and the proof as it was followed', async () => {
    chosen = join(folder, 'c.json');
    expect(await start().service.exportFile(entry, signal)).toEqual({ saved: true });
    expect(JSON.parse(readFileSync(chosen, 'utf8'))).toMatchObject({
      format: 'longshore-certificate',
      link,
      certificate: raw,
      proof: { kind: 'consistent', steps: [{ sibling: leaf1 }, { sibling: leaf3 }] },
    });
  });

  it('is not made when the user declines', async () => {
    expect(await start().service.exportFile(entry, signal)).toEqual({ saved: false });
  });
});
