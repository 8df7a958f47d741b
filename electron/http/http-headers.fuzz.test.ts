import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDispositionName } from '../providers/acronis/acronis-names';
import { createHttpClient } from './http-client';
import { readRetryAfter } from './http-retry';
import { createRateLimiter } from './rate-limiter';
import { announcedLength } from './response-body';
import type { HttpResponse } from './transport/transport';

/* Texts that look like headers, and texts that do not. One character a byte, as transports give them. */
const byte = fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code));
const parts = fc.constantFrom(
  'attachment;',
  'filename=',
  'filename*=',
  "UTF-8''",
  "iso-8859-1'en'",
  '%e2%82%ac',
  '%ff',
  '%',
  '"',
  '\\"',
  ';',
  ',',
  ' ',
  'bytes ',
  '0-',
  '/*',
  'Wed, 21 Oct 2015 07:28:00 GMT',
  '99999999999999999999',
  '-',
  '\t',
);
const header = fc.oneof(
  fc.string({ unit: byte, maxLength: 300 }),
  fc.array(parts, { maxLength: 40 }).map((all) => all.join('')),
);
const long = fc.tuple(parts, fc.integer({ min: 1, max: 20_000 })).map(([part, count]) => part.repeat(count));

function timed<T>(work: () => T): T {
  const begun = performance.now();
  const result = work();
  expect(performance.now() - begun).toBeLessThan(1000);
  return result;
}

const response = (headers: Record<string, string>, status = 200): HttpResponse => ({
  status,
  headers: new Map(Object.entries(headers)),
  body: Readable.from([]),
  discard: () => undefined,
});

describe('headers of any kind', () => {
  it('give a name of a file or none, in time', () => {
    fc.assert(
      fc.property(fc.oneof(header, long), (text) => {
        const name = timed(() => parseDispositionName(text));
        expect(name === null || (typeof name === 'string' && name !== '')).toBe(true);
      }),
    );
  });

  it('give a name back that was put in by the rules', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(name, (wanted) => {
        const coded = encodeURIComponent(wanted).replace(
          /['()*]/g,
          (mark) => `%${mark.charCodeAt(0).toString(16)}`,
        );
        expect(parseDispositionName(`attachment; filename="x"; filename*=UTF-8''${coded}`)).toBe(wanted);
      }),
    );
  });

  it('give a wait within limits or none', () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString());
    fc.assert(
      fc.property(fc.oneof(header, long, dates), fc.integer({ min: 0, max: 4e12 }), (text, now) => {
        const wait = timed(() => readRetryAfter(text, now));
        expect(wait === undefined || (wait >= 0 && wait <= 300_000)).toBe(true);
      }),
    );
  });

  it('give a length that is a number of bytes or none', () => {
    fc.assert(
      fc.property(fc.oneof(header, long), (text) => {
        const length = timed(() => announcedLength(response({ 'content-length': text })));
        expect(length === null || (length >= 0 && /^\d+$/.test(text))).toBe(true);
      }),
    );
  });

  it('lead a redirect to no address that is not https, nor into this machine', async () => {
    const schemes = fc.constantFrom(
      'http://',
      'https://',
      '//',
      '/',
      'file:///',
      'javascript:',
      'data:',
      'ftp://',
      '',
    );
    const hosts = fc.constantFrom(
      'a.example',
      '127.0.0.1',
      '[::1]',
      'localhost',
      '0x7f.1',
      'u:p@b.example',
      '169.254.0.1',
      '',
    );
    const location = fc.oneof(
      header,
      fc.tuple(schemes, hosts, header).map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(location, async (text) => {
        const asked: URL[] = [];
        const client = createHttpClient({
          origin: 'https://home.example',
          limiter: createRateLimiter(1),
          transport: ({ url }) => {
            asked.push(url);
            return Promise.resolve(asked.length === 1 ? response({ location: text }, 302) : response({}));
          },
        });
        const { signal } = new AbortController();
        await client.open({ method: 'GET', path: '/', signal }).catch(() => undefined);
        for (const url of asked) {
          expect(url.protocol).toBe('https:');
          expect(url.hostname).not.toMatch(/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/);
          expect(url.username + url.password).toBe('');
        }
      }),
    );
  });
});
