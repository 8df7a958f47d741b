import { AppError, isAppError } from '../../../shared/errors';
import type { Removal } from '../provider';
import { deleteFile, deleteFiles, getFile } from './acronis-api';
import type { AcronisSession } from './acronis-session';

/** Files of one bulk delete; ours, the service states no limit. */
export const bulkLimit = 20;

/** See `Provider.remove`. */
export async function removeFile(session: AcronisSession, id: string, signal: AbortSignal): Promise<Removal> {
  if ((await deleteFile(session, id, signal)) === 'done') return {};
  try {
    await getFile(session, id, signal);
  } catch (error) {
    if (isAppError(error, 'not-found')) return {};
    if (isAppError(error, 'cancelled')) throw error;
    throw unclearDelete(session, error);
  }
  throw unclearDelete(session);
}

/** See `Provider.removeMany`. What the service names beside the files that were asked for says nothing. */
export async function removeFiles(
  session: AcronisSession,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  if (ids.length > bulkLimit) throw new AppError('bad-request', 'Too many files for one delete');
  const named = new Set(await deleteFiles(session, ids, signal));
  return ids.filter((id) => named.has(id));
}

function unclearDelete(session: AcronisSession, cause?: unknown): AppError {
  return new AppError('protocol', 'An odd answer to a delete, and the file is not known to be gone', {
    details: { host: session.http.host, reason: 'unclear-delete' },
    cause,
  });
}
