import { AppError } from '../../../shared/errors';
import type { HttpAnswer } from '../../http/http-client';
import { findJson } from '../../http/http-json';
import { readRetryAfter } from '../../http/http-retry';
import { codeWire } from './oracle-wire';

/** What an answer's meaning depends on beside itself. */
export interface CallFacts {
  nowMs: number;
  /** Origin that was asked. */
  origin: string;
  /** The least role that the call needs. */
  needs: OracleRole;
  /** What the id in the path names. */
  what: 'entry' | 'folder';
  /** Who asks, for people. */
  who: string;
  /** Did an access code go along? */
  codeSent: boolean;
}

/** Roles that the calls of this provider need, from little to much. */
export type OracleRole = 'viewer' | 'downloader' | 'contributor';

/** `errorCode` of a JSON answer; undefined when there is none. */
export function findErrorCode(answer: HttpAnswer): string | undefined {
  return codeWire.safeParse(findJson(answer)).data?.errorCode;
}

/** A web page where something else was asked for. */
export function isWebPage(headers: ReadonlyMap<string, string>, body: Uint8Array | null = null): boolean {
  if (/^\s*text\/html/i.test(headers.get('content-type') ?? '')) return true;
  return (
    body !== null && /^\s*<(?:!doctype\s+html|html)/i.test(new TextDecoder().decode(body.subarray(0, 256)))
  );
}

/** What an answer that is no success means: section 3.2 of the service's page, first match wins. */
export function toCallError(answer: HttpAnswer, facts: CallFacts): AppError {
  const { host, status } = answer;
  if (status === 408) return new AppError('timeout', 'The server gave up waiting', { details: { host } });
  if (status >= 300 && status < 400) return redirectError(answer, facts.origin);
  if (status === 401) return refusedSignIn(answer);
  return byErrorCode(answer, facts) ?? byStatus(answer, facts);
}

/** A success that is not what it should be: a sign-in page, or anything else that is no JSON. */
export function notJsonError(answer: HttpAnswer): AppError {
  const { host, status } = answer;
  if (isWebPage(answer.headers, answer.body)) return signedOut(host);
  return new AppError('protocol', `Answer ${status} is not JSON`, {
    details: { host, status, reason: 'not-json' },
  });
}

export function signedOut(host: string): AppError {
  return new AppError('signed-out', 'The sign-in is not accepted', { details: { reason: 'expired', host } });
}

/** An answer of the right kind that lacks what it has to hold, or has a status that makes no sense here. */
export function unexpectedAnswer(answer: { host: string; status: number }): AppError {
  const { host, status } = answer;
  return new AppError('protocol', `Unexpected answer ${status}`, {
    details: { host, status, reason: 'unexpected-shape' },
  });
}

const signInPage = /log-?in|log-?on|sign-?in|sso|oauth|saml/i;

function redirectError({ headers, host, status }: HttpAnswer, origin: string): AppError {
  const target = findTarget(headers.get('location'), origin);
  if (target !== undefined && (target.origin !== origin || signInPage.test(target.pathname)))
    return signedOut(host);
  return new AppError('protocol', `Redirect ${status} where none is expected`, {
    details: { host, status, reason: 'redirect' },
  });
}

function findTarget(location: string | undefined, origin: string): URL | undefined {
  if (location === undefined) return undefined;
  try {
    return new URL(location, origin);
  } catch {
    return undefined;
  }
}

/** Another host, reached by a redirect, has no say in whether our sign-in is good. */
function refusedSignIn({ home, host }: HttpAnswer): AppError {
  return home
    ? signedOut(host)
    : new AppError('permission-denied', 'Not allowed by the host of the contents');
}

/** The codes that tell the same at any status; undefined for all others. */
function byErrorCode(answer: HttpAnswer, facts: CallFacts): AppError | undefined {
  const code: string = findErrorCode(answer) ?? '';
  switch (code) {
    case '-16':
      return new AppError('not-found', 'No such item', { details: { what: facts.what } });
    case '-17':
      return new AppError('already-exists', 'The name exists in the target folder');
    case '-18':
      return new AppError('access-code-required', 'The link needs its access code', {
        details: { wrong: facts.codeSent },
      });
    case '-20':
      return denied(facts);
    case '-26':
      return new AppError('link-expired', 'The link is invalid or has expired');
    default:
      return undefined;
  }
}

function denied({ who, needs }: CallFacts): AppError {
  return new AppError('permission-denied', 'Insufficient rights', {
    details: { missing: `${who} lacks the role of a ${needs} here` },
  });
}

function byStatus(answer: HttpAnswer, facts: CallFacts): AppError {
  const { host, status } = answer;
  switch (status) {
    case 403:
      return denied(facts);
    case 404:
      return missing(answer, facts);
    case 409:
    case 412:
      return new AppError('changed', 'Changed meanwhile', { details: { what: 'entry' } });
    case 413:
      return new AppError('too-large', 'Too large');
    case 423:
      return new AppError('locked', 'Locked', { details: { what: 'entry' } });
    case 429:
      return new AppError('rate-limited', 'Too many requests', { details: { host }, ...wait(answer, facts) });
    case 507:
      return new AppError('quota-exceeded', 'No room left at the service');
    default:
      return byKindOfStatus(answer, facts);
  }
}

/** A 404 of the API is JSON; any other says that this is not the API. */
function missing(answer: HttpAnswer, { what }: CallFacts): AppError {
  if (findJson(answer) !== undefined) return new AppError('not-found', 'No such item', { details: { what } });
  const { host, status } = answer;
  return new AppError('protocol', 'The document API is not there', {
    details: { host, status, reason: 'not-json' },
  });
}

function byKindOfStatus(answer: HttpAnswer, facts: CallFacts): AppError {
  const { host, status } = answer;
  if (status >= 500)
    return new AppError('unavailable', `Server error ${status}`, {
      details: { host, status },
      ...wait(answer, facts),
    });
  const code = findErrorCode(answer);
  const failedIn200 = status >= 200 && status < 300 && code === '-1';
  if (status === 400 || failedIn200)
    return new AppError('bad-request', `Refused with ${status}`, {
      details: { status, reason: 'rejected', ...(isCode(code) ? { serverCode: code } : {}) },
    });
  return unexpectedAnswer(answer);
}

/** A code is a small number; whatever else a server puts there is not shown or logged. */
export function isCode(code: string | undefined): code is string {
  return code !== undefined && /^-?\d{1,4}$/.test(code);
}

function wait({ headers }: HttpAnswer, { nowMs }: CallFacts): { retryAfterMs?: number } {
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), nowMs);
  return retryAfterMs === undefined ? {} : { retryAfterMs };
}
