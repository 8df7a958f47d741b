import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Secret } from '../../shared/secret';
import { createHttpClient, type ApiRequest, type HttpClient, type HttpTimeouts } from './http-client';
import { parseJson } from './http-json';
import { createNodeTransport } from './transport/node-transport';
import { createRateLimiter } from './rate-limiter';
import { startScriptedServer, type ScriptedServer } from './testing/scripted-server';

const servers: { close(): unknown }[] = [];
const { signal } = new AbortController();
const credentials = { authorization: new Secret('Bearer top-secret') };

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<ScriptedServer> {
  const server = await startScriptedServer(answer);
  servers.push(server);
  return server;
}

function clientOf(origin: string, timeouts: Partial<HttpTimeouts> = {}): HttpClient {
  return createHttpClient({
    transport: createNodeTransport(),
    origin,
    limiter: createRateLimiter(3),
    timeouts,
  });
}

const get = (path: string, more: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'GET',
  path,
  signal,
  ...more,
});

async function collect(body: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of body) text += Buffer.from(chunk).toString();
  return text;
}

function redirectTo(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

describe('send', () => {
  it('sends method, path, headers, credentials and body, and gives the whole answer', async () => {
    let body = '';
    const server = await serve((request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.writeHead(201, { 'x-part': ['a', 'b'] }).end('made'));
    });
    const answer = await clientOf(server.origin).send({
      method: 'POST',
      path: '/make?a=b',
      headers: { accept: 'application/json' },
      credentials,
      body: new TextEncoder().encode('x=y'),
      signal,
    });
    expect(answer).toMatchObject({ status: 201, host: new URL(server.origin).host, home: true });
    expect(answer.headers.get('x-part')).toBe('a, b');
    expect(Buffer.from(answer.body).toString()).toBe('made');
    expect(body).toBe('x=y');
    expect(server.received).toMatchObject([
      {
        method: 'POST',
        url: '/make?a=b',
        headers: {
          accept: 'application/json',
          authorization: 'Bearer top-secret',
        },
      },
    ]);
  });

  it('hands a redirect over where the request takes it for an answer, and follows none', async () => {
    const elsewhere = await serve((_request, response) => response.end());
    const server = await serve((_request, response) => {
      redirectTo(response, elsewhere.origin);
    });
    const answer = await clientOf(server.origin).send(get('/', { redirects: 'answer' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, elsewhere.origin]);
    expect(elsewhere.received).toEqual([]);
  });

  it('takes any redirect as a fault', async () => {
    const elsewhere = await serve((_request, response) => response.end());
    const server = await serve((_request, response) => {
      redirectTo(response, elsewhere.origin);
    });
    await expect(clientOf(server.origin).send(get('/', { credentials }))).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'redirect' },
    });
    expect(elsewhere.received).toEqual([]);
  });

  it('tells a body that ends early from a whole one', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 10 }).write('12345', () => response.socket?.end());
    });
    await expect(clientOf(server.origin).send(get('/'))).rejects.toMatchObject({
      code: 'truncated',
      details: { expectedBytes: 10, receivedBytes: 5 },
    });
  });

  it('does without the body of an error answer that breaks off', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(502, { 'content-length': 10 }).write('12345', () => response.destroy());
    });
    const answer = await clientOf(server.origin).send(get('/'));
    expect(answer).toMatchObject({ status: 502, body: new Uint8Array() });
  });

  it('gives up on an answer that does not come', async () => {
    const server = await serve(() => undefined);
    await expect(clientOf(server.origin, { headersMs: 50 }).send(get('/'))).rejects.toMatchObject({
      code: 'timeout',
      details: { host: new URL(server.origin).host, phase: 'headers' },
    });
  });

  it('gives up on a body that stalls', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 10 }).write('12345');
    });
    await expect(clientOf(server.origin, { idleMs: 50 }).send(get('/'))).rejects.toMatchObject({
      code: 'timeout',
      details: { phase: 'idle' },
    });
  });

  it('gives up on a connection that does not come to be', async () => {
    const mute = await serve(() => undefined);
    const transport = createNodeTransport();
    const unanswered = transport({
      method: 'GET',
      // TLS towards a server that never says a word: TCP stands, the connection does not.
      url: new URL(mute.origin.replace('http:', 'https:')),
      headers: {},
      connectTimeoutMs: 1,
      signal,
    });
    await expect(unanswered).rejects.toMatchObject({ code: 'timeout', details: { phase: 'connect' } });
  });

  it('tells refused and unknown hosts apart', async () => {
    const server = await serve(() => undefined);
    await server.close();
    await expect(clientOf(server.origin).send(get('/'))).rejects.toMatchObject({ code: 'unavailable' });
    await expect(clientOf('http://no-such-host.invalid').send(get('/'))).rejects.toMatchObject({
      code: 'offline',
      details: { host: 'no-such-host.invalid' },
    });
  });

  it('takes a reset before the headers for an unavailable server', async () => {
    const server = await serve((request) => request.socket.resetAndDestroy());
    await expect(clientOf(server.origin).send(get('/'))).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('takes a failing TLS handshake for a protocol fault', async () => {
    const server = await startTlsServerWithoutCertificate();
    await expect(clientOf(server.origin).send(get('/'))).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'tls' },
    });
  });

  it('can be cancelled while it waits, and says so', async () => {
    const controller = new AbortController();
    const server = await serve(() => {
      controller.abort();
    });
    await expect(clientOf(server.origin).send(get('/', { signal: controller.signal }))).rejects.toMatchObject(
      {
        code: 'cancelled',
      },
    );
  });

  it('keeps credentials out of what it throws', async () => {
    const server = await serve((request) => request.socket.resetAndDestroy());
    const error: unknown = await clientOf(server.origin)
      .send(get('/?login=anna', { credentials }))
      .catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/top-secret|anna/);
  });
});

