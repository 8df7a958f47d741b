import { AppError, isAppError } from '../../shared/errors';
import type { ErrorDetails } from '../../shared/failures';

/** Where a file was to be written, for the user to read. */
export interface DiskPlace {
  folder: string;
  /** Bytes that the file takes, when known. */
  neededBytes?: number;
}

type Refusal = ErrorDetails<'not-writable'>['reason'];

/** The system's code of a failed file operation, such as `ENOSPC`; undefined for any other error. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the system's refusals mean for a folder. */
const refusals: Readonly<Record<string, NonNullable<Refusal>>> = {
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ELOOP: 'symlink',
  /* A drive that was pulled out, or a network drive that went away, answers in one of these ways until the system lets go of it. */
  EIO: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
  ENOTCONN: 'missing',
  EHOSTDOWN: 'missing',
  ESTALE: 'missing',
  /* Windows, for a file that another program holds open. */
  EBUSY: 'denied',
};
const fullDisk = new Set(['ENOSPC', 'EDQUOT']);
const unusableName = new Set(['ENAMETOOLONG', 'EILSEQ', 'EINVAL']);

/**
 * A fault of the disk as an `AppError`: `disk-full`, `not-writable` with its reason (`missing`: folder or drive is gone), `too-large` (the disk's format takes no
 * file of this size), `name-invalid` (the disk takes no such name), else `internal`. An `AppError` comes back as it is.
 */
export function toDiskError(error: unknown, place: DiskPlace): AppError {
  if (isAppError(error)) return error;
  const code = systemCodeOf(error) ?? 'unknown fault';
  const { folder } = place;
  if (fullDisk.has(code))
    return new AppError('disk-full', `${code} in the folder`, { details: place, cause: error });
  if (code === 'EFBIG') return new AppError('too-large', 'EFBIG: too large for this disk', { cause: error });
  if (unusableName.has(code)) return new AppError('name-invalid', `${code} for the name`, { cause: error });
  const reason = refusals[code];
  if (reason === undefined)
    return new AppError('internal', `${code} from the disk`, { details: { what: 'disk' }, cause: error });
  return new AppError('not-writable', `${code} in the folder`, { details: { folder, reason }, cause: error });
}
