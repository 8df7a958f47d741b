import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbourKey, hostileNames } from '../store/drive-seed';
import { startSweeppeaServer, type SweeppeaServer } from '../sweeppea-server';
import { linkTo, tokenOf } from '../testing/drive-client';

let server: SweeppeaServer;
let time: number;
beforeEach(async () => {
  time = Date.UTC(2026, 0, 15, 12, 0, 0, 700);
  server = await startSweeppeaServer({ now: () => time });
});
afterEach(() => server.close());

const bytesOf = (name: string): Buffer => Buffer.from(server.content(tokenOf(server, name)));

async function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(url, { method, headers });
}

/** Status, `Code` and `Message` of an error. */
async function errorOf(answer: Response): Promise<[number, string, string]> {
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toBe('application/xml');
  const shape =
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<Error><Code>(\w+)<\/Code><Message>([^<]+)<\/Message>.*<RequestId>\w+<\/RequestId><HostId>[^<]+<\/HostId><\/Error>$/s.exec(
      text,
    );
  return [answer.status, shape?.[1] ?? text, shape?.[2] ?? ''];
}

const mismatch = [
  403,
  'SignatureDoesNotMatch',
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
];
const rangeError = [416, 'InvalidRange', 'The requested range is not satisfiable'];

describe('a link', () => {
  it('has the parts of a presigned one, in their order', async () => {
    const url = new URL(await linkTo(server, 'report.pdf', { Mode: 'download', ExpiresIn: 60 }));
    expect(url.origin).toBe(server.storageOrigin);
    expect(url.pathname).toBe(`/${String(server.accounts[0]?.userToken)}/documents/report.pdf`);
    expect([...url.searchParams]).toEqual([
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Credential', expect.stringMatching(/^\w+\/20260115\/us-east-1\/s3\/aws4_request$/)],
      ['X-Amz-Date', '20260115T120000Z'],
      ['X-Amz-Expires', '60'],
      ['X-Amz-SignedHeaders', 'host'],
      ['response-content-type', 'application/pdf'],
      ['response-content-disposition', 'attachment; filename="report.pdf"'],
      ['X-Amz-Signature', expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
  });

  it('is good for any number of GETs until it expires', async () => {
    const url = await linkTo(server, 'report.pdf', { Mode: 'download', ExpiresIn: 60 });
    time += 59_000;
    for (const answer of [await get(url), await get(url)]) {
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytesOf('report.pdf'))).toBe(true);
      expect([
        answer.status,
        ...['content-length', 'content-type', 'content-disposition', 'accept-ranges'].map((name) =>
          answer.headers.get(name),
        ),
      ]).toEqual([200, '34980', 'application/pdf', 'attachment; filename="report.pdf"', 'bytes']);
      expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    }
    time += 1000;
    const expired = await get(url);
    const text = await expired.clone().text();
    expect(await errorOf(expired)).toEqual([403, 'AccessDenied', 'Request has expired']);
    expect(text).toContain(
      '<X-Amz-Expires>60</X-Amz-Expires><Expires>2026-01-15T12:01:00Z</Expires><ServerTime>2026-01-15T12:01:00Z</ServerTime>',
    );
  });

  it('shows in the window, for a preview', async () => {
    const answer = await get(await linkTo(server, 'logo.svg'));
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="logo.svg"');
    expect(await answer.text()).toContain('<script>');
  });

  it('of another server has another signature', async () => {
    const other = await startSweeppeaServer({ now: () => time });
    const url = new URL(await linkTo(other, 'report.pdf'));
    await other.close();
    expect(await errorOf(await get(`${server.storageOrigin}${url.pathname}${url.search}`))).toEqual(mismatch);
  });

  it.each([
    ['another file', (url: string) => url.replace('report.pdf?', 'notes.txt?')],
    ['a longer life', (url: string) => url.replace('X-Amz-Expires=900', 'X-Amz-Expires=901')],
    ['another type', (url: string) => url.replace('application%2Fpdf', 'text%2Fhtml')],
    ['one parameter more', (url: string) => `${url}&versionId=1`],
    ['one parameter less', (url: string) => url.replace('&X-Amz-SignedHeaders=host', '')],
    ['a wrong signature', (url: string) => url.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))],
    ['a short signature', (url: string) => url.slice(0, -1)],
  ])('altered to %s does not match', async (_, alter) => {
    expect(await errorOf(await get(alter(await linkTo(server, 'report.pdf'))))).toEqual(mismatch);
  });

  it.each(['HEAD', 'PUT', 'DELETE', 'POST'])('does not match for %s', async (method) => {
    const answer = await get(await linkTo(server, 'report.pdf'), {}, method);
    if (method !== 'HEAD') expect(await errorOf(answer)).toEqual(mismatch);
    else expect([answer.status, await answer.text()]).toEqual([403, '']);
  });

  it('with an Authorization header is refused, and the header is not repeated', async () => {
    const answer = await get(await linkTo(server, 'report.pdf'), { authorization: `Bearer ${harbourKey}` });
    expect(await answer.clone().text()).not.toContain(harbourKey);
    expect(await errorOf(answer)).toEqual([
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    ]);
  });

  it('to a deleted file finds no object; without a signature nothing is shown', async () => {
    const url = await linkTo(server, 'report.pdf');
    server.removeFile(tokenOf(server, 'report.pdf'));
    expect(await errorOf(await get(url))).toEqual([404, 'NoSuchKey', 'The specified key does not exist.']);
    expect(await errorOf(await get(url.split('?')[0] ?? ''))).toEqual([403, 'AccessDenied', 'Access Denied']);
    expect((await get(`${server.storageOrigin}/%ff?X-Amz-Algorithm=x&X-Amz-Signature=y`)).status).toBe(403);
  });

  it('works for hostile names', async () => {
    server.reseed('hostile-names');
    for (const name of hostileNames) {
      const answer = await get(await linkTo(server, name, { Mode: 'download' }));
      expect([answer.status, await answer.text()]).toEqual([200, bytesOf(name).toString()]);
      const disposition = answer.headers.get('content-disposition') ?? '';
      const coded = /filename\*=UTF-8''(.*)$/.exec(disposition)?.[1];
      expect(coded === undefined ? /filename="(.*)"/.exec(disposition)?.[1] : decodeURIComponent(coded)).toBe(
        name,
      );
    }
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=34000-', 34_000, 34_980],
    ['bytes=-5', 34_975, 34_980],
    ['bytes=34970-99999', 34_970, 34_980],
  ])('%s', async (range, from, to) => {
    const answer = await get(await linkTo(server, 'report.pdf'), { range });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([
      206,
      `bytes ${from}-${to - 1}/34980`,
    ]);
    expect(answer.headers.get('content-length')).toBe(String(to - from));
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytesOf('report.pdf').subarray(from, to))).toBe(
      true,
    );
  });

  it('beyond the end, and of an empty file, is not satisfiable', async () => {
    const beyond = await get(await linkTo(server, 'report.pdf'), { range: 'bytes=34980-' });
    expect(beyond.headers.get('content-range')).toBe('bytes */34980');
    expect(await errorOf(beyond)).toEqual(rangeError);
    const url = await linkTo(server, 'empty.txt');
    expect(await errorOf(await get(url, { range: 'bytes=0-' }))).toEqual(rangeError);
    expect(await (await get(url)).text()).toBe('');
  });

  it('is honoured when If-Range fits, and ignored when not', async () => {
    const url = await linkTo(server, 'report.pdf');
    const eTag = (await get(url)).headers.get('etag') ?? '';
    const part = { range: 'bytes=5-' };
    expect((await get(url, { ...part, 'if-range': eTag })).status).toBe(206);
    const whole = await get(url, { ...part, 'if-range': '"other"' });
    expect([whole.status, whole.headers.get('content-length')]).toEqual([200, '34980']);
    expect((await get(url, { range: 'bytes=0-1,4-5' })).status).toBe(200);
  });
});
