import { createHash } from 'node:crypto';
import type { ProviderFacts } from '../../../shared/capabilities';
import { AppError } from '../../../shared/errors';
import type { ContentHash, Entry } from '../../../shared/files';
import type { OpenedFile, Provider, ReadOptions } from '../../providers/provider';

export interface ScriptedFile {
  bytes: Uint8Array;
  entry?: Partial<Entry>;
  /** What the answer to `read` states or does otherwise. */
  opened?: Partial<OpenedFile>;
}

/** A provider whose every answer a test can replace, and whose calls it can count. */
export interface ScriptedProvider extends Provider {
  readonly files: Map<string, ScriptedFile>;
  /** `stat a`, `read a`, … in the order of asking. */
  readonly calls: string[];
}

const facts: ProviderFacts = {
  trash: 'gone',
  folders: false,
  rangeReads: false,
  contentHash: 'sha256',
  maxFileSize: null,
  parallelRequests: 3,
  duplicateNames: true,
};

export function sha256Of(bytes: Uint8Array): ContentHash {
  return { algorithm: 'sha256', value: createHash('sha256').update(bytes).digest('hex') };
}

/** A body in chunks of `size` bytes that ends as the contract says when the signal is aborted. */
export async function* inChunks(
  bytes: Uint8Array,
  size: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted === true) throw new AppError('cancelled', 'aborted');
    yield bytes.subarray(at, at + size);
  }
}

export function createScriptedProvider(
  files: Readonly<Record<string, ScriptedFile>>,
  overrides: Partial<Provider> = {},
): ScriptedProvider {
  const held = new Map(Object.entries(files));
  const calls: string[] = [];

  function fileOf(id: string): ScriptedFile {
    const file = held.get(id);
    if (file === undefined) throw new AppError('not-found', 'gone', { details: { what: 'entry' } });
    return file;
  }

  const plain: Provider = {
    facts,
    connect: () => Promise.resolve({ userId: 'u', userName: 'anna' }),
    list: () => Promise.resolve({ entries: [], cursor: null, partial: null }),
    stat: (id) => Promise.resolve().then(() => entryOf(id, fileOf(id))),
    read: (id, options, signal) =>
      Promise.resolve().then(() =>
        openedOf(id, fileOf(id), { ...options, signal, honours: provider.facts.rangeReads }),
      ),
    remove: (id) =>
      Promise.resolve().then(() => {
        fileOf(id);
        held.delete(id);
        return {};
      }),
  };
  const provider: Provider = { ...plain, ...overrides };
  return {
    ...provider,
    files: held,
    calls,
    stat: (id, signal) => (calls.push(`stat ${id}`), provider.stat(id, signal)),
    read: (id, options, signal) => (calls.push(`read ${id}`), provider.read(id, options, signal)),
    remove: (id, signal) => (calls.push(`remove ${id}`), provider.remove(id, signal)),
  };
}

function entryOf(id: string, { bytes, entry }: ScriptedFile): Entry {
  return {
    accountId: 'anna',
    id,
    name: `${id}.bin`,
    kind: 'file',
    size: bytes.length,
    modifiedAt: 1_600_000_000_000,
    version: null,
    hash: sha256Of(bytes),
    certificate: null,
    forSigning: false,
    ...entry,
  };
}

interface Asked extends ReadOptions {
  signal: AbortSignal;
  /** Does the place honour ranges? */
  honours: boolean;
}

/** States what the entry does; its validator is made of the id. */
function openedOf(id: string, file: ScriptedFile, { range, signal, honours }: Asked): OpenedFile {
  const { name, size, hash } = entryOf(id, file);
  const validator = honours ? `"${id}"` : null;
  const isPart = range !== undefined && honours && range.validator === validator;
  const [from, end] = isPart ? [range.from, range.end] : [0, null];
  return {
    name,
    size,
    from,
    end,
    validator,
    hash,
    body: inChunks(file.bytes.subarray(from, end ?? file.bytes.length), 64 * 1024, signal),
    discard: () => undefined,
    ...file.opened,
  };
}
