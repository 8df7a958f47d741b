import { describe, expect, it } from 'vitest';
import {
  AppError,
  errorPolicies,
  failureSchema,
  toFailure,
  type ErrorCode,
  type ErrorDetails,
  type Failure,
} from '../../shared/errors';
import { fieldOf, wordFailure } from './error-message';
import type { FailureMessage } from './wording/failure-message';

function failure<C extends ErrorCode>(code: C, details: ErrorDetails<C>): Failure {
  return toFailure(new AppError(code, 'for developers only', { details }));
}

function word<C extends ErrorCode>(code: C, details: ErrorDetails<C>): FailureMessage {
  return wordFailure(failure(code, details), 'en');
}

/* Every reason of every code that has reasons, and every code without any fact. */
const all: readonly Failure[] = [
  ...Object.keys(errorPolicies).map((code) =>
    failureSchema.parse({ code, details: {}, message: 'for developers only' }),
  ),
  ...(['entry', 'account', 'transfer', 'plan', 'receipt', 'folder'] as const).map((what) =>
    failure('not-found', { what }),
  ),
  ...(['rejected', 'expired', 'no-secret', 'unreadable-secret'] as const).map((reason) =>
    failure('signed-out', { reason }),
  ),
  ...(['required', 'invalid', 'set-up'] as const).map((reason) =>
    failure('second-factor-required', { reason }),
  ),
  ...(['read-only', 'denied', 'missing', 'symlink', 'outside'] as const).map((reason) =>
    failure('not-writable', { reason }),
  ),
  ...(
    [
      'not-json',
      'unexpected-shape',
      'redirect',
      'tls',
      'unusable-address',
      'unclear-delete',
      'range',
    ] as const
  ).map((reason) => failure('protocol', { reason })),
  ...(
    [
      'empty',
      'not-a-url',
      'insecure-address',
      'address-with-extras',
      'number-mismatch',
      'invalid',
      'rejected',
    ] as const
  ).map((reason) => failure('bad-request', { reason })),
  failure('changed', { what: 'host', origin: 'https://eu.example', foreign: true }),
  failure('locked', { what: 'account' }),
  failure('unavailable', { status: 503 }),
];

const nextStep =
  /\b(try again|check|choose|enter|sign in|add|refresh|ask|wait|fill in|type|delete|select|start|free|rename|use|open|unlock|split|correct|report)\b/i;

describe('wordFailure', () => {
  it.each(all.map((one) => [`${one.code} ${JSON.stringify(one.details)}`, one] as const))(
    'words %s with a next step, and not with the words for developers',
    (_name, one) => {
      const { title, text } = wordFailure(one, 'en');
      expect(title).not.toBe('');
      expect(title).not.toMatch(/[.!]$/);
      expect(text).toMatch(nextStep);
      expect(text).toMatch(/[.?]$/);
      expect(`${title} ${text}`).not.toMatch(/undefined|null|\[object|for developers/);
    },
  );

  it('words the reasons of one code differently', () => {
    const texts = all.map((one) => wordFailure(one, 'en').text);
    expect(new Set(texts).size).toBeGreaterThanOrEqual(all.length - 5);
  });

  it('names the host that rejected the password', () => {
    expect(word('signed-out', { reason: 'rejected', host: 'eu.example' }).text).toContain(
      'Check login and password',
    );
    expect(word('signed-out', { reason: 'rejected', host: 'eu.example' }).text).toContain('eu.example');
  });

  it('says how much of a cut download came', () => {
    expect(word('truncated', { receivedBytes: 600_000, expectedBytes: 1_000_000 }).text).toContain(
      '600 KB of 1 MB',
    );
  });

  it('names the host that waits for approval, and warns of a foreign one', () => {
    const at = (foreign: boolean): string =>
      word('changed', { what: 'host', origin: 'https://x.example', foreign }).text;
    expect(at(false)).toContain('https://x.example');
    expect(at(true)).toContain('does not belong');
    expect(at(false)).not.toContain('does not belong');
  });

  it('makes hidden characters of a name visible', () => {
    expect(word('not-found', { what: 'entry', name: 'a\u202Efdp.exe' }).text).not.toContain('\u202E');
  });

  it('tells how long to wait', () => {
    const limited = toFailure(new AppError('rate-limited', '', { retryAfterMs: 40_000 }));
    expect(wordFailure(limited).text).toContain('40 s');
  });

  it('gives the number under which an internal fault is in the log', () => {
    const internal = toFailure(new AppError('internal', '', { errorId: 'E-42' }));
    expect(wordFailure(internal).text).toContain('E-42');
  });
});

describe('fieldOf', () => {
  it.each([
    [failure('bad-request', { field: 'form.login', reason: 'empty' }), 'login'],
    [failure('bad-request', { reason: 'rejected' }), null],
    [failure('signed-out', { reason: 'rejected' }), 'password'],
    [failure('signed-out', { reason: 'expired' }), null],
    [failure('second-factor-required', { reason: 'invalid' }), 'verificationCode'],
    [failure('second-factor-required', { reason: 'set-up' }), null],
    [failure('offline', { host: 'x' }), 'cloudAddress'],
    [failure('protocol', { reason: 'not-json' }), 'cloudAddress'],
    [failure('changed', { what: 'host' }), 'cloudAddress'],
    [failure('account-mismatch', {}), 'login'],
    [failure('disk-full', {}), null],
  ])('%j', (one, field) => {
    expect(fieldOf(one)).toBe(field);
  });
});
