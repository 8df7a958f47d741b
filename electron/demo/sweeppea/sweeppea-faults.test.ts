import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { get as getSecurely } from 'node:https';
import { harbourKey, quaysideKey } from './store/drive-seed';
import { startSweeppeaServer, type SweeppeaServer } from './sweeppea-server';
import { bucketErrorNames, type FaultName, type SweeppeaSwitchesPatch } from './sweeppea-switches';
import {
  asFieldList,
  asFields,
  callDrive,
  driveData,
  driveFields,
  linkTo,
  pageTokens,
  readDriveFields,
  tokenOf,
  type DriveReply,
} from './testing/drive-client';

const start = Date.UTC(2026, 0, 15, 12);
let server: SweeppeaServer;
beforeEach(async () => {
  server = await startSweeppeaServer({ now: () => start });
  server.set({ minuteLimit: 0 });
});
afterEach(() => server.close());

type Rule = NonNullable<SweeppeaSwitchesPatch['faults']>[number];
const set = (...faults: Rule[]): void => {
  server.set({ faults });
};
const fetchPage = (body: object = {}): Promise<DriveReply> => callDrive(server, 'files/fetch', { body });
const remove = (name = 'notes.txt'): Promise<DriveReply> =>
  callDrive(server, 'files/delete', { body: { FileToken: tokenOf(server, name) } });
const upload = (more: object = {}): Promise<DriveReply> =>
  callDrive(server, 'files/upload', {
    body: { Filename: 'new one.txt', MimeType: 'text/plain', FileData: 'dGlkZQ==', ...more },
  });
