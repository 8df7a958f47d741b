import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { harbourLogin } from './acronis/store/notary-seed';
import { readFields, signIn, toFields } from './acronis/testing/service-client';
import { startDemoServices, type DemoServices } from './demo-services';

let services: DemoServices;

beforeAll(async () => {
  services = await startDemoServices({ fileSize: 1000 });
});
afterAll(() => services.close());
afterEach(() => {
  services.servers.acronis.reset();
});

const call = (path: string, method = 'GET', body?: string): Promise<Response> =>
  fetch(services.control + path, { method, ...(body === undefined ? {} : { body }) });

describe('the demo services', () => {
  it('say where they are and how to sign in', async () => {
    expect(services.acronis).toEqual({
      cloudAddress: services.servers.acronis.origin,
      login: 'harbour@demo.invalid',
      password: 'demo',
    });
    const { oracle, sweeppea } = services.servers;
    expect(services.oracle).toMatchObject({ instanceAddress: oracle.origin, userName: 'user.aa' });
    expect(services.sweeppea).toEqual({
      serviceAddress: sweeppea.origin,
      apiKey: '6f1c2a34-9b7d-4e58-8a10-2c3d4e5f6071',
    });
    expect(services.control).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\da-f]{48}$/);
    await signIn(services.servers.acronis, services.acronis.login);
  });

  it('pass their options on', async () => {
    const storageOrigin = 'http://127.0.0.1:1';
    const other = await startDemoServices({
      files: 3,
      fileSize: 10,
      latencyMs: 1,
      seed: 'test',
      storageOrigin,
    });
    const { apiKey } = other.sweeppea;
    expect(other.servers.sweeppea.files(apiKey).map(({ content }) => content.size)).toEqual([10, 10, 10]);
    expect(other.servers.sweeppea.storageOrigin).toBe(storageOrigin);
    expect(other.servers.acronis.files(harbourLogin).filter((file) => file.size === 10)).toHaveLength(3);
    expect(other.servers.acronis.switches().net.latencyMs).toBe(1);
    await other.close();
    await expect(fetch(other.control)).rejects.toThrow();
    for (const address of [
      other.acronis.cloudAddress,
      other.oracle.instanceAddress,
      other.sweeppea.serviceAddress,
    ])
      await expect(fetch(address)).rejects.toThrow();
  });
});

describe('the control endpoint', () => {
  it('describes itself', async () => {
    const answer = await call('');
    const acronis = toFields(toFields((await readFields(answer))['services'])['acronis']);
    expect(acronis['routes']).toContain('POST /acronis/actions/expireNow');
    expect(JSON.stringify(acronis['switches'])).toContain('"enum":["raw","quoted","star"');
    const names = Object.keys(toFields((await readFields(await call('')))['services']));
    expect(names).toEqual(['acronis', 'oracle', 'sweeppea']);
    expect(acronis['current']).toEqual(services.servers.acronis.switches());
  });

  it('shows and changes switches', async () => {
    const patched = await call('/acronis/switches', 'PATCH', '{"dl":{"cut":"reset-at-60%"}}');
    expect(patched.status).toBe(200);
    const shown: unknown = await (await call('/acronis/switches')).json();
    expect(await patched.json()).toEqual(shown);
    expect(services.servers.acronis.switches()).toEqual(shown);
    expect(shown).toMatchObject({ dl: { cut: 'reset-at-60%' } });
  });

  it.each([
    ['{"dl":{"colour":1}}', 'Unrecognized key: "colour"'],
    ['{"acronis":{}}', 'Unrecognized key: "acronis"'],
    ['{"list":{"order":"oldest"}}', 'expected one of "newest"|"shuffled"'],
    ['{"fault":[{"status":418}]}', 'fault'],
    ['[]', 'expected object'],
    ['cut', 'not JSON'],
  ])('refuses %s', async (body, message) => {
    const before = services.servers.acronis.switches();
    const answer = await call('/acronis/switches', 'PATCH', body);
    expect([answer.status, String((await readFields(answer))['error'])]).toEqual([
      400,
      expect.stringContaining(message) as string,
    ]);
    expect(services.servers.acronis.switches()).toEqual(before);
  });

  it('runs the actions', async () => {
    const { acronis } = services.servers;
    const act = async (action: string): Promise<void> => {
      expect((await call(`/acronis/actions/${action}`, 'POST')).status).toBe(200);
    };
    for (const action of ['expireNow', 'revokeAll']) {
      const client = await signIn(acronis);
      await act(action);
      expect((await client.call('/stored-files')).status).toBe(401);
    }
    acronis.set({ dl: { rate: 5 } });
    acronis.removeFile(acronis.files(harbourLogin)[0]?.id ?? '');
    await act('reset');
    await act('reseed');
    expect([acronis.switches().dl.rate, acronis.files(harbourLogin).length]).toEqual(['unlimited', 46]);
  });

  it('changes the contents of a drive', async () => {
    const { sweeppea } = services.servers;
    const { token } = sweeppea.files(services.sweeppea.apiKey).find(({ size }) => size > 0) ?? { token: '' };
    const before = sweeppea.content(token);
    expect((await call('/sweeppea/actions/changeContents', 'POST')).status).toBe(200);
    const after = sweeppea.content(token);
    expect(after).toHaveLength(before.length);
    expect(Buffer.compare(after, before)).not.toBe(0);
  });

  it('shows and clears the log', async () => {
    await fetch(`${services.acronis.cloudAddress}/api/1/accounts?login=x`);
    expect(await (await call('/acronis/log')).json()).toEqual(services.servers.acronis.log());
    await call('/acronis/log', 'DELETE');
    expect(await (await call('/acronis/log')).json()).toEqual([]);
  });

  it.each([
    ['/unknown', 'GET', 404],
    ['/toString', 'GET', 404],
    ['/acronis/actions/explode', 'POST', 404],
    ['/acronis/actions/toString', 'POST', 404],
    ['/acronis/actions/reset', 'GET', 405],
    ['/acronis/switches', 'POST', 405],
  ])('%s with %s answers %i', async (path, method, status) => {
    expect((await call(path, method)).status).toBe(status);
  });

  it('is not there under another secret', async () => {
    const wrong = services.control.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect((await fetch(`${wrong}/acronis/switches`)).status).toBe(404);
    expect((await fetch(new URL('/', services.control))).status).toBe(404);
  });

  it('turns foreign hosts away and has no CORS headers', async () => {
    const statusFor = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request(services.control, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
    const { port } = new URL(services.control);
    expect(await Promise.all([statusFor('evil.example'), statusFor(`evil.example:${port}`)])).toEqual([
      403, 403,
    ]);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    const answer = await fetch(services.control, {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example' },
    });
    expect(answer.status).toBe(405);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
