import { describe, expect, it } from 'vitest';
import { AppError, errorPolicies, toFailure } from '../../shared/errors';
import {
  detailsByCode,
  failureSchema,
  type ErrorCode,
  type ErrorDetails,
  type Failure,
} from '../../shared/failures';
import { setLocale } from '../../shared/texts/locale';
import { wordFailure } from './error-message';
import type { FailureMessage } from './wording/failure-message';

setLocale({ language: 'en', formats: 'en' });

function failure<C extends ErrorCode>(code: C, details: ErrorDetails<C>): Failure {
  return toFailure(new AppError(code, 'for developers only', { details }));
}

function word<C extends ErrorCode>(code: C, details: ErrorDetails<C>): FailureMessage {
  return wordFailure(failure(code, details));
}

/* Every reason of every code that has reasons, and every code without any fact. */
const all: readonly Failure[] = [
  ...Object.keys(errorPolicies).map((code) =>
    failureSchema.parse({ code, details: {}, message: 'for developers only' }),
  ),
  ...detailsByCode['not-found'].shape.what.unwrap().options.map((what) => failure('not-found', { what })),
  ...detailsByCode['signed-out'].shape.reason
    .unwrap()
    .options.map((reason) => failure('signed-out', { reason })),
  ...detailsByCode['second-factor-required'].shape.reason
    .unwrap()
    .options.map((reason) => failure('second-factor-required', { reason })),
  ...detailsByCode['not-writable'].shape.reason
    .unwrap()
    .options.map((reason) => failure('not-writable', { reason })),
  ...detailsByCode.protocol.shape.reason.unwrap().options.map((reason) => failure('protocol', { reason })),
  ...detailsByCode['bad-request'].shape.reason
    .unwrap()
    .options.map((reason) => failure('bad-request', { reason })),
  failure('changed', { what: 'host', origin: 'https://eu.example', foreign: true }),
  failure('locked', { what: 'account' }),
  failure('locked', { what: 'entry', by: 'Ben' }),
  failure('access-code-required', { wrong: true }),
  failure('quota-exceeded', { quota: 'api-calls', limit: 1_500_000 }),
  failure('permission-denied', { missing: 'This link lacks the role of a contributor here' }),
  failure('unavailable', { status: 503 }),
  ...(['keep-secret', 'copy-files', 'open-folder', 'saveCopy', 'demo'] as const).map((operation) =>
    failure('unsupported', { operation }),
  ),
];

const nextStep =
  /\b(try again|check|choose|enter|sign in|add|refresh|ask|wait|fill in|type|delete|select|start|free|rename|use|open|unlock|split|correct|report|drag|download)\b/i;

describe('wordFailure', () => {
  it.each(all.map((one) => [`${one.code} ${JSON.stringify(one.details)}`, one] as const))(
    'words %s with a next step, and not with the words for developers',
    (_name, one) => {
      const { title, text } = wordFailure(one);
      expect(title).not.toBe('');
      expect(title).not.toMatch(/[.!]$/);
      expect(text).toMatch(nextStep);
      expect(text).toMatch(/[.?]$/);
      expect(`${title} ${text}`).not.toMatch(/undefined|null|\[object|for developers/);
    },
  );

  it('words the reasons of one code differently', () => {
    const texts = all.map((one) => wordFailure(one).text);
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

  it('tells apart the two things that a service can run out of', () => {
    const storage = word('quota-exceeded', { quota: 'storage', usage: 5e9, limit: 5e9 });
    expect(storage.title).toContain('storage');
    expect(storage.text).toContain('5 GB of 5 GB are taken');
    const calls = word('quota-exceeded', { quota: 'api-calls', usage: 1_500_000, limit: 1_500_000 });
    expect(calls.title).toContain('calls');
    expect(calls.text).toContain('1,500,000');
  });

  it('says who lacks what, as one sentence', () => {
    const { text } = word('permission-denied', { missing: 'Ben lacks the role of a contributor here.' });
    expect(text).toMatch(/^Ben lacks the role of a contributor here\. Ask/);
    expect(word('permission-denied', { missing: 'a\u202Eb' }).text).not.toContain('\u202E');
  });

  it('names who has reserved a file, without letting the name turn the sentence round', () => {
    const { title, text } = word('locked', { what: 'entry', name: 'plan.dwg', by: 'Ben\u202E' });
    expect(title).toContain('Ben');
    expect(text).toContain('“plan.dwg”');
    expect(title + text).not.toContain('\u202E');
  });

  it('says of a whole file in the trash what was meant and where to restore it', () => {
    const { text } = word('protocol', { reason: 'whole-file-trashed', host: 'inst.example' });
    expect(text).toContain('Only one version');
    expect(text).toContain('inst.example');
    expect(text).toContain('restore');
  });

  it('tells a wrong access code from a missing one', () => {
    expect(word('access-code-required', { wrong: true }).title).toContain('wrong');
    expect(word('access-code-required', {}).title).toContain('needs');
  });

  it('names both users when it is another one', () => {
    const { text } = word('account-mismatch', { expected: 'anna', actual: 'ben\u202E' });
    expect(text).toContain('“anna”');
    expect(text).not.toContain('\u202E');
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