const has = (name: string): boolean => server.files(harbourKey).some((file) => file.name === name);
const download = async (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(await linkTo(server, 'report.pdf'), { headers, redirect: 'manual' });
const lengthOf = async (answer: Response): Promise<number> => (await answer.arrayBuffer()).byteLength;
const refusedWith = async (status: number, message: string): Promise<void> => {
  const reply = await fetchPage();
  const body = JSON.stringify({ Response: false, Message: message, Code: status });
  expect([reply.status, reply.text]).toEqual([status, body]);
};

/** Fails without the work done, and after it. */
async function failsWithAndWithoutWork(
  rule: (done: boolean) => Rule,
  fails: (reply: Promise<DriveReply>) => Promise<void>,
): Promise<void> {
  set(rule(false));
  await fails(remove());
  expect(has('notes.txt')).toBe(true);
  set(rule(true));
  await fails(remove());
  expect(has('notes.txt')).toBe(false);
}

const answers =
  (status: number, text: string) =>
  async (reply: Promise<DriveReply>): Promise<void> => {
    expect(await reply).toMatchObject({ status, text });
  };

/** Each fault there is; a new one does not compile without its case. */
const cases: Record<FaultName, () => Promise<void>> = {
  'account-off': async () => {
    set({ fault: 'account-off' });
    await refusedWith(403, 'Account is disabled. Please contact support.');
  },
  'domain-restricted': async () => {
    set({ fault: 'domain-restricted' });
    await refusedWith(403, 'API access restricted. Wildcard domain (*) required.');
  },
  'module-off': async () => {
    set({ fault: 'module-off' });
    await refusedWith(403, 'The Drive module is not enabled for your account. Contact support to enable it.');
    await driveFields(server, 'account/profile');
  },
  'month-used-up': async () => {
    set({ fault: 'month-used-up' });
    const { status, text } = await fetchPage();
    const fields = readDriveFields(text);
    expect([status, Object.keys(fields)]).toEqual([403, ['Response', 'Telemetry', 'Message']]);
    expect(fields['Telemetry']).toMatchObject({ APICalls: 1_500_000, MaxAPICalls: 1_500_000 });
  },
  'newer-wording': async () => {
    set({ fault: 'newer-wording' });
    const unknown = await callDrive(server, 'files/fetch', { key: 'nobody' });
    expect(unknown.text).toContain('"Invalid API token. It does not match any account."');
    const without = await callDrive(server, 'files/fetch', { key: null });
    expect(without.text).not.toContain('Invalid or Missing Bearer Token');
    set({ fault: 'newer-wording' }, { fault: 'internal-error' });
    expect((await fetchPage()).text).not.toContain('Internal Server Error');
  },
  'rate-limited': async () => {
    set({ fault: 'rate-limited', count: 1 });
    const bare = await fetchPage();
    expect([bare.status, bare.headers.get('retry-after')]).toEqual([429, null]);
    expect(bare.text).toContain('Rate limit exceeded.');
    set({ fault: 'rate-limited', retryAfter: 90 });
    expect((await fetchPage()).headers.get('retry-after')).toBe('90');
    set({ fault: 'rate-limited', retryAfter: 5, retryAfterForm: 'date' });
    expect((await fetchPage()).headers.get('retry-after')).toBe('Thu, 15 Jan 2026 12:00:05 GMT');
  },
  busy: async () => {
    set({ fault: 'busy', count: 3, retryAfter: 1 });
    const seen: DriveReply[] = [];
    for (let call = 0; call < 4; call += 1) seen.push(await fetchPage());
    expect(seen.map(({ status }) => status)).toEqual([503, 503, 503, 200]);
    expect([seen[0]?.text, seen[0]?.headers.get('retry-after')]).toEqual([
      '{"message":"Service Unavailable"}',
      '1',
    ]);
  },
  'no-busy': async () => {
    set({ fault: 'no-busy' }, { fault: 'delay', ms: 60 });
    const replies = await Promise.all([fetchPage(), fetchPage()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(server.log().map(({ others }) => others)).toEqual([0, 1]);
  },
  'internal-error': async () => {
    const text = '{"Response":false,"Message":"Internal Server Error","Code":500}';
    await failsWithAndWithoutWork((done) => ({ fault: 'internal-error', done }), answers(500, text));
    expect((await callDrive(server, 'files/fetch', { key: null })).status).toBe(401);
    set({ fault: 'internal-error', at: 'storage' });
    expect([(await download()).status, (await fetchPage()).status]).toEqual([500, 200]);
  },
  'bad-gateway': async () => {
    const text = '{"message":"Internal server error"}';
    await failsWithAndWithoutWork((done) => ({ fault: 'bad-gateway', done }), answers(502, text));
    set({ fault: 'bad-gateway', at: 'storage' });
    expect((await download()).status).toBe(502);
  },
  'gateway-timeout': async () => {
    const text = '{"message":"Endpoint request timed out"}';
    await failsWithAndWithoutWork((done) => ({ fault: 'gateway-timeout', done }), answers(504, text));
    set({ fault: 'gateway-timeout', at: 'storage' });
    expect((await download()).status).toBe(504);
  },
  html: async () => {
    await failsWithAndWithoutWork(
      (done) => ({ fault: 'html', status: 403, done }),
      async (reply) => {
        const { status, text, headers } = await reply;
        expect([status, headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
        expect(text).toContain('<!doctype html>');
      },
    );
    set({ fault: 'html', at: 'storage' });
    expect(await (await download()).text()).toContain('<!doctype html>');
  },
  empty: async () => {
    await failsWithAndWithoutWork((done) => ({ fault: 'empty', done }), answers(200, ''));
    set({ fault: 'empty', at: 'storage', status: 204 });
    expect((await download()).status).toBe(204);
  },
  redirect: async () => {
    await failsWithAndWithoutWork(
      (done) => ({ fault: 'redirect', done }),
      async (reply) => {
        const { status, headers } = await reply;
        expect([status, headers.get('location')]).toEqual([307, `${server.storageOrigin}/files/delete`]);
      },
    );
    set({ fault: 'redirect', at: 'storage', status: 302, location: 'http://files.demo.invalid/x' });
    const answer = await download();
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://files.demo.invalid/x']);
  },
  reset: async () => {
    const reset = { cause: { code: 'ECONNRESET' } };
    await failsWithAndWithoutWork(
      (done) => ({ fault: 'reset', done }),
      async (reply) => {
        await expect(reply).rejects.toMatchObject(reset);
      },
    );
    set({ fault: 'reset', at: 'storage' });
    await expect(download()).rejects.toMatchObject(reset);
  },
  'never-answer': async () => {
    const token = tokenOf(server, 'notes.txt');
    const ask = (): Promise<DriveReply> =>
      callDrive(server, 'files/delete', { body: { FileToken: token }, signal: AbortSignal.timeout(100) });
    set({ fault: 'never-answer' });
    await expect(ask()).rejects.toThrow('timeout');
    expect(has('notes.txt')).toBe(true);
    set({ fault: 'never-answer', done: true }, { fault: 'no-busy' });
    await expect(ask()).rejects.toThrow('timeout');
    expect(has('notes.txt')).toBe(false);
    set({ fault: 'never-answer', at: 'storage' });
    const url = await linkTo(server, 'report.pdf');
    await expect(fetch(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
  },
  delay: async () => {
    set({ fault: 'delay', ms: 60 });
    const begun = performance.now();
    await fetchPage();
    const between = performance.now();
    await download();
    expect([between - begun, performance.now() - between]).toEqual([
      expect.toSatisfy(isAtLeast(55)),
      expect.toSatisfy(isAtLeast(110)),
    ]);
  },
  trickle: async () => {
    set({ fault: 'trickle', bytesPerSecond: 2000 });
    const begun = performance.now();
    const reply = await callDrive(server, 'account/profile');
    expect(performance.now() - begun).toBeGreaterThan((reply.text.length / 2000) * 1000 - 30);
    expect(reply.status).toBe(200);
  },
  'invalid-json': async () => {
    set({ fault: 'invalid-json' });
    const { status, text } = await remove();
    expect([status, text.slice(0, 14)]).toEqual([200, '{,"Response":t']);
    expect(has('notes.txt')).toBe(false);
  },
  'cut-json': async () => {
    set({ fault: 'cut-json' });
    const { status, text } = await remove();
    expect(status).toBe(200);
    expect(text).toMatch(/^\{"Response":true,.*[^}]$/);
  },
  'response-false': async () => {
    set({ fault: 'response-false' });
    const { status, text } = await fetchPage();
    expect([status, readDriveFields(text)['Response']]).toEqual([200, false]);
  },
  'missing-field': async () => {
    set({ fault: 'missing-field' });
    expect(Object.keys(readDriveFields((await fetchPage()).text))).toEqual([
      'Response',
      'Telemetry',
      'Message',
    ]);
    set({ fault: 'missing-field', field: 'Data.Files.FileInfo.Size' });
    const infos = asFieldList((await driveData(server, 'files/fetch'))['Files']).map((file) =>
      asFields(file['FileInfo']),
    );
    expect(infos.every((info) => !('Size' in info) && 'Filename' in info)).toBe(true);
  },
  'wrong-type': async () => {
    const file = async (field: string): Promise<unknown> => {
      set({ fault: 'wrong-type', field });
      return (await driveFields(server, 'files/fetch'))['Data'];
    };
    expect(await file('Data')).toBe('text in place of a structure');
    expect(await file('Data.Files.FileInfo.Size')).toMatchObject({
      Files: { 0: { FileInfo: { Size: '0' } } },
    });
    expect(await file('Data.Files.FileToken')).toMatchObject({ Files: { 0: { FileToken: 7 } } });
    expect(await file('Data.Files.FileInfo.Private')).toMatchObject({
      Files: { 0: { FileInfo: { Private: 'maybe' } } },
    });
  },
  'extra-fields': async () => {
    set({ fault: 'extra-fields' });
    const extra = { ExtraField: { Added: 'later' } };
    expect(await driveFields(server, 'files/fetch')).toMatchObject({
      ...extra,
      Data: { ...extra, Files: { 0: { ...extra, FileInfo: { ...extra, Filename: 'empty.txt' } } } },
    });
  },
  'no-telemetry': async () => {
    set({ fault: 'no-telemetry' });
    expect(Object.keys(await driveFields(server, 'files/fetch'))).toEqual(['Response', 'Data', 'Message']);
  },
  'insert-between-pages': async () => {
    set({ fault: 'insert-between-pages' });
    const first = await pageTokens(server, 1, 4);
    expect(server.files(harbourKey)).toHaveLength(12);
    const second = await pageTokens(server, 2, 4);
    expect([second[0], server.files(harbourKey).length]).toEqual([first[3], 13]);
  },
  'delete-between-pages': async () => {
    set({ fault: 'delete-between-pages' });
    const before = server.files(harbourKey).map(({ token }) => token);
    await pageTokens(server, 1, 4);
    expect(await pageTokens(server, 2, 4)).toEqual(before.slice(5, 9));
  },
  'repeated-item': async () => {
    set({ fault: 'repeated-item' });
    const before = server.files(harbourKey).map(({ token }) => token);
    expect(await pageTokens(server, 1, 4)).toEqual(before.slice(0, 4));
    expect(await pageTokens(server, 2, 4)).toEqual(before.slice(3, 8));
  },
  'wrong-total-files': async () => {
    set({ fault: 'wrong-total-files', by: -3 });
    expect(await driveData(server, 'files/fetch')).toMatchObject({ Pagination: { TotalFiles: 9 } });
  },
  'one-page-for-none': async () => {
    server.reseed('empty');
    set({ fault: 'one-page-for-none' });
    expect(await driveData(server, 'files/fetch')).toMatchObject({
      Pagination: { TotalFiles: 0, TotalPages: 1 },
    });
  },
  'strict-paging': async () => {
    set({ fault: 'strict-paging' });
    const { status, text } = await fetchPage({ Limit: 201 });
    expect([status, Object.keys(readDriveFields(text))]).toEqual([400, ['Response', 'Message', 'Help']]);
    expect([
      (await fetchPage({ Page: 0 })).status,
      (await fetchPage({ Page: 9, Limit: 200 })).status,
    ]).toEqual([400, 200]);
  },
  'clamp-link-values': async () => {
    set({ fault: 'clamp-link-values' });
    const body = { FileToken: tokenOf(server, 'report.pdf'), Mode: 'edit', ExpiresIn: 9999 };
    expect(await driveData(server, 'files/getFileUrl', { body })).toMatchObject({
      Mode: 'preview',
      ExpiresIn: 3600,
    });
  },
  'link-expired': async () => {
    set({ fault: 'link-expired', count: 1 });
    const stale = await download();
    expect([stale.status, await stale.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
    expect((await download()).status).toBe(200);
  },
  'foreign-host': async () => {
    set({ fault: 'foreign-host', count: 1 });
    expect(new URL(await linkTo(server, 'report.pdf')).origin).toBe('https://files.demo.invalid');
    set({ fault: 'foreign-host', origin: 'http://files.demo.invalid' });
    expect(new URL(await linkTo(server, 'report.pdf')).protocol).toBe('http:');
  },
  'untrusted-certificate': async () => {
    set({ fault: 'untrusted-certificate' });
    const url = await linkTo(server, 'report.pdf');
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\//);
    await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
    const status = await new Promise((resolve, reject) => {
      getSecurely(url, { rejectUnauthorized: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(200);
  },
  'storage-error': async () => {
    const seen: unknown[] = [];
    for (const code of bucketErrorNames) {
      set({ fault: 'storage-error', code });
      const answer = await download();
      seen.push([code, answer.status, /<Code>(\w+)</.exec(await answer.text())?.[1]]);
    }
    expect(seen).toEqual([
      ['InvalidRange', 416, 'InvalidRange'],
      ['RequestExpired', 403, 'AccessDenied'],
      ['ExpiredToken', 400, 'ExpiredToken'],
      ['SignatureDoesNotMatch', 403, 'SignatureDoesNotMatch'],
      ['InvalidArgument', 400, 'InvalidArgument'],
      ['NoSuchKey', 404, 'NoSuchKey'],
      ['AccessDenied', 403, 'AccessDenied'],
      ['SlowDown', 503, 'SlowDown'],
      ['InternalError', 500, 'InternalError'],
    ]);
  },
  truncate: async () => {
    set({ fault: 'truncate', bytes: 980 });
    const answer = await download();
    expect([answer.headers.get('content-length'), await lengthOf(answer)]).toEqual(['34000', 34_000]);
  },
  'extra-bytes': async () => {
    set({ fault: 'extra-bytes', bytes: 20 });
    const answer = await download();
    expect([answer.headers.get('content-length'), await lengthOf(answer)]).toEqual(['35000', 35_000]);
  },
  'drop-at': async () => {
    set({ fault: 'drop-at', bytes: 1000 });
    const answer = await download();
    expect(answer.headers.get('content-length')).toBe('34980');
    const [received, error] = await receive(answer);
    expect([received, error]).toEqual([1000, 'terminated']);
  },
  stall: async () => {
    set({ fault: 'stall', bytes: 1000 });
    const [received, error] = await receive(
      await fetch(await linkTo(server, 'report.pdf'), { signal: AbortSignal.timeout(300) }),
    );
    expect([received, error]).toEqual([1000, expect.stringContaining('timeout')]);
  },
  'no-length': async () => {
    set({ fault: 'no-length' });
    const answer = await download();
    expect([answer.headers.get('content-length'), await lengthOf(answer)]).toEqual([null, 34_980]);
  },
  'ignore-range': async () => {
    set({ fault: 'ignore-range' });
    expect((await download({ range: 'bytes=0-9' })).status).toBe(200);
  },
  'wrong-range': async () => {
    set({ fault: 'wrong-range' });
    const part = await download({ range: 'bytes=0-9' });
    expect(part.headers.get('content-range')).toBe('bytes 1-9/34980');
    expect(await lengthOf(part)).toBe(9);
  },
  'changed-etag': async () => {
    set({ fault: 'changed-etag' });
    const eTag = (await download()).headers.get('etag') ?? '';
    expect((await download({ range: 'bytes=0-9', 'if-range': eTag })).status).toBe(200);
  },
  'wrong-content-type': async () => {
    set({ fault: 'wrong-content-type' });
    expect((await download()).headers.get('content-type')).toBe('text/html; charset=utf-8');
  },
  slow: async () => {
    set({ fault: 'slow', bytesPerSecond: 200_000 });
    const begun = performance.now();
    expect(await lengthOf(await download())).toBe(34_980);
    expect(performance.now() - begun).toBeGreaterThan(140);
  },
  'body-limit': async () => {
    set({ fault: 'body-limit' });
    const encoded = (bytes: number): object => ({ FileData: Buffer.alloc(bytes).toString('base64') });
    expect((await upload(encoded(4_600_000))).status).toBe(200);
    const reply = await upload(encoded(4_800_000));
    expect([reply.status, reply.text]).toEqual([413, '{"message":"Request Too Long"}']);
  },
  'storage-full': async () => {
    set({ fault: 'storage-full' });
    const { status, text } = await upload();
    expect([status, text]).toEqual([
      400,
      expect.stringContaining('"Storage quota exceeded. Current usage: 5000.00 MB'),
    ]);
  },
  'legacy-upload': async () => {
    set({ fault: 'legacy-upload' });
    await upload();
    expect((await upload({ FileData: 'YWdhaW4=' })).text).toContain('"Filename":"newone.txt"');
    expect(Buffer.from(server.content(tokenOf(server, 'newone.txt'))).toString()).toBe('again');
    expect(server.files(harbourKey)).toHaveLength(13);
  },
  'wrong-size': async () => {
    set({ fault: 'wrong-size' });
    expect((await upload()).text).toContain('"Size":5');
  },
  'other-stored-name': async () => {
    set({ fault: 'other-stored-name' });
    expect((await upload()).text).toContain('"Filename":"stored-new_one.txt"');
    expect(has('stored-new_one.txt')).toBe(true);
  },
  'delete-404-first': async () => {
    set({ fault: 'delete-404-first' });
    expect([(await remove()).status, has('notes.txt'), (await remove()).status, has('notes.txt')]).toEqual([
      404,
      true,
      200,
      false,
    ]);
    expect((await remove('empty.txt')).status).toBe(404);
  },
  'delete-still-listed': async () => {
    set({ fault: 'delete-still-listed' });
    expect([(await remove()).status, has('notes.txt')]).toEqual([200, true]);
  },
  'delete-other-token': async () => {
    set({ fault: 'delete-other-token' });
    const token = tokenOf(server, 'notes.txt');
    const { status, text } = await remove();
    expect([status, text.includes(token), has('notes.txt')]).toEqual([200, false, false]);
  },
};

const isAtLeast = (least: number) => (value: unknown) => typeof value === 'number' && value >= least;

/** Bytes until the body broke, and how. */
async function receive(answer: Response): Promise<[number, string]> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = answer.body?.getReader();
  let received = 0;
  try {
    for (;;) {
      const part = await reader?.read();
      if (part?.done !== false) return [received, 'ended'];
      received += part.value.byteLength;
    }
  } catch (error) {
    return [received, error instanceof Error ? error.message : ''];
  }
}

describe('the fault', () => {
  it.each(Object.entries(cases))('%s', async (_, check) => {
    await check();
  });
});

describe('the scope of a fault', () => {
  it('endpoint, account, start and count', async () => {
    set({ fault: 'account-off', at: 'files/fetch', account: 'Harbour Promotions', start: 2, count: 2 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await callDrive(server, 'files/fetch', { key: quaysideKey })).status);
      statuses.push((await callDrive(server, 'account/plan')).status);
      statuses.push((await fetchPage()).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 403, 200, 200, 403, 200, 200, 200]);
  });

  it('storage alone, and goes on counting when other switches change', async () => {
    set({ fault: 'internal-error', at: 'storage', account: 'Harbour Promotions', start: 2 });
    expect([(await download()).status, (await fetchPage()).status]).toEqual([200, 200]);
    server.set({ latencyMs: 1 });
    expect((await download()).status).toBe(500);
  });
});

describe('the other switches', () => {
  it('refuse takes no connection, of the one or the other', async () => {
    const url = await linkTo(server, 'report.pdf');
    const refused = { cause: { code: 'ECONNREFUSED' } };
    server.set({ refuse: 'storage' });
    await expect(fetch(url)).rejects.toMatchObject(refused);
    expect((await fetchPage()).status).toBe(200);
    server.set({ refuse: 'both' });
    await expect(fetchPage()).rejects.toMatchObject(refused);
    server.set({ refuse: 'none' });
    expect([(await fetch(url)).status, (await fetchPage()).status]).toEqual([200, 200]);
  });

  it('a clock that goes wrong does so everywhere: the link works although it seems to have ended', async () => {
    server.set({ clockSkewSeconds: -7200 });
    const body = { FileToken: tokenOf(server, 'report.pdf') };
    const data = await driveData(server, 'files/getFileUrl', { body });
    expect(data['ExpiresAt']).toBe('2026-01-15T10:15:00.000Z');
    const answer = await fetch(String(data['Url']));
    expect([answer.status, answer.headers.get('date')]).toEqual([200, 'Thu, 15 Jan 2026 10:00:00 GMT']);
  });

  it('latency comes before each answer', async () => {
    server.set({ latencyMs: 50 });
    const begun = performance.now();
    await download();
    expect(performance.now() - begun).toBeGreaterThan(95);
  });
});
