import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../acronis-server';
import type { AcronisSwitchesPatch } from '../acronis-switches';
import { harbourLogin } from '../store/notary-seed';
import { idOf, notaryPath, signIn } from '../testing/service-client';

const bigSize = 3_000_000;
let server: AcronisServer;
let token: string;

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', fileSize: bigSize });
  token = (await signIn(server)).token;
});
afterAll(() => server.close());
afterEach(() => {
  server.reset();
});

/** A client close to the wire: header bytes as they came, and how the body ended. */
interface Downloaded {
  head: IncomingMessage;
  body: Buffer;
  /** False when the connection was cut before the end that the headers announced. */
  complete: boolean;
}

const open = (
  path: string,
  headers: Record<string, string> = {},
  origin = server.origin,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(
      origin + path,
      { headers: { authorization: `Bearer ${token}`, ...headers }, agent: false },
      resolve,
    )
      .on('error', reject)
      .end();
  });

async function download(name: string, headers: Record<string, string> = {}): Promise<Downloaded> {
  const head = await open(`${notaryPath}/stored-files/${idOf(server, name)}/download`, headers);
  const chunks: Buffer[] = [];
  head.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((resolve) => {
    head.on('close', resolve);
    head.on('error', () => undefined);
  });
  return { head, body: Buffer.concat(chunks), complete: head.complete };
}

/** How the connection ends below HTTP: `end` when orderly, else the code of the error. */
const socketOutcome = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
    socket.on('end', () => {
      resolve('end');
    });
    socket.on('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    socket.resume();
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
    );
  });

const big = 'tide-record.bin';
const genuine = (name: string): Buffer => Buffer.from(server.content(idOf(server, name)));
const switchTo = (dl: NonNullable<AcronisSwitchesPatch['dl']>): void => {
  server.set({ dl });
};

describe('a download', () => {
  it.each([big, 'Welcome to Longshore.txt', 'empty.log', 'survey;north, final.pdf'])(
    'of %s is whole',
    async (name) => {
      const { head, body, complete } = await download(name);
      expect([head.statusCode, complete]).toEqual([200, true]);
      expect(head.headers['content-length']).toBe(String(genuine(name).length));
      expect(body.equals(genuine(name))).toBe(true);
    },
  );

  it.each([
    ['Welcome to Longshore.txt', 'attachment;filename=Welcome to Longshore.txt'],
    ['survey;north, final.pdf', 'attachment;filename=survey;north, final.pdf'],
    ['Überfahrt Plan.txt', 'attachment;filename=Überfahrt Plan.txt'],
    ['航海日誌.txt', 'attachment;filename=航海日誌.txt'],
    ['empty.log', 'attachment;filename=empty.log'],
    ['../../outside.txt', 'attachment;filename=../../outside.txt'],
  ])('names %s in raw UTF-8 bytes', async (name, header) => {
    const { head } = await download(name);
    expect(Buffer.from(head.headers['content-disposition'] ?? '', 'latin1').toString('utf8')).toBe(header);
  });

  it('keeps control characters out of the header', async () => {
    server.addFile(harbourLogin, { name: 'a\r\nX-Evil: 1.txt', content: new Uint8Array(3) });
    const { head } = await download('a\r\nX-Evil: 1.txt');
    expect(head.headers['content-disposition']).toBe('attachment;filename=a__X-Evil: 1.txt');
  });

  it('ignores ranges', async () => {
    const { head, body } = await download(big, { range: 'bytes=10-19' });
    expect([head.statusCode, body.length, head.headers['accept-ranges']]).toEqual([200, bigSize, undefined]);
  });

  it('stops sending when the client goes away', async () => {
    const head = await open(`${notaryPath}/stored-files/${idOf(server, big)}/download`);
    head.destroy();
    expect((await download(big)).body.length).toBe(bigSize);
  });
});

describe('dl.name', () => {
  it.each([
    ['quoted', 'a "b" ü.txt', Buffer.from('attachment; filename="a \\"b\\" ü.txt"')],
    ['star', "a 'b' ü.txt", Buffer.from("attachment; filename*=UTF-8''a%20%27b%27%20%C3%BC.txt")],
    ['latin1', 'ü航.txt', Buffer.from('attachment;filename=ü?.txt', 'latin1')],
    ['traversal', 'x.txt', Buffer.from('attachment;filename=../../outside.txt')],
    ['reserved', 'x.txt', Buffer.from('attachment;filename=CON.txt')],
  ] as const)('%s', async (form, name, header) => {
    server.addFile(harbourLogin, { name, content: new Uint8Array(3) });
    switchTo({ name: form });
    const { head } = await download(name);
    expect(Buffer.from(head.headers['content-disposition'] ?? '', 'latin1')).toEqual(header);
  });

  it('absent', async () => {
    switchTo({ name: 'absent' });
    expect((await download('empty.log')).head.headers).not.toHaveProperty('content-disposition');
  });
});

describe('dl.length', () => {
  it.each([
    ['chunked', 'chunked', 'close'],
    ['until-close', undefined, 'close'],
  ] as const)('%s', async (length, encoding, connection) => {
    switchTo({ length });
    const { head, body, complete } = await download(big, { connection: 'close' });
    expect(head.headers).not.toHaveProperty('content-length');
    expect([head.headers['transfer-encoding'], head.headers.connection]).toEqual([encoding, connection]);
    expect([complete, body.equals(genuine(big))]).toEqual([true, true]);
  });
});