describe('open', () => {
  it('gives the head first and reads no more than is taken', async () => {
    let written = 0;
    const server = await serve((request, response) => {
      if (request.url === '/ping') {
        response.end();
        return;
      }
      response.writeHead(200);
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        while (written < 64 && response.write(chunk)) written += 1;
        written += 1;
        if (written < 64) response.once('drain', more);
        else response.end();
      };
      more();
    });
    const client = clientOf(server.origin);
    const stream = await client.open(get('/'));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    const body = stream.body[Symbol.asyncIterator]();
    await body.next();
    for (let ping = 0; ping < 50; ping += 1) await client.send(get('/ping'));
    expect(written).toBeLessThan(32);
    let bytes = 0;
    for (let step = await body.next(); step.done !== true; step = await body.next())
      bytes += step.value.byteLength;
    expect(bytes).toBeGreaterThan(60 * 1024 * 1024);
  });

  it('does not count the time that the consumer takes', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.end('x'.repeat(1_000_000));
      else setTimeout(() => response.end(), 150);
    });
    const stream = await clientOf(server.origin, { idleMs: 60 }).open(get('/'));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    let bytes = 0;
    for await (const chunk of stream.body) {
      if (bytes === 0) await clientOf(server.origin).send(get('/longer-than-that'));
      bytes += chunk.byteLength;
    }
    expect(bytes).toBe(1_000_000);
  });

  it('throws where the connection breaks, also without an announced length', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200).write('12345', () => response.destroy());
    });
    const stream = await clientOf(server.origin).open(get('/'));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    await expect(collect(stream.body)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('does not trust a transport that ends a short body cleanly', async () => {
    const client = createHttpClient({
      origin: 'https://cloud.example',
      limiter: createRateLimiter(1),
      transport: () =>
        Promise.resolve({
          status: 200,
          headers: new Map([['content-length', '10']]),
          body: Readable.from([Buffer.from('12345')]),
          discard: () => undefined,
        }),
    });
    const stream = await client.open(get('/'));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    await expect(collect(stream.body)).rejects.toMatchObject({
      code: 'truncated',
      details: { expectedBytes: 10, receivedBytes: 5 },
    });
  });

  it('survives a connection that breaks before anyone reads', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/ping') response.end();
      else response.writeHead(200, { 'content-length': 10 }).write('12345', () => response.destroy());
    });
    const client = clientOf(server.origin);
    const stream = await client.open(get('/'));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    for (let ping = 0; ping < 20; ping += 1) await client.send(get('/ping'));
    await expect(collect(stream.body)).rejects.toMatchObject({ code: 'truncated' });
  });

  it('can be discarded unread, and again', async () => {
    let closed: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((_request, response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-length': 10 }).write('12345');
    });
    const stream = await clientOf(server.origin).open(get('/'));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    stream.discard();
    stream.discard();
    await gone;
  });

  it('can be cancelled half-way', async () => {
    const controller = new AbortController();
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 10 }).write('12345');
    });
    const stream = await clientOf(server.origin).open(get('/', { signal: controller.signal }));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    const body = stream.body[Symbol.asyncIterator]();
    await body.next();
    controller.abort();
    await expect(body.next()).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('hands over an error answer whole', async () => {
    const server = await serve((_request, response) => response.writeHead(404).end('{}'));
    const answer = await clientOf(server.origin).open(get('/'));
    expect(answer).toMatchObject({ kind: 'answer', status: 404 });
    expect(server.received).toMatchObject([{ headers: { 'accept-encoding': 'identity' } }]);
  });
});

