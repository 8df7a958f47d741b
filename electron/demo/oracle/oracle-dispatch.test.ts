import { connect } from 'node:net';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startControlServer } from '../control-server';
import { oracleControls } from './oracle-controls';
import { basic, startOracleClient, type OracleClient, type Reply } from './testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient();
});
afterEach(() => client.server.close());

const codeOf = (reply: Reply): unknown[] => [reply.status, reply.json()['errorCode']];

/** The status line of a request whose bytes are given. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(client.server.origin).port), '127.0.0.1', () => socket.write(text));
    socket.once('error', reject);
    socket.once('data', (data: Buffer) => {
      socket.destroy();
      resolve(data.toString('latin1').split('\r\n')[0] ?? '');
    });
  });
}

describe('the door', () => {
  it('refuses a foreign Host', async () => {
    const target = 'GET /documents/api/1.2/metadata-catalog HTTP/1.1';
    expect(await raw(`${target}\r\nHost: evil.example\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request');
    const { port } = new URL(client.server.origin);
    expect(await raw(`${target}\r\nHost: localhost:${port}\r\n\r\n`)).toBe('HTTP/1.1 200 OK');
    expect(await raw(`${target}\r\nHost: localhost:1\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request');
  });

  it('bears strange targets', async () => {
    const { host } = new URL(client.server.origin);
    expect(await raw(`GET http://[ HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toBe('HTTP/1.1 404 Not Found');
    expect((await client.send('GET /files/%E0%A4%A')).status).toBe(404);
  });

  it('answers 404 / -1 to what the API lacks, and a page to what is not the API', async () => {
    for (const target of ['GET /files/x/renditions', 'POST /files/x', 'GET /nothing']) {
      expect(codeOf(await client.send(target))).toEqual([404, '-1']);
    }
    expect(codeOf(await client.send('GET /../1.3/folders/items'))).toEqual([404, '-1']);
    const page = await fetch(`${client.server.origin}/somewhere`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('sends JSON with a correlation id and no CORS headers, whatever is accepted', async () => {
    const headers = { accept: 'application/xml', origin: 'https://evil.example' };
    const reply = await client.send('GET /folders/items', { headers });
    expect(reply.headers.get('content-type')).toBe('application/json');
    expect(reply.headers.get('x-oracle-dms-ecid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('logs what was asked, and no secret', async () => {
    client.server.clearLog();
    await client.send(`DELETE /files/${client.id('/Survey/sounding-0001.txt')}?version=7`);
    await client.send('POST /folders/self', { body: { name: 'password-in-a-body' } });
    expect(client.server.log()).toMatchObject([
      { method: 'DELETE', query: '?version=7', status: 404, hasCredentials: true, hasBody: false },
      { method: 'POST', path: '/documents/api/1.2/folders/self', status: 201, hasBody: true },
    ]);
    const text = JSON.stringify(client.server.log());
    expect(text).not.toContain(client.server.users.aa.password);
    expect(text).not.toContain(basic(client.server.users.aa));
    expect(text).not.toContain('password-in-a-body');
  });
});

describe('switches', () => {
  it('are refused as a whole when one is not valid', () => {
    expect(() => {
      client.server.set({ slow: -1, deleteLies: true });
    }).toThrow(/slow/);
    expect(() => {
      client.server.set(Object.fromEntries([['unknown', 1]]));
    }).toThrow(/unknown/i);
    expect(client.server.switches()).toMatchObject({ slow: 0, deleteLies: false });
  });

  it('go back with reset, the content with reseed', async () => {
    client.server.set({ deleteLies: true });
    client.server.reset();
    expect(client.server.switches().deleteLies).toBe(false);
    const id = client.id('/Survey');
    await client.send(`DELETE /folders/${id}`);
    client.server.reset();
    expect(client.server.find(id)).toBeUndefined();
    client.server.reseed();
    expect(client.id('/Survey')).toBe(id);
    expect(client.server.trash()).toEqual([]);
    expect((await client.send('GET /folders/items')).status).toBe(200);
  });

  it('can be set over the control endpoint', async () => {
    const control = await startControlServer({ oracle: oracleControls(client.server) });
    const at = `${control.address}/oracle/switches`;
    const patched = await fetch(at, { method: 'PATCH', body: '{"versionFrom":"none"}' });
    expect(await patched.json()).toMatchObject({ versionFrom: 'none', slow: 0 });
    expect((await fetch(at, { method: 'PATCH', body: '{"versionFrom":"air"}' })).status).toBe(400);
    await fetch(`${control.address}/oracle/actions/reset`, { method: 'POST' });
    expect(client.server.switches().versionFrom).toBe('by-api-version');
    expect(await (await fetch(control.address)).text()).toContain('cutAfterBytes');
    await control.close();
  });
});

describe('fault switches of every call', () => {
  const home = (): Promise<Reply> => client.send('GET /folders/items');

  it.each([
    [401, 'text/html; charset=utf-8'],
    [200, 'text/html; charset=utf-8'],
    [302, 'text/html; charset=utf-8'],
    [413, 'application/json'],
    [429, 'application/json'],
    [500, 'application/json'],
    [503, 'application/json'],
    [507, 'application/json'],
  ] as const)('status %i, so often and on that path alone', async (status, type) => {
    client.server.set({ status: [{ path: '/folders/items', status, times: 2 }] });
    for (let call = 1; call <= 2; call += 1) {
      expect((await client.send('GET /metadata-catalog')).headers.get('content-type')).toBe(
        'application/json',
      );
      const reply = await home();
      expect([reply.status, reply.headers.get('content-type')]).toEqual([status, type]);
      expect(reply.headers.get('retry-after')).toBeNull();
    }
    expect((await home()).json()).toHaveProperty('items');
  });

  it('status with Retry-After, another body, a method, and from the n-th call on', async () => {
    const rule = { method: 'GET', status: 503, retryAfter: 7, body: 'html', nth: 2 } as const;
    client.server.set({ status: [rule] });
    expect((await home()).status).toBe(200);
    expect((await client.send('POST /folders/self', { body: { name: 'x' } })).status).toBe(201);
    const reply = await home();
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '7']);
    expect(reply.headers.get('content-type')).toContain('text/html');
    client.server.set({ status: [{ status: 503, body: 'empty' }] });
    expect((await home()).text).toBe('');
  });

  it('status 302 leads to a sign-in page, or elsewhere', async () => {
    client.server.set({
      status: [{ status: 302 }, { status: 302, location: 'https://elsewhere.invalid/', nth: 1 }],
    });
    const location = (await home()).headers.get('location') ?? '';
    expect((await fetch(location)).headers.get('content-type')).toContain('text/html');
    client.server.set({ status: [{ status: 302, location: 'https://elsewhere.invalid/' }] });
    expect((await home()).headers.get('location')).toBe('https://elsewhere.invalid/');
  });

  it('slow', async () => {
    client.server.set({ slow: 120 });
    const begun = performance.now();
    await home();
    expect(performance.now() - begun).toBeGreaterThan(110);
  });

  it('latencyMs is the default of slow', async () => {
    const other = await startOracleClient({ latencyMs: 5 });
    expect(other.server.switches().slow).toBe(5);
    await other.server.close();
  });

  it('hangAfterDoing does it and never answers', async () => {
    client.server.set({ hangAfterDoing: { method: 'DELETE' } });
    const id = client.id('/Survey/sounding-0001.txt');
    const outcome = await new Promise<string>((resolve) => {
      const headers = { authorization: basic(client.server.users.aa) };
      const url = `${client.server.origin}/documents/api/1.2/files/${id}`;
      const request = httpRequest(url, { method: 'DELETE', headers, timeout: 150 });
      request.on('response', () => {
        resolve('answered');
      });
      request.on('timeout', () => {
        request.destroy();
        resolve('silent');
      });
      request.on('error', () => {
        resolve('failed');
      });
      request.end();
    });
    expect(outcome).toBe('silent');
    expect(client.server.find(id)).toBeUndefined();
    expect((await home()).status).toBe(200);
    expect(client.server.log().find(({ method }) => method === 'DELETE')?.status).toBeNull();
  });

  it('errorIn200', async () => {
    client.server.set({ errorIn200: { method: 'DELETE', errorCode: '-20' } });
    const id = client.id('/Survey/sounding-0001.txt');
    expect(codeOf(await client.send(`DELETE /files/${id}`))).toEqual([200, '-20']);
    expect(client.server.find(id)).toBeDefined();
    expect(codeOf(await client.send(`DELETE /files/${id}`))).toEqual([200, '0']);
  });
});
