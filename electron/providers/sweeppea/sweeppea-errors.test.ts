import { describe, expect, it } from 'vitest';
import { Secret } from '../../../shared/secret';
import type { HttpAnswer } from '../../http/http-client';
import { toCallError, toStorageError } from './sweeppea-errors';

const key = new Secret('6f1c2a34-9b7d-4e58-8a10-2c3d4e5f6071');
const call = { about: 'entry', key, nowMs: Date.UTC(2026, 0) } as const;

function answerOf(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    status,
    headers: new Map(Object.entries(headers)),
    body: new TextEncoder().encode(text),
    host: 'api.example',
    home: true,
  };
}

const refused = (Message: string, more: object = {}): object => ({ Response: false, Message, ...more });
const monthly = 'You have reached the maximum API calls allowed for this month.';
const telemetry = (APICalls: number) => ({
  Telemetry: { DataConsumed: 0, APICalls, MaxAPICalls: 5000 },
});

describe('toCallError', () => {
  it.each([
    [401, refused('Invalid or Missing Bearer Token', { Code: 401 }), 'signed-out', { reason: 'rejected' }],
    [401, '', 'signed-out', {}],
    [403, refused('Invalid API Token', { Code: 403 }), 'signed-out', { reason: 'rejected' }],
    [403, refused('invalid api token. It does not match any account.'), 'signed-out', {}],
    [
      403,
      refused('Account is disabled. Please contact support.'),
      'permission-denied',
      { missing: 'Account is disabled. Please contact support' },
    ],
    [403, refused('Your invalid API token'), 'permission-denied', {}],
    [403, refused(monthly, telemetry(5000)), 'quota-exceeded', { quota: 'api-calls', usage: 5000 }],
    [403, refused(monthly, telemetry(4999)), 'permission-denied', {}],
    [403, { message: 'Missing Authentication Token' }, 'protocol', { status: 403 }],
    [403, '<html>', 'protocol', {}],
    [404, refused('File not found or access denied.', { Code: 404 }), 'not-found', { what: 'entry' }],
    [404, { message: 'Not Found' }, 'protocol', { status: 404 }],
    [409, refused('A file named "a" exists.'), 'already-exists', {}],
    [413, { message: 'Request Too Long' }, 'too-large', {}],
    [400, refused('Invalid or Missing FileToken.', { Help: {} }), 'bad-request', { status: 400 }],
    [402, '', 'bad-request', { status: 402 }],
    [429, refused('Rate limit exceeded.'), 'rate-limited', {}],
    [500, refused('Internal Server Error', { Code: 500 }), 'unavailable', { status: 500 }],
    [502, '', 'unavailable', { status: 502 }],
    [503, '', 'unavailable', { status: 503 }],
    [504, { message: 'Endpoint request timed out' }, 'timeout', {}],
  ])('%d %j is %s', (status, body, code, details) => {
    const error = toCallError(answerOf(status, body), call);
    expect(error).toMatchObject({ code, details });
  });

  it.each(['folder', 'account'] as const)('takes a 404 about the %s for no word on a file', (about) => {
    const error = toCallError(answerOf(404, refused('Not found.')), { ...call, about });
    expect(error).toMatchObject({ code: 'not-found', details: { what: about } });
  });

  it('hands on how long to wait', () => {
    const at = (value: string): unknown =>
      toCallError(answerOf(429, '', { 'retry-after': value }), call).retryAfterMs;
    expect([at('7'), at('Thu, 01 Jan 2026 00:00:30 GMT'), at('soon')]).toEqual([7000, 30_000, undefined]);
  });

  it('never quotes the key, and nothing long or deceptive', () => {
    const quote = (message: string): string =>
      JSON.stringify(toCallError(answerOf(403, refused(message)), call).details);
    expect(quote(`Key ${key.reveal()} is off`)).toBe('{}');
    expect(quote('No\u202Egnp')).toBe('{"missing":"No⟨U+202E⟩gnp"}');
    expect(quote('x'.repeat(5000)).length).toBeLessThan(250);
  });
});

describe('toStorageError', () => {
  const xml = (code: string, more = ''): string =>
    `<?xml version="1.0"?>\n<Error><Code>${code}</Code><Message>m</Message>${more}</Error>`;

  it.each([
    [403, xml('AccessDenied', '<X-Amz-Expires>900</X-Amz-Expires><Expires>2026</Expires>'), 'link-expired'],
    [400, xml('ExpiredToken'), 'link-expired'],
    [403, xml('AccessDenied'), 'permission-denied'],
    [403, xml('SignatureDoesNotMatch'), 'permission-denied'],
    [403, '', 'permission-denied'],
    [404, xml('NoSuchKey'), 'not-found'],
    [404, '<html>', 'protocol'],
    [400, xml('InvalidArgument'), 'protocol'],
    [416, xml('InvalidRange'), 'protocol'],
    [401, '', 'protocol'],
    [408, '', 'timeout'],
    [429, '', 'rate-limited'],
    [503, xml('SlowDown'), 'unavailable'],
    [500, xml('InternalError'), 'unavailable'],
  ])('%d %s is %s', (status, body, code) => {
    expect(toStorageError(answerOf(status, body), 0).code).toBe(code);
  });
});
