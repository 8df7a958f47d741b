import { toFailure } from '../../../../shared/errors';
import type { Failure } from '../../../../shared/failures';
import type { FailedFolders } from '../../../../shared/transfers';
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

const mostNames = 5;

/** What the window is told of them. */
export function reportOfUnmade(unmade: readonly UnmadeFolder[]): FailedFolders {
  const names = unmade.slice(0, mostNames).map(({ subfolders }) => subfolders.join('/'));
  return { count: unmade.length, names, failure: unmade[0]?.failure ?? null };
}
