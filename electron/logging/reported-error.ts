import { AppError, errorPolicies, toAppError, toFailure } from '../../shared/errors';
import type { ErrorCode, Failure } from '../../shared/failures';
import type { ErrorReport, Log } from './log';

/** What was being done when it failed. */
type Circumstances = Omit<ErrorReport, 'level'>;

/** The same error with the id of its line in the log. One that has an id has its line already. */
export function reportedError(error: unknown, log: Pick<Log, 'report'>, doing: Circumstances): AppError {
  const known = toAppError(error);
  if (known.errorId !== undefined) return known;
  const level = errorPolicies[known.code].report ? 'error' : 'info';
  const errorId = log.report(known, { level, ...doing });
  const { code, message, details, retryAfterMs } = known;
  return new AppError<ErrorCode>(code, message, {
    details,
    errorId,
    cause: known,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** The same as plain data. */
export function reportedFailure(error: unknown, log: Pick<Log, 'report'>, doing: Circumstances): Failure {
  return toFailure(reportedError(error, log, doing));
}
