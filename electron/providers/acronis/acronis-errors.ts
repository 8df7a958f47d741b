import { AppError } from '../../../shared/errors';
import type { ErrorDetails } from '../../../shared/failures';
import type { HttpAnswer } from '../../http/http-client';
import { findJson } from '../../http/http-json';
import { readRetryAfter } from '../../http/http-retry';
import { accountErrorWire, notaryErrorWire, quotaErrorWire, tokenErrorWire } from './acronis-wire';

/** 1 GiB: the largest file that the service takes. */
export const maxFileBytes = 1_073_741_824;

const secondFactorReasons: ReadonlyMap<string, 'required' | 'invalid' | 'set-up'> = new Map([
  ['totp_required', 'required'],
  ['invalid_totp', 'invalid'],
  ['totp_setup_required', 'set-up'],
]);
/** Account code "one-time code needed". */
const secondFactorCode = '1037';

/** What an unsuccessful answer of a Notary or account call means. A 401 is final here: renewing comes before. */
export function toCallError(answer: HttpAnswer, nowMs: number): AppError {
  const { host, status } = answer;
  if (findAccountCode(answer) === secondFactorCode) return secondFactorError(host, 'required');
  switch (status) {
    case 401:
      // Another host, reached by a redirect, has no say in whether our token is good.
      if (!answer.home) return new AppError('permission-denied', 'Not allowed by the host of the contents');
      return new AppError('signed-out', 'The token is not accepted', {
        details: { reason: 'expired', host },
      });
    case 402:
      return new AppError('quota-exceeded', 'A quota is used up', { details: quotaDetails(answer) });
    case 403:
      return new AppError('permission-denied', 'Not allowed');
    case 404:
      return new AppError('not-found', 'No such file', { details: { what: 'entry' } });
    case 409:
      return new AppError('already-exists', 'Exists already');
    case 413:
      return new AppError('too-large', 'Too large', { details: { limitBytes: maxFileBytes } });
    default:
      return toGeneralError(answer, nowMs);
  }
}

/**
 * What an unsuccessful answer to a token request means, told by `error` before status:
 * `second-factor-required`, `signed-out` (rejected), `permission-denied`, or as for any call.
 */
export function toTokenError(answer: HttpAnswer, nowMs: number): AppError {
  const { host, status } = answer;
  const error = findTokenErrorName(answer);
  const factor = error === undefined ? undefined : secondFactorReasons.get(error);
  if (factor !== undefined) return secondFactorError(host, factor);
  if (findAccountCode(answer) === secondFactorCode) return secondFactorError(host, 'required');
  const denied = error === 'access_denied' || error === 'invalid_grant';
  if (status === 401 || (status === 400 && denied))
    return new AppError('signed-out', 'Sign-in was rejected', { details: { reason: 'rejected', host } });
  if (status === 403) return new AppError('permission-denied', 'Sign-in is not allowed');
  return toGeneralError(answer, nowMs);
}

/** An answer of the right kind that lacks what it has to hold, or has a status that makes no sense here. */
export function unexpectedAnswer(answer: { host: string; status: number }): AppError {
  const { host, status } = answer;
  return new AppError('protocol', `Unexpected answer ${status}`, {
    details: { host, status, reason: 'unexpected-shape' },
  });
}

function toGeneralError(answer: HttpAnswer, nowMs: number): AppError {
  const { host, status, headers } = answer;
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), nowMs);
  const waiting = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 408) return new AppError('timeout', 'The server gave up waiting', { details: { host } });
  if (status === 429)
    return new AppError('rate-limited', 'Too many requests', { details: { host }, ...waiting });
  if (status >= 500)
    return new AppError('unavailable', `Server error ${status}`, { details: { host, status }, ...waiting });
  if (status >= 400)
    return new AppError('bad-request', `Refused with ${status}`, { details: refusalDetails(answer) });
  return unexpectedAnswer(answer);
}

function secondFactorError(host: string, reason: 'required' | 'invalid' | 'set-up'): AppError {
  return new AppError('second-factor-required', 'A one-time code is needed', { details: { reason, host } });
}

function findTokenErrorName(answer: HttpAnswer): string | undefined {
  return tokenErrorWire.safeParse(findJson(answer)).data?.error;
}

function findAccountCode(answer: HttpAnswer): string | undefined {
  return accountErrorWire.safeParse(findJson(answer)).data?.error.code;
}

function refusalDetails(answer: HttpAnswer): ErrorDetails<'bad-request'> {
  const json = findJson(answer);
  const code =
    notaryErrorWire.safeParse(json).data?.code ?? findTokenErrorName(answer) ?? findAccountCode(answer);
  // A code is a word; whatever else a server puts there is not shown or logged.
  const isWord = code !== undefined && /^[\w.:-]{1,64}$/.test(code);
  return { status: answer.status, reason: 'rejected', ...(isWord ? { serverCode: code } : {}) };
}

function quotaDetails(answer: HttpAnswer): ErrorDetails<'quota-exceeded'> {
  const quota = quotaErrorWire.safeParse(findJson(answer)).data?.quota;
  if (quota === undefined) return {};
  return {
    ...(quota.name === undefined ? {} : { quota: quota.name }),
    ...(quota.usage === undefined ? {} : { usage: quota.usage }),
    ...(quota.quota === undefined ? {} : { limit: quota.quota }),
    ...(quota.overage === undefined ? {} : { overage: quota.overage }),
  };
}