describe('dl.cut', () => {
  it.each([
    ['reset-at-0', big, 0],
    ['reset-at-5', 'Welcome to Longshore.txt', 5],
    ['reset-at-1200000', big, 1_200_000],
    ['reset-at-60%', big, 1_800_000],
  ] as const)('%s cuts the connection there', async (cut, name, length) => {
    switchTo({ cut });
    const { body, complete } = await download(name);
    expect(complete).toBe(false);
    expect(body.length).toBeLessThanOrEqual(length);
    expect(body.equals(genuine(name).subarray(0, body.length))).toBe(true);
  });

  it.each([
    ['reset-at-60%', 'ECONNRESET'],
    ['clean-end-short', 'end'],
  ] as const)('%s reaches the socket as %s', async (cut, outcome) => {
    switchTo({ cut });
    expect(await socketOutcome(`${notaryPath}/stored-files/${idOf(server, big)}/download`)).toBe(outcome);
  });

  it('stall-at-n sends no more but keeps the connection', async () => {
    switchTo({ cut: 'stall-at-50%' });
    const head = await open(`${notaryPath}/stored-files/${idOf(server, big)}/download`);
    let length = 0;
    await new Promise<void>((resolve) => {
      head.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length === bigSize / 2) resolve();
      });
    });
    expect([head.destroyed, head.complete]).toEqual([false, false]);
    head.destroy();
  });

  it.each([
    ['present', false],
    ['chunked', true],
    ['until-close', true],
  ] as const)('clean-end-short, length %s', async (length, complete) => {
    switchTo({ cut: 'clean-end-short', length });
    const result = await download(big);
    expect([result.body.length, result.complete]).toEqual([bigSize * 0.6, complete]);
  });

  it('corrupt-byte changes the middle one', async () => {
    switchTo({ cut: 'corrupt-byte' });
    const { body, complete } = await download(big);
    const differing = genuine(big).findIndex((byte, index) => byte !== body[index]);
    expect([complete, body.length, differing]).toEqual([true, bigSize, bigSize / 2]);
    expect(body.subarray(bigSize / 2 + 1).equals(genuine(big).subarray(bigSize / 2 + 1))).toBe(true);
  });
});

describe('dl.rate', () => {
  it('limits the speed', async () => {
    switchTo({ rate: 10_000_000 });
    const begun = performance.now();
    expect((await download(big)).body.equals(genuine(big))).toBe(true);
    expect(performance.now() - begun).toBeGreaterThan(250);
  });
});

describe('dl.range', () => {
  it('206 honours a range, with a validator', async () => {
    switchTo({ range: '206' });
    const { head, body } = await download(big, { range: 'bytes=1000000-' });
    expect([head.statusCode, head.headers['content-range']]).toEqual([
      206,
      `bytes 1000000-2999999/${bigSize}`,
    ]);
    expect(body.equals(genuine(big).subarray(1_000_000))).toBe(true);
    const { etag = '' } = head.headers;
    expect((await download(big, { range: 'bytes=5-6', 'if-range': etag })).head.statusCode).toBe(206);
    expect((await download(big, { range: 'bytes=5-6', 'if-range': '"other"' })).head.statusCode).toBe(200);
    expect((await download(big, { range: 'bytes=3000000-' })).head.statusCode).toBe(416);
  });
});

describe('dl.redirect', () => {
  const locationOf = async (redirect: 'same-origin' | 'other-origin' | 'http' | 'endless'): Promise<URL> => {
    switchTo({ redirect });
    const { head } = await download(big);
    expect(head.statusCode).toBe(302);
    return new URL(head.headers.location ?? '');
  };
  const statusAt = async (url: URL, headers: Record<string, string>): Promise<number | undefined> => {
    const head = await open(url.pathname + url.search, headers, url.origin);
    head.destroy();
    return head.statusCode;
  };

  it('same-origin needs the token there too', async () => {
    const location = await locationOf('same-origin');
    expect(location.origin).toBe(server.origin);
    expect([await statusAt(location, {}), await statusAt(location, { authorization: '' })]).toEqual([
      200, 401,
    ]);
  });

  it('other-origin needs none, and the log tells whether one came', async () => {
    const location = await locationOf('other-origin');
    expect(location.origin).toBe(server.secondOrigin);
    server.clearLog();
    expect(await statusAt(location, {})).toBe(200);
    expect(server.log()).toMatchObject([{ origin: 'second', hasToken: true, status: 200 }]);
    const answer = await fetch(location);
    expect(Buffer.from(await answer.arrayBuffer()).equals(genuine(big))).toBe(true);
  });

  it('http leads beyond this machine', async () => {
    expect((await locationOf('http')).origin).toBe('http://files.demo.invalid');
  });

  it('endless goes on and on', async () => {
    const first = await locationOf('endless');
    const second = await open(first.pathname + first.search);
    second.resume();
    expect([first.search, new URL(second.headers.location ?? '').search]).toEqual(['?hop=1', '?hop=2']);
  });
});
