import { isAppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import { call } from '../../ipc/ipc-client';
import { rootOf, type FolderStep } from '../../lib/place/place';
import { findAccount } from '../accounts-store';
import { findListing } from './files-store';

/** Deeper is no folder of any person; a service that says so goes round in circles. */
const deepest = 100;

/* What the service does not show above is where the account begins. */
async function stepsTo(accountId: string, folderId: string | null): Promise<FolderStep[]> {
  const steps: FolderStep[] = [];
  for (let id = folderId; id !== null && steps.length < deepest;) {
    try {
      const folder = await call('files.stat', { accountId, id });
      if (folder.parentId === undefined) return steps;
      steps.unshift({ id, name: folder.name });
      id = folder.parentId;
    } catch (error) {
      if (steps.length > 0 && isAppError(error, 'not-found', 'permission-denied')) return steps;
      throw error;
    }
  }
  return steps;
}

/** The way from the root to the folder that the entry lies in; null when the service does not say. Rejects when it cannot be asked. */
export async function findContainingFolder(entry: Entry): Promise<readonly FolderStep[] | null> {
  const { accountId, id, parentId } = entry;
  const isFlat = findAccount(accountId)?.capabilities?.facts.folders === false;
  const isAtRoot = findListing(rootOf(accountId))?.byId.has(id) === true;
  if (isFlat || isAtRoot) return [];
  return parentId === undefined ? null : stepsTo(accountId, parentId);
}
