import { startSweeppeaServer, type SweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import type { SweeppeaSwitchesPatch } from '../../demo/sweeppea/sweeppea-switches';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../shared/secret';
import { startScriptedServer, type ScriptedServer } from '../../http/testing/scripted-server';
import type { ByteRange, OpenedFile, ReadOptions } from '../provider';
import { bytesOf, readAll } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import { DriveBench } from '../testing/drive-bench';

const { signal } = new AbortController();
const content = bytesOf(200_000);
let server: SweeppeaServer;
let bench: DriveBench<SweeppeaServer>;
let id: string;

beforeAll(async () => {
  server = await startSweeppeaServer({ seed: 'demo' });
  bench = new DriveBench(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  await bench.begin();
  id = bench.addFile('Überfahrt.bin', content);
});

function fail(...faults: NonNullable<SweeppeaSwitchesPatch['faults']>): void {
  server.set({ faults });
}

const open = (options: ReadOptions = {}): Promise<OpenedFile> => bench.drive.read(id, options, signal);
const part = (from: number, validator: string | null, end: number | null = null): { range: ByteRange } => ({
  range: { from, end, validator: validator ?? '' },
});
const isWhole = async (file: OpenedFile): Promise<boolean> =>
  Buffer.compare(await readAll(file), content.subarray(file.from, file.end ?? content.length)) === 0;

describe('a download', () => {
  it('takes a link and follows it', async () => {
    const file = await open();
    expect(file).toMatchObject({ name: 'Überfahrt.bin', size: 200_000, from: 0, hash: null });
    expect(file.validator).toMatch(/^"[0-9a-f]{32}"$/);
    expect(await isWhole(file)).toBe(true);
    expect(bench.asked).toEqual(['files/getFileUrl 200', 'storage 200']);
    expect(server.log()[1]?.headerNames).toContain('accept-encoding');
  });

  it.each([
    { fault: 'no-length' },
    { fault: 'wrong-content-type' },
    { fault: 'slow', bytesPerSecond: 2_000_000 },
  ] as const)('is whole: %o', async (fault) => {
    fail(fault);
    expect(await isWhole(await open())).toBe(true);
  });

  it.each([
    [{ fault: 'drop-at', bytes: 1000 }, 'truncated'],
    [{ fault: 'stall', bytes: 1000 }, 'timeout'],
    [{ fault: 'extra-bytes' }, 'integrity'],
    [{ fault: 'truncate' }, 'integrity'],
  ] as const)('never ends well when it is not: %o', async (fault, code) => {
    for (const further of [[], [{ fault: 'no-length' } as const]]) {
      fail(fault, ...further);
      const expected = code === 'truncated' && further.length > 0 ? 'unavailable' : code;
      await expect(open().then(readAll)).rejects.toMatchObject({ code: expected });
    }
  });

  it('is refused before the first byte when another length is announced', async () => {
    fail({ fault: 'truncate', bytes: 5 });
    await expect(open()).rejects.toMatchObject({
      code: 'integrity',
      details: { check: 'size', expected: '200000', actual: '199995' },
    });
  });

  it('is of a file that is there', async () => {
    const link = bench.drive.read('d3b07384-d9a0-4c9b-8f3a-1b2c3d4e5f60', {}, signal);
    await expect(link).rejects.toMatchObject({ code: 'not-found', details: { what: 'entry' } });
    fail({ fault: 'storage-error', code: 'NoSuchKey' });
    await expect(open()).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a download that goes on', () => {
  it('asks for the rest, and proves that it is the same content', async () => {
    const { validator } = await open();
    const rest = await open(part(150_000, validator));
    expect([rest.from, rest.size, rest.validator]).toEqual([150_000, 200_000, validator]);
    expect(await isWhole(rest)).toBe(true);
    expect(bench.asked.at(-1)).toBe('storage 206');
    expect(server.log().at(-1)?.headerNames).toEqual(expect.arrayContaining(['range', 'if-range']));
  });

  it.each([
    ['the server ignores ranges', { fault: 'ignore-range' }, 150_000],
    ['the ETag is another', { fault: 'changed-etag' }, 150_000],
    ['there is no such part', null, 999_999],
  ] as const)('starts over when %s', async (_why, fault, from) => {
    const { validator } = await open();
    if (fault !== null) fail(fault);
    const file = await open(part(from, validator));
    expect(file.from).toBe(0);
    expect(await isWhole(file)).toBe(true);
  });

  it.each(['', 'W/"weak"', 'plain'])('starts over without a proof: %j', async (validator) => {
    const file = await open(part(1000, validator));
    file.discard();
    expect(file.from).toBe(0);
    expect(server.log().at(-1)?.headerNames).not.toContain('range');
  });
});

describe('the parts of a download', () => {
  const calls = (): string[] => bench.asked.filter((call) => call.startsWith('files/'));

  it('share one link, however many come at once', async () => {
    const { validator } = await open();
    const starts = [0, 30_000, 60_000, 90_000, 120_000, 150_000];
    const parts = await Promise.all(starts.map((from) => open(part(from, validator, from + 30_000))));
    for (const file of parts) expect(await isWhole(file)).toBe(true);
    expect(calls()).toHaveLength(1);
  });

  it('share one new link when the old one is refused', async () => {
    const { validator } = await open();
    fail({ fault: 'storage-error', code: 'RequestExpired', count: 3 });
    const parts = await Promise.all([0, 1, 2].map((from) => open(part(from, validator, from + 10))));
    for (const file of parts) expect(await isWhole(file)).toBe(true);
    expect(calls()).toHaveLength(2);
  });

  it('are given up when the new link is refused too', async () => {
    const { validator } = await open();
    fail({ fault: 'storage-error', code: 'RequestExpired' });
    await expect(open(part(5, validator))).rejects.toMatchObject({ code: 'link-expired' });
    expect(calls()).toHaveLength(2);
  });

  it('ask for a new link after some minutes', async () => {
    const { validator } = await open();
    bench.clock.advance(5 * 60_000);
    expect(await isWhole(await open(part(5, validator)))).toBe(true);
    expect(calls()).toHaveLength(2);
  });

  it('leave a whole download its own link', async () => {
    await isWhole(await open());
    await isWhole(await open());
    expect(calls()).toHaveLength(2);
  });
});

describe('a link', () => {
  it.each([
    ['RequestExpired', 'link-expired'],
    ['ExpiredToken', 'link-expired'],
    ['SignatureDoesNotMatch', 'permission-denied'],
    ['AccessDenied', 'permission-denied'],
  ] as const)('met by %s is replaced once, then it is %s', async (code, expected) => {
    fail({ fault: 'storage-error', code, count: 1 });
    expect(await isWhole(await open())).toBe(true);
    server.clearLog();
    fail({ fault: 'storage-error', code });
    await expect(open()).rejects.toMatchObject({ code: expected });
    expect(bench.asked.filter((call) => call === 'files/getFileUrl 200')).toHaveLength(2);
    expect([bench.asked.length, bench.clock.waits]).toEqual([4, []]);
  });

  it('that has expired by the storage’s clock is replaced, whatever ours says', async () => {
    fail({ fault: 'link-expired', count: 1 });
    expect(await isWhole(await open())).toBe(true);
    expect(bench.asked).toEqual([
      'files/getFileUrl 200',
      'storage 403',
      'files/getFileUrl 200',
      'storage 200',
    ]);
    server.set({ faults: [], clockSkewSeconds: -86_400 });
    expect(await isWhole(await open())).toBe(true);
  });

  it('is not replaced for a refusal by the service itself', async () => {
    fail({ fault: 'account-off', at: 'files/getFileUrl' });
    await expect(open()).rejects.toMatchObject({ code: 'permission-denied' });
    expect(bench.asked).toEqual(['files/getFileUrl 403']);
  });

  it('may lead to a host that cannot be found', async () => {
    fail({ fault: 'foreign-host' });
    const error: unknown = await open().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'offline', details: { host: 'files.demo.invalid' } });
    expect(JSON.stringify([error, String(error)])).not.toMatch(/amz/i);
    expect(bench.clock.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it('to a host that cannot prove who it is, is not followed', async () => {
    fail({ fault: 'untrusted-certificate' });
    await expect(open()).rejects.toMatchObject({ code: 'protocol', details: { reason: 'tls' } });
  });

  it('that redirects is not followed', async () => {
    fail({ fault: 'redirect', at: 'storage' });
    await expect(open()).rejects.toMatchObject({ code: 'protocol', details: { reason: 'redirect' } });
    expect(bench.asked).toEqual(['files/getFileUrl 200', 'storage 307']);
  });

  it.each(['SlowDown', 'InternalError'] as const)('met by %s is tried again', async (code) => {
    fail({ fault: 'storage-error', code, count: 4 });
    expect(await isWhole(await open())).toBe(true);
    expect(bench.clock.waits).toEqual([1000, 2000, 4000, 8000]);
    expect(bench.asked.filter((call) => call.startsWith('files/'))).toHaveLength(1);
    fail({ fault: 'storage-error', code });
    await expect(open()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('met by InvalidArgument is a fault of the protocol', async () => {
    fail({ fault: 'storage-error', code: 'InvalidArgument' });
    await expect(open()).rejects.toMatchObject({ code: 'protocol', details: { status: 400 } });
    expect(bench.asked).toHaveLength(2);
  });

  it.each(['missing-field', 'wrong-type'] as const)('cannot be read: %s', async (fault) => {
    for (const field of ['Data.Url', 'Data.Size', 'Data.FileToken', 'Data']) {
      fail({ fault, field, at: 'files/getFileUrl' });
      await expect(open()).rejects.toMatchObject({ code: 'protocol' });
    }
  });
});

describe('an answer with a link', () => {
  let server: ScriptedServer | undefined;

  async function readFrom(data: object, answer: Parameters<typeof startScriptedServer>[0]): Promise<unknown> {
    server = await startScriptedServer((request, response) => {
      if (request.url?.startsWith('/files/') !== true) {
        answer(request, response);
        return;
      }
      const Url = `${server?.origin ?? ''}/box.bin?X-Amz-Signature=s3cret`;
      const Data = { FileToken: id, Filename: 'box.bin', Size: 10, Url, ...data };
      response.end(JSON.stringify({ Response: true, Data }));
    });
    const drive = bench.service.open(
      { address: '', origin: server.origin, userName: '', renewsSilently: true },
      new Secret('key'),
      probeDependencies({ clock: bench.clock }),
    );
    try {
      return await drive.read(id, part(4, '"v"'), signal).then(readAll);
    } finally {
      await server.close();
    }
  }

  it.each([
    { FileToken: 'another' },
    { Url: 'http://files.example/x' },
    { Url: 'ftp://127.0.0.1/x' },
    { Url: 'https://user:word@127.0.0.1/x' },
    { Url: 'no url' },
  ])('is not followed: %o', async (data) => {
    const reading = readFrom(data, (_request, response) => response.end());
    await expect(reading).rejects.toMatchObject({ code: 'protocol' });
    expect(server?.received).toHaveLength(1);
  });

  it.each([
    ['bytes 2-9/10', 'range'],
    ['bytes 4-8/10', 'range'],
    ['bytes 4-11/10', 'range'],
    ['', 'range'],
  ])('whose storage gives another part (%s) is a fault of the protocol', async (contentRange, reason) => {
    const reading = readFrom({}, (_request, response) => {
      response.writeHead(206, { 'content-range': contentRange, etag: '"v"' }).end('x'.repeat(8));
    });
    await expect(reading).rejects.toMatchObject({ code: 'protocol', details: { reason } });
  });

  it.each([
    ['bytes 4-10/11', '"v"'],
    ['bytes 4-9/10', '"w"'],
  ])('whose storage has another content by now (%s, %s) starts over', async (contentRange, etag) => {
    const reading = readFrom({}, (request, response) => {
      if (request.headers.range === undefined) response.end('0123456789');
      else response.writeHead(206, { 'content-range': contentRange, etag }).end('456789');
    });
    expect(String(await reading)).toBe('0123456789');
  });
});
