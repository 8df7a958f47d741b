import { afterEach, describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../shared/errors';
import type { ErrorCode, ErrorDetails, Failure } from '../../shared/failures';
import { setLocale } from '../../shared/texts/locale';
import { wordFailure } from './error-message';
import { faultOf, wordSignInFailure } from './sign-in-failure';

function failure<C extends ErrorCode>(code: C, details: ErrorDetails<C>): Failure {
  return toFailure(new AppError(code, 'for developers only', { details }));
}

describe('faultOf', () => {
  it.each([
    [failure('bad-request', { field: 'form.login', reason: 'empty' }), { field: 'login' }],
    [failure('bad-request', { reason: 'rejected' }), null],
    [failure('signed-out', { reason: 'rejected' }), { part: 'secret' }],
    [failure('signed-out', { reason: 'expired' }), null],
    [failure('second-factor-required', { reason: 'invalid' }), { part: 'code' }],
    [failure('second-factor-required', { reason: 'set-up' }), null],
    [failure('offline', { host: 'x' }), { part: 'address' }],
    [failure('protocol', { reason: 'not-json' }), { part: 'address' }],
    [failure('changed', { what: 'host' }), { part: 'address' }],
    [failure('changed', { what: 'entry' }), null],
    [failure('account-mismatch', {}), { part: 'user' }],
    [failure('access-code-required', {}), { part: 'access-code' }],
    [failure('link-expired', {}), { part: 'link' }],
    [failure('disk-full', {}), null],
  ])('%j', (one, fault) => {
    expect(faultOf(one)).toEqual(fault);
  });
});

describe('wordSignInFailure', () => {
  const rejected = failure('signed-out', { reason: 'rejected', host: 'a.example' });

  it.each([
    ['password', 'Check login and password'],
    ['access-token', 'token was copied whole'],
    ['public-link', 'link’s ID'],
    ['app-link', 'both tokens'],
    ['api-key', 'API Keys'],
  ] as const)('says what to check when a %s was rejected, and by whom', (method, text) => {
    const message = wordSignInFailure(rejected, method);
    expect(message.text).toContain(text);
    expect(message.text).toContain('rejected by a.example');
  });

  it('names the account that the user has already', () => {
    const twin = wordSignInFailure(failure('already-exists', { name: 'Anna' }), 'password');
    expect(twin.text).toContain('“Anna”');
    expect(twin.title).toContain('account');
  });

  it('gives an address of the very service as an example', () => {
    const at = (field: string): string =>
      wordSignInFailure(failure('bad-request', { field, reason: 'not-a-url' }), 'api-key').text;
    expect(at('serviceAddress')).toContain('https://api-v3.sweeppea.com');
    expect(at('instanceAddress')).toContain('oraclecloud.com');
    expect(at('cloudAddress')).toContain('acronis.com');
  });

  it('asks for new tokens when it is an app link that has expired', () => {
    expect(wordSignInFailure(failure('link-expired', {}), 'app-link').text).toContain('tokens');
    expect(wordSignInFailure(failure('link-expired', {}), 'public-link').text).toContain('new link');
  });

  it('leaves all else as it is', () => {
    const offline = failure('offline', { host: 'a.example' });
    expect(wordSignInFailure(offline, 'api-key')).toEqual(wordFailure(offline));
  });
});

describe('in other languages', () => {
  afterEach(() => {
    setLocale({ language: 'en', formats: undefined });
  });

  const all = [
    failure('signed-out', { reason: 'rejected', host: 'a.example' }),
    failure('signed-out', { reason: 'no-secret' }),
    failure('signed-out', { reason: 'unreadable-secret' }),
    failure('signed-out', { reason: 'expired' }),
    failure('second-factor-required', { reason: 'invalid' }),
    failure('second-factor-required', { reason: 'set-up' }),
    failure('second-factor-required', {}),
    failure('account-mismatch', { expected: 'Xaver', actual: 'Yvonne' }),
    failure('account-mismatch', {}),
    failure('access-code-required', { wrong: true }),
    failure('access-code-required', {}),
    failure('link-expired', {}),
    failure('permission-denied', { name: 'a.pdf' }),
    failure('permission-denied', {}),
    failure('already-exists', { name: 'Anna' }),
    failure('bad-request', { field: 'cloudAddress', reason: 'empty' }),
    failure('bad-request', { field: 'cloudAddress', reason: 'not-a-url' }),
    failure('offline', { host: 'a.example' }),
    failure('timeout', { phase: 'idle' }),
    failure('timeout', { host: 'a.example', phase: 'connect' }),
    failure('unavailable', {}),
    failure('unavailable', { status: 503 }),
    failure('rate-limited', {}),
    failure('bad-request', { reason: 'rejected', status: 400 }),
    failure('bad-request', { reason: 'number-mismatch' }),
    failure('quota-exceeded', { quota: 'api-calls', limit: 1000 }),
    failure('quota-exceeded', { quota: 'storage', usage: 5e6, limit: 5e6 }),
    failure('unsupported', { operation: 'search' }),
    failure('unsupported', {}),
    ...(
      [
        'not-json',
        'tls',
        'redirect',
        'unusable-address',
        'unclear-delete',
        'whole-file-trashed',
        'range',
      ] as const
    ).map((reason) => failure('protocol', { reason, host: 'a.example' })),
  ];

  it.each(['de', 'es'] as const)('says each in %s, and names what it is about', (language) => {
    for (const one of all) {
      setLocale({ language: 'en', formats: 'en' });
      const english = wordSignInFailure(one, 'app-link');
      setLocale({ language, formats: language });
      const other = wordSignInFailure(one, 'app-link');
      expect(other.title).not.toBe(english.title);
      expect(other.text).not.toBe(english.text);
      expect(`${other.title} ${other.text}`).not.toMatch(/undefined|#|\[object/);
      for (const name of ['a.example', 'Xaver', 'Yvonne', 'a.pdf', 'Anna'])
        expect(other.title.includes(name) || other.text.includes(name)).toBe(
          english.title.includes(name) || english.text.includes(name),
        );
    }
  });
});
