import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors';

/** The licences of all that is bundled, as the build has written them down. `not-found` where it has not. */
export async function readThirdPartyNotices(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('not-found', 'This build carries no licences.', { details: { what: 'file' }, cause });
  }
}