describe('redirects of a stream', () => {
  it('carry the credentials on at home and drop them for good elsewhere', async () => {
    const home = await serve((request, response) => {
      if (request.url === '/first') redirectTo(response, '/second');
      else if (request.url === '/second') redirectTo(response, `${elsewhere.origin}/third`);
      else response.end('bytes');
    });
    const elsewhere: ScriptedServer = await serve((_request, response) => {
      redirectTo(response, `${home.origin}/back`);
    });
    const stream = await clientOf(home.origin).open(get('/first', { credentials }));
    if (stream.kind !== 'stream') throw new Error('expected a stream');
    expect(await collect(stream.body)).toBe('bytes');
    const seen = [...home.received, ...elsewhere.received];
    expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/first', 'Bearer top-secret'],
      ['/second', 'Bearer top-secret'],
      ['/back', undefined],
      ['/third', undefined],
    ]);
  });

  it('end after three hops', async () => {
    const server = await serve((_request, response) => {
      redirectTo(response, '/again');
    });
    await expect(clientOf(server.origin).open(get('/'))).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'redirect' },
    });
    expect(server.received).toHaveLength(4);
  });

  it.each(['http://files.example/x', 'ftp://127.0.0.1/x', 'http://', ''])(
    'do not lead to %j',
    async (location) => {
      const server = await serve((_request, response) => {
        redirectTo(response, location);
      });
      const opening = clientOf(server.origin).open(get('/', { credentials }));
      await expect(opening).rejects.toMatchObject({ code: 'protocol', details: { reason: 'redirect' } });
    },
  );

  it('do not lead from afar to this machine', async () => {
    const near = await serve((_request, response) => response.end('bytes'));
    const node = createNodeTransport();
    const client = createHttpClient({
      origin: 'https://cloud.example',
      limiter: createRateLimiter(1),
      transport: (request) => {
        if (request.url.origin === near.origin) return node(request);
        const headers = new Map([['location', `${near.origin}/admin`]]);
        return Promise.resolve({ status: 302, headers, body: Readable.from([]), discard: () => undefined });
      },
    });
    await expect(client.open(get('/'))).rejects.toMatchObject({ code: 'protocol' });
    expect(near.received).toEqual([]);
  });
});

describe('parseJson', () => {
  const schema = z.object({ id: z.string() });
  const answerWith = (text: string): Parameters<typeof parseJson>[0] => ({
    kind: 'answer',
    status: 200,
    headers: new Map(),
    body: new TextEncoder().encode(text),
    host: 'cloud.example',
    home: true,
  });

  it('gives what the schema makes of it', () => {
    expect(parseJson(answerWith('{"id":"a","more":1}'), schema)).toEqual({ id: 'a' });
  });

  it.each([
    ['<html>password</html>', 'not-json'],
    ['', 'not-json'],
    ['{"id":"a"', 'not-json'],
    ['[]', 'unexpected-shape'],
    ['{"id":7}', 'unexpected-shape'],
    ['null', 'unexpected-shape'],
  ])('takes %j for %s and quotes nothing of it', (text, reason) => {
    expect(() => parseJson(answerWith(text), schema)).toThrow(
      expect.objectContaining({
        code: 'protocol',
        details: { host: 'cloud.example', reason, status: 200 },
        message: `Answer 200 is ${reason}`,
      }),
    );
  });
});

/** Speaks TLS but has no certificate to show. */
async function startTlsServerWithoutCertificate(): Promise<{ origin: string }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { origin: `https://127.0.0.1:${address.port}` };
}
