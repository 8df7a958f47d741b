import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogScrub } from './log-scrub';

const hidden = ['Anna’s files', 'anna@harbour.example', 'eu2-cloud.acronis.com', 'annam'];
const scrub = createLogScrub({ appFolder: '/opt/Longshore/resources/app.asar', hidden });
const scrubbed = (facts: object) =>
  scrub(JSON.stringify({ at: '2024-01-01', level: 'error', event: 'x', ...facts }));

describe('a log line for others', () => {
  it.each([
    ['a host', { error: { details: { host: 'files.harbour.example' } } }],
    ['a host in a message', { error: { message: 'files.harbour.example answered 503' } }],
    ['an address', { error: { message: 'GET https://files.harbour.example/a/b failed' } }],
    ['a known name', { error: { message: 'No account Anna’s files' } }],
    ['a login', { error: { message: 'anna@harbour.example is locked' } }],
    ['any mail address', { error: { message: 'bert@harbour.example is locked' } }],
    ['a path of the disk', { error: { message: "ENOENT: no such file, open '/home/x/harbour plan.pdf'" } }],
    ['a bare path', { error: { message: 'wrote /home/x/harbour.pdf twice' } }],
    ['a path of Windows', { error: { message: 'wrote C:\\Users\\x\\harbour.pdf twice' } }],
    ['a fact nobody has thought of', { found: 'harbour' }],
    ['a fact in a list', { names: ['harbour'] }],
    ['a fact deep inside', { a: { b: { c: { d: { e: { f: { g: { h: { i: 'harbour' } } } } } } } } }],
    ['the name of a fact', { 'harbour.example': 1 }],
    ['a code', { error: { message: 'harbourharbourharbour0 is wrong' } }],
  ])('is without %s', (_what, facts) => {
    const line = scrubbed(facts);
    expect(line).toBeDefined();
    expect(line).not.toMatch(/harbour|Anna/);
  });

  it('keeps what helps', () => {
    const error = {
      code: 'unavailable',
      message: 'Answered 503',
      details: { status: 503 },
      stack:
        'AppError: Answered 503\n    at toError (/opt/Longshore/resources/app.asar/out/main/main.cjs:12:34)',
    };
    const line = scrubbed({ errorId: '3f9a01bc', method: 'files.list', attempt: 2, error });
    expect(JSON.parse(line ?? '')).toMatchObject({
      event: 'x',
      errorId: '3f9a01bc',
      method: 'files.list',
      attempt: 2,
      error: { code: 'unavailable', message: 'Answered 503', details: { status: 503 } },
    });
    expect(line).toContain('app/out/main/main.cjs:12:34');
  });

  it('has the same mark for the same account', () => {
    expect(scrubbed({ account: 'a' })).toBe(scrubbed({ account: 'a' }));
    expect(scrubbed({ account: 'a' })).not.toBe(scrubbed({ account: 'b' }));
  });

  it('is left out when it is none', () => {
    expect([scrub('no json'), scrub('[]'), scrub('')]).toEqual([undefined, undefined, undefined]);
  });

  it('holds no code, whatever the line is like', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9_-]{24,64}$/);
    const around = fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }));
    const key = fc.constantFrom('message', 'stack', 'code', 'status', 'reason', 'account', 'other', 'host');
    fc.assert(
      fc.property(code, around, key, (secret, [before, after], name) => {
        expect(scrubbed({ error: { [name]: `${before} ${secret} ${after}` } })).not.toContain(secret);
      }),
    );
  });
});
