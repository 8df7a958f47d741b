import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { Secret } from '../../shared/secret';
import { redact } from './redact';

describe('redact', () => {
  it.each([
    ['a secret', new Secret('hunter2')],
    ['a secret inside', { form: { login: 'anna', value: new Secret('hunter2') } }],
    ['a secret in a list', [new Secret('hunter2')]],
    ['a password key', { password: 'hunter2' }],
    ['a header', { headers: { Authorization: 'Bearer hunter2', 'Set-Cookie': 'id=hunter2' } }],
    ['a token key', { access_token: 'hunter2', refreshToken: 'hunter2', apiKey: 'hunter2' }],
    ['a URL query', { url: 'https://cloud.example/files?access=hunter2#hunter2' }],
    ['a URL object', { url: new URL('https://anna:hunter2@cloud.example/files') }],
    ['a URL in a message', new Error('GET https://cloud.example/files?t=hunter2 failed')],
    ['a header in a message', new Error('sent Authorization: Bearer hunter2')],
    ['a cause', new AppError('protocol', 'no', { cause: new Error('https://x.example/?q=hunter2') })],
    ['a property of an error', Object.assign(new Error('no'), { token: 'hunter2' })],
  ])('removes %s', (_what, value) => {
    expect(JSON.stringify(redact(value))).not.toContain('hunter2');
  });

  it('keeps what helps', () => {
    const error = new AppError('unavailable', 'Answered 503', {
      details: { host: 'cloud.example', status: 503 },
    });
    expect(redact({ error, url: 'https://cloud.example/api/files?x=1', count: 3 })).toMatchObject({
      error: {
        code: 'unavailable',
        message: 'Answered 503',
        details: { host: 'cloud.example', status: 503 },
      },
      url: 'https://cloud.example/api/files',
      count: 3,
    });
  });

  it('cuts long texts and deep or circular data', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    expect(JSON.stringify(redact(circular))).toContain('[deep]');
    expect(JSON.stringify(redact('x'.repeat(100_000))).length).toBeLessThan(3000);
  });
});
