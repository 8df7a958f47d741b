import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from './acronis-server';
import { harbourLogin } from './store/notary-seed';
import { askForToken, idOf, listPage, passwordGrant, readFields, signIn } from './testing/service-client';

let server: AcronisServer;

beforeEach(async () => {
  server = await startAcronisServer({ fileSize: 1000 });
});
afterEach(() => server.close());

const discovery = (): Promise<Response> =>
  fetch(`${server.origin}/api/1/accounts?login=x`, { redirect: 'manual' });

describe('the service', () => {
  it('listens on this machine only, on a given port if there is one', async () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const port = Number(new URL(server.origin).port);
    await expect(startAcronisServer({ port })).rejects.toThrow('EADDRINUSE');
    await server.close();
    server = await startAcronisServer({ port });
    expect(server.origin).toBe(`http://127.0.0.1:${port}`);
  });

  it('ends calls in progress when it closes', async () => {
    server.set({ net: { latencyMs: 60_000 } });
    const call = expect(discovery()).rejects.toThrow();
    await server.close();
    await call;
  });

  it('makes as many files as asked for and lists them', async () => {
    await server.close();
    server = await startAcronisServer({ files: 100_000, fileSize: 10_000 });
    const page = await listPage(await signIn(server), { limit: '100' });
    expect([page.ids.length, page.after === undefined]).toEqual([100, false]);
    expect(server.content(page.ids[0] ?? '')).toHaveLength(10_000);
  });

  it('reseed brings the content back as it was', async () => {
    const before = server.files(harbourLogin).map((file) => [file.id, file.certificateId]);
    server.removeFile(idOf(server, 'empty.log'));
    server.addFile(harbourLogin, { name: 'new.txt', content: new Uint8Array(1) });
    const client = await signIn(server);
    server.reseed();
    expect(server.files(harbourLogin).map((file) => [file.id, file.certificateId])).toEqual(before);
    expect((await client.call('/stored-files')).status).toBe(200);
  });

  it('reset puts switches back and leaves the content', () => {
    const defaults = server.switches();
    server.removeFile(idOf(server, 'empty.log'));
    server.set({ dl: { cut: 'stall-at-3' }, fault: [{ status: 500 }] });
    server.reset();
    expect(server.switches()).toEqual(defaults);
    expect(server.files(harbourLogin)).toHaveLength(45);
  });

  it('knows no account or file that is not there', () => {
    expect(() => server.files('nobody')).toThrow('no account nobody');
    expect(() => server.content('nothing')).toThrow('no file nothing');
  });
});

describe('set', () => {
  it('merges', () => {
    server.set({ dl: { rate: 5 } });
    server.set({ dl: { name: 'star' }, auth: {} });
    expect(server.switches().dl).toMatchObject({ rate: 5, name: 'star', cut: 'none' });
  });

  it('tells what is wrong, and then changes nothing', () => {
    const before = server.switches();
    const patch: object = { dl: { rate: 9, cut: 'reset-at-x' }, list: { colour: 1 } };
    expect(() => {
      server.set(patch);
    }).toThrow(/Unrecognized key: "colour"[^]*reset-at-N[^]*at dl\.cut/);
    expect(server.switches()).toEqual(before);
  });
});

describe('the log', () => {
  it('has method, path, status, header names and whether there was a token, but no secret', async () => {
    const client = await signIn(server);
    await client.call('/stored-files?limit=3');
    await fetch(`${server.origin}/nowhere`);
    expect(server.log()).toMatchObject([
      { method: 'POST', path: '/api/2/idp/token', query: '', status: 200, hasToken: false, origin: 'main' },
      { method: 'GET', path: '/api/notary/v2/stored-files', query: '?limit=3', status: 200, hasToken: true },
      { method: 'GET', path: '/nowhere', status: 404, hasToken: false },
    ]);
    expect(server.log()[1]?.headerNames).toContain('authorization');
    const text = JSON.stringify(server.log());
    expect([text.includes(client.token), text.includes('"demo"')]).toEqual([false, false]);
    server.clearLog();
    expect(server.log()).toEqual([]);
  });
});

describe('net', () => {
  it('latencyMs delays every answer', async () => {
    server.set({ net: { latencyMs: 60 } });
    const begun = performance.now();
    await discovery();
    expect(performance.now() - begun).toBeGreaterThan(55);
  });

  it('refuse takes no connection until it ends', async () => {
    await discovery();
    server.set({ net: { mode: 'refuse' } });
    await expect(discovery()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    server.set({ net: { mode: 'normal' } });
    expect((await discovery()).status).toBe(200);
  });

  it('reset-before-headers, on the routes that are named', async () => {
    server.set({ net: { mode: 'reset-before-headers', routes: ['discovery'] } });
    await expect(discovery()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect((await askForToken(server.origin, passwordGrant(harbourLogin))).status).toBe(200);
    server.set({ net: { routes: 'all' } });
    await expect(askForToken(server.origin, passwordGrant(harbourLogin))).rejects.toThrow();
  });

  it('redirect leads to the second origin', async () => {
    server.set({ net: { mode: 'redirect', routes: ['discovery'] } });
    const answer = await discovery();
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `${server.secondOrigin}/api/1/accounts?login=x`,
    ]);
  });
});

describe('fault', () => {
  const statuses = async (calls: number): Promise<number[]> => {
    const seen: number[] = [];
    for (let call = 0; call < calls; call += 1) seen.push((await discovery()).status);
    return seen;
  };

  it('fails the nth call, so many times, of the route', async () => {
    server.set({ fault: [{ route: 'discovery', nth: 2, times: 2, status: 503 }] });
    await askForToken(server.origin, passwordGrant(harbourLogin));
    expect(await statuses(5)).toEqual([200, 503, 503, 200, 200]);
  });

  it('fails any route, once, from the first call on by default', async () => {
    server.set({ fault: [{ status: 504 }] });
    expect(await statuses(2)).toEqual([504, 200]);
  });

  it('goes on counting when other switches change, and starts over when it is set again', async () => {
    server.set({ fault: [{ nth: 2, status: 500 }] });
    await discovery();
    server.set({ dl: { rate: 1000 } });
    expect(await statuses(1)).toEqual([500]);
    server.set({ fault: [{ nth: 2, status: 500 }] });
    expect(await statuses(3)).toEqual([200, 500, 200]);
  });

  it.each([429, 500, 502, 503, 504] as const)('status %i', async (status) => {
    server.set({ fault: [{ status }] });
    expect(await statuses(1)).toEqual([status]);
  });

  it.each([
    [7, '7'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
  ])('Retry-After %s', async (retryAfter, header) => {
    server.set({ fault: [{ status: 429, retryAfter }] });
    expect((await discovery()).headers.get('retry-after')).toBe(header);
  });

  it('body json, of the kind that the route has; empty; html', async () => {
    server.set({ fault: [{ status: 500, times: 2 }] });
    expect(await readFields(await discovery())).toMatchObject({ error: { domain: 'PlatformAccounts' } });
    const notary = await fetch(`${server.origin}/api/notary/v2/stored-files`);
    expect(await readFields(notary)).toMatchObject({ domain: 'notary' });
    server.set({ fault: [{ status: 502, body: 'empty' }] });
    expect(await (await discovery()).text()).toBe('');
    server.set({ fault: [{ status: 502, body: 'html' }] });
    expect(await (await discovery()).text()).toContain('<title>502 from a gateway</title>');
  });
});
