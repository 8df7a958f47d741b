import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '../../../../shared/names';
import { toDiskError } from '../../../storage/disk-errors';
import { makeNewFolder } from '../../downloads/place/target-folder';
import { planBatch } from './batch-plan';
import type { FoundFolder } from './folder-walk';
import type { PlannedBatch, PlannedFile } from './preflight-desk';

/**
 * Lays out the copy of a folder of a service: in a folder of its own in `target`, made here, so that it holds the copy and nothing else. Every file
 * and folder below has a safe name in it that nobody else has. Rejects with `cancelled`, and as `makeNewFolder`.
 */
export async function planFolderCopy(
  found: FoundFolder,
  target: string,
  signal: AbortSignal,
): Promise<PlannedBatch> {
  const name = await makeNewFolder(target, safeFileName(found.name, found.id));
  const place = await realpath(target).catch((error: unknown) => {
    throw toDiskError(error, { folder: target });
  });
  const plan = await planBatch(found, join(place, name), { isSame: () => Promise.resolve(false) }, signal);
  const files = plan.files.map(({ wanted, subfolders, fileName }): PlannedFile => {
    return { wanted, subfolders: [name, ...subfolders], fileName, conflict: { kind: 'keep-both' } };
  });
  return { folder: target, files, emptyFolders: plan.emptyFolders.map((names) => [name, ...names]) };
}
