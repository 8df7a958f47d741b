import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors';
import type { ContentHash, Entry, PartialReason } from '../../../shared/files';
import type { Clock, OpenedFile, Provider, ProviderLog } from '../provider';

/** Bytes that differ from place to place, the same every time. */
export function bytesOf(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 0xff);
}

export function describeHash(algorithm: ContentHash['algorithm'], content: Uint8Array): ContentHash {
  return { algorithm, value: createHash(algorithm).update(content).digest('hex') };
}

export async function readAll(file: OpenedFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.body) chunks.push(new Uint8Array(chunk));
  return Buffer.concat(chunks);
}

interface WholeListing {
  entries: Entry[];
  pages: number;
  partial: PartialReason | null;
}

/** Follows a listing to its last page. */
export async function listAll(
  provider: Provider,
  folderId: string | null,
  signal: AbortSignal,
): Promise<WholeListing> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const page = await provider.list(folderId, cursor, signal);
    entries.push(...page.entries);
    cursor = page.cursor;
    if (cursor === null) return { entries, pages, partial: page.partial };
  }
}

export interface ManualClock extends Clock {
  /** Milliseconds of each wait so far. */
  waits: number[];
  /** Moves the time on. */
  advance(ms: number): void;
}

/** A clock that waits for nothing: a sleep moves its time on and is over. */
export function manualClock(): ManualClock {
  const waits: number[] = [];
  let offset = 0;
  return {
    waits,
    now: () => Date.now() + offset,
    sleep: (ms, signal) => {
      if (signal.aborted) return Promise.reject(new AppError('cancelled', 'Cancelled'));
      waits.push(ms);
      return Promise.resolve();
    },
    advance: (ms) => {
      offset += ms;
    },
  };
}

export const silentLog: ProviderLog = { info: () => undefined, warn: () => undefined };
