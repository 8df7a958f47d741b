import { toFailure, type Failure } from '../../../../shared/errors';
import type { openTargetFolder } from './target-folder';

/** A folder without files that could not be made on disk, by the safe names on the way to it, and why. */
export interface UnmadeFolder {
  subfolders: readonly string[];
  failure: Failure;
}

/** Makes folders that hold nothing below `root`, one after the other; those that could not be made. Never rejects. */
export async function makeEmptyFolders(
  root: string,
  folders: readonly (readonly string[])[],
  open: typeof openTargetFolder,
): Promise<UnmadeFolder[]> {
  const unmade: UnmadeFolder[] = [];
  for (const subfolders of folders)
    await open(root, subfolders).catch((error: unknown) => {
      unmade.push({ subfolders, failure: toFailure(error) });
    });
  return unmade;
}
