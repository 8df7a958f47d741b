import { AppError } from '../../../shared/errors';
import type { ErrorDetails } from '../../../shared/failures';
import { visibleName } from '../../../shared/names';
import type { Secret } from '../../../shared/secret';
import type { HttpAnswer } from '../../http/http-client';
import { findJson } from '../../http/http-json';
import { readRetryAfter } from '../../http/http-retry';
import { refusalWire, type RefusalWire } from './sweeppea-wire';

/** What the reading of a refusal needs to know of the call. */
export interface RefusedCall {
  /** What a 404 says is not there. */
  about: 'entry' | 'folder' | 'account';
  /** Never quoted, even where the service does. */
  key: Secret;
  nowMs: number;
}

/** Longest sentence of the service that is quoted. */
const maxQuotedLength = 200;

/** What an unsuccessful answer of the API means: told by the status first, then by what else it holds, by the wording only where nothing else tells. */
export function toCallError(answer: HttpAnswer, call: RefusedCall): AppError {
  const { host, status } = answer;
  const refusal = findRefusal(answer);
  switch (status) {
    case 401:
      return rejectedKey(host);
    case 403:
      return refusal === undefined ? unexpectedAnswer(answer) : toForbidden(host, refusal, call);
    case 404:
      if (refusal === undefined) return unexpectedAnswer(answer);
      return new AppError('not-found', 'Not there, or not ours', { details: { what: call.about } });
    case 409:
      return new AppError('already-exists', 'Exists already');
    case 413:
      return new AppError('too-large', 'Too large');
    default:
      return toGeneralError(answer, call.nowMs);
  }
}

/** The refusal in the answer's body; undefined when the service itself did not refuse. */
export function findRefusal(answer: HttpAnswer): RefusalWire | undefined {
  return refusalWire.safeParse(findJson(answer)).data;
}

/**
 * What an unsuccessful answer to a presigned link means: `link-expired` and `permission-denied` may be over with a fresh link,
 * `not-found` is the object's own. Quotes nothing of the body, which may repeat the link.
 */
export function toStorageError(answer: HttpAnswer, nowMs: number): AppError {
  const { host, status } = answer;
  const xml = new TextDecoder().decode(answer.body);
  const code = /<Code>([A-Za-z]{1,64})<\/Code>/.exec(xml)?.[1];
  if (code === 'ExpiredToken' || (status === 403 && /<Expires>|Request has expired/.test(xml)))
    return new AppError('link-expired', 'The link to the contents has expired');
  if (status === 403) return new AppError('permission-denied', 'The storage does not accept the link');
  if (status === 404 && code === 'NoSuchKey')
    return new AppError('not-found', 'The contents are gone', { details: { what: 'entry' } });
  const isPassing = status === 408 || status === 429 || status >= 500;
  return isPassing ? toGeneralError(answer, nowMs) : unexpectedAnswer({ host, status });
}

/** An answer that lacks what it has to hold, or has a status that makes no sense here. */
export function unexpectedAnswer({ host, status }: { host: string; status: number }): AppError {
  return new AppError('protocol', `Unexpected answer ${status}`, {
    details: { host, status, reason: 'unexpected-shape' },
  });
}

function rejectedKey(host: string): AppError {
  return new AppError('signed-out', 'The API key is not accepted', { details: { reason: 'rejected', host } });
}

function toForbidden(host: string, { Message = '', Telemetry }: RefusalWire, call: RefusedCall): AppError {
  if (/^invalid api token/i.test(Message)) return rejectedKey(host);
  if (Telemetry !== undefined && Telemetry.APICalls >= Telemetry.MaxAPICalls)
    return new AppError('quota-exceeded', 'The calls of this month are used up', {
      details: { quota: 'api-calls', usage: Telemetry.APICalls, limit: Telemetry.MaxAPICalls },
    });
  return new AppError('permission-denied', 'Not allowed', { details: quoted(Message, call.key) });
}

/** The service's own reason as plain text, fit to stand inside a sentence; nothing when it might give the key away. */
function quoted(message: string, key: Secret): ErrorDetails<'permission-denied'> {
  const plain = visibleName(message.trim()).slice(0, maxQuotedLength).replace(/\.$/, '');
  const isUsable = plain !== '' && !message.includes(key.reveal());
  return isUsable ? { missing: plain } : {};
}

function toGeneralError(answer: HttpAnswer, nowMs: number): AppError {
  const { host, status, headers } = answer;
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), nowMs);
  const waiting = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 408 || status === 504)
    return new AppError('timeout', 'The server gave up waiting', { details: { host } });
  if (status === 429)
    return new AppError('rate-limited', 'Too many requests', { details: { host }, ...waiting });
  if (status >= 500)
    return new AppError('unavailable', `Server error ${status}`, { details: { host, status }, ...waiting });
  if (status >= 400)
    return new AppError('bad-request', `Refused with ${status}`, { details: { status, reason: 'rejected' } });
  return unexpectedAnswer(answer);
}
