import type { BigIntStats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Proof } from '../../../../shared/transfers';
import type { OpenHasher } from '../../downloads/content/content-check';
import type { discardPartial, verifySaved } from '../../downloads/run/download-file';
import { doneBytes, type PartialFile } from '../../downloads/run/partial-file';
import type { TransferChange } from '../queue/transfer-machine';
import type { TransferRecord } from '../queue/transfer-record';
import { decideRecovery, phaseOf, type FoundOnDisk } from '../queue/transfer-recovery';

export interface RestoreTools {
  discardPartial: typeof discardPartial;
  verifySaved: typeof verifySaved;
  openHasher: OpenHasher;
}

type SavedChange = Extract<TransferChange, { kind: 'save' }>;

/** False for what had not begun, or was stopped before the app ended and has nothing on disk: nothing has to be found out. */
export function needsRecovery({ row: { state }, partial }: TransferRecord): boolean {
  return partial !== null || (state !== 'queued' && state !== 'paused' && state !== 'retrying');
}

/** Looks at what a transfer of the last run has left on disk, removes what is of no use, and says how it goes on. Never rejects. */
export async function recoverTransfer(record: TransferRecord, tools: RestoreTools): Promise<TransferChange> {
  const { partial, placing } = record;
  if (partial === null || !(await exists(partial.folder))) return { kind: 'recover', partial };
  const found = await lookFor(partial, placing);
  switch (decideRecovery(phaseOf(record), found)) {
    case 'leave':
    case 'go-on':
      return { kind: 'recover', partial };
    case 'begin':
      return { kind: 'recover', partial: null };
    case 'tidy-and-begin':
      await tools.discardPartial(partial);
      return { kind: 'recover', partial: null };
    case 'tidy-and-finish':
      await tools.discardPartial(partial);
      return finished(partial, placing ?? '');
    case 'finish':
      return checked(finished(partial, placing ?? ''), tools);
  }
}

/** The temporary file is gone, and what has its name might be another of that size. */
async function checked(
  change: SavedChange,
  { verifySaved, openHasher }: RestoreTools,
): Promise<TransferChange> {
  try {
    await verifySaved(change, { openHasher }, new AbortController().signal);
    return change;
  } catch {
    return { kind: 'recover', partial: null };
  }
}

/** The name was noted after everything had been verified. */
function finished(partial: PartialFile, fileName: string): SavedChange {
  const size = partial.size ?? doneBytes(partial);
  return { kind: 'save', path: join(partial.folder, fileName), fileName, size, proof: proofOf(partial) };
}

function proofOf({ statedHash, size }: PartialFile): Proof {
  if (statedHash !== null) return { kind: 'hash', hash: statedHash };
  return { kind: size === null ? 'none' : 'size', hash: null };
}

async function lookFor(partial: PartialFile, placing: string | null): Promise<FoundOnDisk> {
  const part = await statOf(join(partial.folder, partial.partName));
  const final = placing === null ? null : await statOf(join(partial.folder, placing));
  return { part: worthOf(part, partial), final: kindOf(final, part, partial) };
}

function worthOf(part: BigIntStats | null, { validator }: PartialFile): FoundOnDisk['part'] {
  if (part === null) return 'none';
  return validator === null ? 'useless' : 'usable';
}

function kindOf(
  final: BigIntStats | null,
  part: BigIntStats | null,
  partial: PartialFile,
): FoundOnDisk['final'] {
  if (final === null) return 'none';
  if (final.ino === part?.ino && final.dev === part.dev) return 'same-file';
  const size = partial.size ?? doneBytes(partial);
  return final.isFile() && final.size === BigInt(size) ? 'fits' : 'other';
}

async function exists(path: string): Promise<boolean> {
  return (await statOf(path)) !== null;
}

/** Null where there is nothing, and where one may not look. */
async function statOf(path: string): Promise<BigIntStats | null> {
  try {
    return await lstat(path, { bigint: true });
  } catch {
    return null;
  }
}
