import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../shared/errors';
import type { HttpAnswer } from '../../http/http-client';
import { isWebPage, notJsonError, toCallError, type CallFacts } from './oracle-errors';

const origin = 'https://docs.example.com';
const facts: CallFacts = {
  nowMs: 0,
  origin,
  needs: 'contributor',
  what: 'entry',
  who: 'user.bb',
  codeSent: false,
};

function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    status,
    headers: new Map(Object.entries(headers)),
    body: new TextEncoder().encode(text),
    host: 'docs.example.com',
    home: true,
  };
}
const coded = (errorCode: string | number): object => ({ errorCode, errorMessage: 'secret file name' });
const html = '<!doctype html><title>Sign in</title>';

describe('toCallError', () => {
  it.each([
    [answer(408), 'timeout', {}],
    [answer(302, '', { location: 'https://idp.example.com/x' }), 'signed-out', {}],
    [answer(302, '', { location: '/documents/sign-in?x' }), 'signed-out', {}],
    [answer(303, '', { location: '/oauth2/authorize' }), 'signed-out', {}],
    [answer(301, '', { location: '/documents/api/1.2/elsewhere' }), 'protocol', { reason: 'redirect' }],
    [answer(304), 'protocol', { reason: 'redirect' }],
    [answer(401, coded('-20')), 'signed-out', { reason: 'expired' }],
    [answer(401, html), 'signed-out', {}],
    [{ ...answer(401), home: false }, 'permission-denied', {}],
    [answer(500, coded('-16')), 'not-found', { what: 'entry' }],
    [answer(200, coded('-16')), 'not-found', {}],
    [answer(400, coded(-17)), 'already-exists', {}],
    [answer(403, coded('-18')), 'access-code-required', { wrong: false }],
    [answer(400, coded('-26')), 'link-expired', {}],
    [
      answer(200, coded('-20')),
      'permission-denied',
      { missing: 'user.bb lacks the role of a contributor here' },
    ],
    [answer(403), 'permission-denied', {}],
    [answer(429), 'rate-limited', {}],
    [answer(413), 'too-large', {}],
    [answer(507), 'quota-exceeded', {}],
    [answer(423), 'locked', { what: 'entry' }],
    [answer(412), 'changed', { what: 'entry' }],
    [answer(409), 'changed', {}],
    [answer(500, html), 'unavailable', { status: 500 }],
    [answer(503), 'unavailable', { status: 503 }],
    [answer(404, coded('-1')), 'not-found', {}],
    [answer(404, html), 'protocol', { reason: 'not-json' }],
    [answer(404), 'protocol', {}],
    [answer(400, coded('-1')), 'bad-request', { status: 400, serverCode: '-1' }],
    [answer(400, html), 'bad-request', { status: 400, reason: 'rejected' }],
    [answer(200, coded('-1')), 'bad-request', { status: 200 }],
    [answer(200, coded('-42')), 'protocol', {}],
    [answer(405), 'protocol', { status: 405 }],
    [answer(415), 'protocol', {}],
    [answer(416), 'protocol', {}],
  ] as const)('%# %o is %s', (given, code, details) => {
    const error = toCallError(given, facts);
    expect(error).toMatchObject({ code, details });
    expect(JSON.stringify([error, error.message])).not.toContain('secret file name');
  });

  it('keeps a wait that the server asks for', () => {
    const error = toCallError(answer(503, '', { 'retry-after': '7' }), facts);
    expect(isAppError(error, 'unavailable') ? error.retryAfterMs : null).toBe(7000);
  });

  it('knows a wrong access code by having sent one', () => {
    expect(toCallError(answer(403, coded('-18')), { ...facts, codeSent: true }).details).toEqual({
      wrong: true,
    });
  });

  it('shows no code that is no number', () => {
    expect(toCallError(answer(400, coded('<b>text</b>')), facts).details).not.toHaveProperty('serverCode');
  });
});

describe('a success without JSON', () => {
  it.each([
    [answer(200, html), 'signed-out'],
    [answer(200, 'x', { 'content-type': 'text/html; charset=utf-8' }), 'signed-out'],
    [answer(200, 'half a tr'), 'protocol'],
    [answer(200, ''), 'protocol'],
  ])('%# is %s', (given, code) => {
    expect(notJsonError(given)).toMatchObject({ code });
  });

  it('is a page by its type or its beginning', () => {
    expect(isWebPage(new Map([['content-type', 'application/json']]))).toBe(false);
    expect(isWebPage(new Map(), new TextEncoder().encode(' \n<HTML><p>'))).toBe(true);
  });
});
