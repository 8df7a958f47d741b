import type { PartialFile } from './partial-file';
import { isPartName, removePart } from '../place/part-name';
import { decideResume, type ResumeDecision } from './resume-decision';
import { TargetFile } from '../place/target-file';
import type { TargetFolder } from '../place/target-folder';

/** What an earlier try has left, as far as it is of use: the open temporary file, and what to do with it. */
export type Leftover =
  | { decision: Extract<ResumeDecision, { kind: 'start' }>; file: null; partial: null }
  | { decision: Exclude<ResumeDecision, { kind: 'start' }>; file: TargetFile; partial: PartialFile };

const nothing: Leftover = { decision: { kind: 'start' }, file: null, partial: null };

/** Opens it where more may be added to it; removes it otherwise. */
export async function openLeftover(
  partial: PartialFile | null,
  folder: TargetFolder,
  rangeReads: boolean,
): Promise<Leftover> {
  if (partial === null) return nothing;
  const file = await reopen(partial, folder);
  const bytesOnDisk = file === null ? null : await file.size();
  const decision = decideResume({ partial, bytesOnDisk, rangeReads });
  if (file !== null && decision.kind !== 'start') return { decision, file, partial };
  await file?.close();
  await discardLeftover(partial);
  return nothing;
}

/** Removes the temporary file. Never rejects: a file that cannot be removed does no harm under its hidden name. */
export async function discardLeftover({ folder, partName }: PartialFile): Promise<void> {
  await removePart(folder, partName).catch(() => undefined);
}

async function reopen(partial: PartialFile, folder: TargetFolder): Promise<TargetFile | null> {
  const isHere = partial.folder === folder.path && isPartName(partial.partName);
  return isHere ? TargetFile.reopen(folder, partial.partName) : null;
}
