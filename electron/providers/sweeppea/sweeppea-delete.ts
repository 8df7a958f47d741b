import { isAppError } from '../../../shared/errors';
import type { Removal } from '../provider';
import { deleteFile, unclearDelete } from './sweeppea-api';
import type { SweeppeaSession } from './sweeppea-session';

/**
 * See `Provider.remove`: for good, and the storage is free at once. `look` rejects with `not-found` when the file is not in the list; it
 * is asked when the service gives a success that cannot be read.
 */
export async function removeFile(
  session: SweeppeaSession,
  id: string,
  look: (id: string, signal: AbortSignal) => Promise<unknown>,
  signal: AbortSignal,
): Promise<Removal> {
  const deletion = await deleteFile(session, id, signal);
  if (deletion.kind === 'done') return deletion.removal;
  try {
    await look(id, signal);
  } catch (error) {
    if (isAppError(error, 'not-found')) return {};
    if (isAppError(error, 'cancelled')) throw error;
    throw unclearDelete(session, error);
  }
  throw unclearDelete(session);
}
