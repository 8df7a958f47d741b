import type { ErrorCode, ErrorDetails, Failure } from './failures';

interface ErrorPolicy {
  /** May the same request succeed later without anyone doing anything? */
  retry: boolean;
  /** Is it our fault or a broken server, worth a line in the error log? */
  report: boolean;
}

const expected: ErrorPolicy = { retry: false, report: false };
const passing: ErrorPolicy = { retry: true, report: false };
const suspicious: ErrorPolicy = { retry: false, report: true };

/** The one table that says what to do about an error without looking at where it came from. */
export const errorPolicies: Readonly<Record<ErrorCode, ErrorPolicy>> = {
  'not-found': expected,
  'already-exists': expected,
  'not-empty': expected,
  'name-invalid': expected,
  'too-large': expected,
  'quota-exceeded': expected,
  changed: expected,
  locked: expected,
  'permission-denied': expected,
  'signed-out': expected,
  'second-factor-required': expected,
  'access-code-required': expected,
  'link-expired': expected,
  'account-mismatch': expected,
  offline: passing,
  timeout: passing,
  unavailable: passing,
  'rate-limited': passing,
  truncated: { retry: true, report: true },
  integrity: suspicious,
  'disk-full': expected,
  'not-writable': expected,
  cancelled: expected,
  unsupported: expected,
  'bad-request': suspicious,
  protocol: suspicious,
  internal: suspicious,
};

interface AppErrorOptions<C extends ErrorCode> {
  details?: ErrorDetails<C>;
  retryAfterMs?: number;
  errorId?: string;
  cause?: unknown;
}

/** The only error class that crosses a layer. `message` is English, for developers. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError';
  readonly code: C;
  readonly details: ErrorDetails<C>;
  readonly retryAfterMs: number | undefined;
  readonly errorId: string | undefined;

  constructor(code: C, message: string, options: AppErrorOptions<C> = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? ({} as ErrorDetails<C>);
    this.retryAfterMs = options.retryAfterMs;
    this.errorId = options.errorId;
  }
}

/** True for an `AppError` of one of the given codes (of any code when none is given). */
export function isAppError<C extends ErrorCode = ErrorCode>(
  error: unknown,
  ...codes: C[]
): error is AppError<C> {
  return error instanceof AppError && (codes.length === 0 || codes.some((code) => code === error.code));
}

/** True when the server itself said that it did nothing: the only failures after which a delete may be sent again. */
export function saysNothingDone(error: unknown): boolean {
  return (
    isAppError(error, 'rate-limited') || (isAppError(error, 'unavailable') && error.details.status === 503)
  );
}

/** Any thrown value as an `AppError`: itself, or `internal` with the value as its cause. */
export function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AppError('internal', message, { cause: error });
}

/** The failure as plain data. Never carries the cause or a stack. */
export function toFailure(error: unknown): Failure {
  const appError = toAppError(error);
  return {
    code: appError.code,
    details: appError.details,
    message: appError.message,
    ...(appError.retryAfterMs === undefined ? {} : { retryAfterMs: appError.retryAfterMs }),
    ...(appError.errorId === undefined ? {} : { errorId: appError.errorId }),
  } as Failure;
}

/** The inverse of `toFailure`. */
export function fromFailure(failure: Failure): AppError {
  const { code, message, details, retryAfterMs, errorId } = failure;
  return new AppError<ErrorCode>(code, message, {
    details,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(errorId === undefined ? {} : { errorId }),
  });
}
