import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../http/http-client';
import { toCallError, toTokenError } from './acronis-errors';

const host = 'eu2-cloud.acronis.com';

function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpAnswer {
  return {
    kind: 'answer',
    status,
    headers: new Map(Object.entries(headers)),
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    host,
    home: true,
  };
}

const account1037 = {
  error: { code: 1037, message: 'code', domain: 'PlatformAccounts', details: {}, context: {} },
};
const html = '<html>token=abc</html>';

describe('toCallError', () => {
  it.each([
    [
      answer(400, { domain: 'notary', code: 'InvalidParameter', debug: { message: 'm' } }),
      'bad-request',
      { status: 400, reason: 'rejected', serverCode: 'InvalidParameter' },
    ],
    [
      answer(400, { domain: 'notary', code: 'token abc def' }),
      'bad-request',
      { status: 400, reason: 'rejected' },
    ],
    [answer(400, html), 'bad-request', { status: 400, reason: 'rejected' }],
    [answer(418), 'bad-request', { status: 418, reason: 'rejected' }],
    [answer(401), 'signed-out', { reason: 'expired', host }],
    [answer(401, { message: 'stale' }), 'signed-out', { reason: 'expired', host }],
    [answer(401, html), 'signed-out', { reason: 'expired', host }],
    [{ ...answer(401), home: false }, 'permission-denied', {}],
    [answer(401, account1037), 'second-factor-required', { reason: 'required', host }],
    [
      answer(402, { message: 'm', quota: { name: 'notary_storage', quota: 10, overage: 1, usage: 11 } }),
      'quota-exceeded',
      { quota: 'notary_storage', limit: 10, overage: 1, usage: 11 },
    ],
    [answer(402, html), 'quota-exceeded', {}],
    [answer(403), 'permission-denied', {}],
    [answer(404, {}), 'not-found', { what: 'entry' }],
    [answer(404, html), 'not-found', { what: 'entry' }],
    [answer(408), 'timeout', { host }],
    [answer(409), 'already-exists', {}],
    [answer(413, html), 'too-large', { limitBytes: 1_073_741_824 }],
    [answer(429), 'rate-limited', { host }],
    [answer(500), 'unavailable', { host, status: 500 }],
    [answer(502, html), 'unavailable', { host, status: 502 }],
    [answer(503), 'unavailable', { host, status: 503 }],
    [answer(504), 'unavailable', { host, status: 504 }],
    [answer(206), 'protocol', { host, status: 206, reason: 'unexpected-shape' }],
  ])('takes %o for %s', (given, code, details) => {
    expect(toCallError(given, 0)).toMatchObject({ code, details });
  });

  it.each([
    [429, '7', 7000],
    [503, 'Thu, 01 Jan 1970 00:00:09 GMT', 9000],
    [429, '86400', 300_000],
    [429, 'later', undefined],
  ])('waits after %d with Retry-After %j', (status, retryAfter, ms) => {
    expect(toCallError(answer(status, '', { 'retry-after': retryAfter }), 0).retryAfterMs).toBe(ms);
  });
});

describe('toTokenError', () => {
  const failing = (status: number, error: string): HttpAnswer =>
    answer(status, { error, error_description: 'd' });

  it.each([400, 401, 403])('tells the one-time code errors by name, with status %d', (status) => {
    const reasons = ['totp_required', 'invalid_totp', 'totp_setup_required'].map(
      (error) => toTokenError(failing(status, error), 0).details,
    );
    expect(reasons).toEqual(['required', 'invalid', 'set-up'].map((reason) => ({ reason, host })));
    expect(toTokenError(answer(status, account1037), 0).code).toBe('second-factor-required');
  });

  it.each([
    [failing(401, 'access_denied'), 'signed-out'],
    [failing(400, 'access_denied'), 'signed-out'],
    [failing(400, 'invalid_grant'), 'signed-out'],
    [answer(401), 'signed-out'],
    [answer(401, html), 'signed-out'],
    [failing(403, 'access_denied'), 'permission-denied'],
    [failing(400, 'invalid_request'), 'bad-request'],
    [answer(400, html), 'bad-request'],
    [answer(429), 'rate-limited'],
    [answer(408), 'timeout'],
    [answer(503), 'unavailable'],
  ])('takes %o for %s', (given, code) => {
    expect(toTokenError(given, 0).code).toBe(code);
  });

  it('says that it was a rejection, and by whom', () => {
    expect(toTokenError(failing(401, 'access_denied'), 0).details).toEqual({ reason: 'rejected', host });
  });
});
