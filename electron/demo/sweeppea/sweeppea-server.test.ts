import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startControlServer } from '../control-server';
import { emptyKey, harbourKey, hostileNames, quaysideKey } from './store/drive-seed';
import { sweeppeaControls } from './sweeppea-controls';
import { startSweeppeaServer, type SweeppeaServer } from './sweeppea-server';
import {
  callDrive,
  driveData,
  driveFields,
  linkTo,
  pageTokens,
  readDriveFields,
  tokenOf,
} from './testing/drive-client';

let server: SweeppeaServer;
let time: number;
beforeEach(async () => {
  time = Date.UTC(2026, 0, 15, 12);
  server = await startSweeppeaServer({ now: () => time });
});
afterEach(() => server.close());

describe('the service', () => {
  it('listens on this machine only, API and storage apart, on a given port if there is one', async () => {
    const loopback = /^http:\/\/127\.0\.0\.1:\d+$/;
    expect([server.origin, server.storageOrigin]).toEqual([
      expect.stringMatching(loopback),
      expect.stringMatching(loopback),
    ]);
    expect(server.origin).not.toBe(server.storageOrigin);
    const port = Number(new URL(server.origin).port);
    await expect(startSweeppeaServer({ port })).rejects.toThrow('EADDRINUSE');
    await server.close();
    server = await startSweeppeaServer({ port });
    expect(server.origin).toBe(`http://127.0.0.1:${port}`);
  });

  it('lets links lead to another web server, under the same paths', async () => {
    const own = new URL(await linkTo(server, 'report.pdf'));
    const other = await startSweeppeaServer({ storageOrigin: 'http://127.0.0.1:8099', now: () => time });
    const url = new URL(await linkTo(other, 'report.pdf'));
    await other.close();
    expect([other.storageOrigin, url.origin]).toEqual(['http://127.0.0.1:8099', 'http://127.0.0.1:8099']);
    expect(url.pathname).toBe(own.pathname);
  });

  it('makes as many files as asked for', async () => {
    await server.close();
    server = await startSweeppeaServer({ files: 1000, fileSize: 10_000 });
    const data = await driveData(server, 'files/fetch', { body: { Limit: 200 } });
    expect(data).toMatchObject({ Pagination: { Page: 1, Limit: 200, TotalFiles: 1000, TotalPages: 5 } });
    expect(server.content((await pageTokens(server, 5, 200))[199] ?? '')).toHaveLength(10_000);
  });

  it('reseed brings content and counts back as they were, or those of another seed', async () => {
    const before = server.files(harbourKey).map(({ token }) => token);
    server.removeFile(before[0] ?? '');
    server.addFile(harbourKey, { name: 'new.txt', content: new Uint8Array(1) });
    server.reseed();
    expect(server.files(harbourKey).map(({ token }) => token)).toEqual(before);
    expect(await driveFields(server, 'files/fetch')).toMatchObject({ Telemetry: { APICalls: 42 } });
    server.reseed('many');
    expect(server.files(harbourKey)).toHaveLength(450);
  });

  it('reset puts switches back and leaves the content', () => {
    const defaults = server.switches();
    server.removeFile(tokenOf(server, 'empty.txt'));
    server.set({ minuteLimit: 5, faults: [{ fault: 'account-off' }] });
    server.reset();
    expect(server.switches()).toEqual(defaults);
    expect(server.files(harbourKey)).toHaveLength(11);
  });

  it('set tells what is wrong, and then changes nothing', () => {
    const before = server.switches();
    const patch: object = { latencyMs: -1, colour: 'red', faults: [{ fault: 'no-such-fault' }] };
    expect(() => {
      server.set(patch);
    }).toThrow(/Unrecognized key: "colour"/);
    expect(server.switches()).toEqual(before);
  });

  it('is governed by the control endpoint too', async () => {
    const control = await startControlServer({ sweeppea: sweeppeaControls(server) });
    const patch = { method: 'PATCH', body: JSON.stringify({ faults: [{ fault: 'account-off', count: 1 }] }) };
    expect((await fetch(`${control.address}/sweeppea/switches`, patch)).status).toBe(200);
    const shown = await (await fetch(control.address)).text();
    await control.close();
    expect(shown).toContain('delete-still-listed');
    expect([
      (await callDrive(server, 'account/profile')).status,
      (await callDrive(server, 'account/profile')).status,
    ]).toEqual([403, 200]);
  });

  it('ends calls in progress when it closes', async () => {
    server.set({ latencyMs: 60_000 });
    const call = expect(callDrive(server, 'files/fetch')).rejects.toThrow();
    await server.close();
    await call;
  });
});

describe('the seeds', () => {
  it('demo', async () => {
    expect(server.accounts.map(({ name, apiKey }) => [name, apiKey])).toEqual([
      ['Harbour Promotions', '6f1c2a34-9b7d-4e58-8a10-2c3d4e5f6071'],
      ['Quayside Giveaways', 'b2d90c11-3f4a-4c6e-9d27-77e0a1b2c3d4'],
    ]);
    const quayside = await driveFields(server, 'files/fetch', { key: quaysideKey });
    expect(quayside).toMatchObject({
      Telemetry: { APICalls: 4101, MaxAPICalls: 5000 },
      Data: { Storage: { UsedMB: 48.41, MaxMB: 50, RemainingMB: 1.59 } },
    });
  });

  it('test: the demo with hostile names, and an empty account', async () => {
    server.reseed('test');
    expect(server.files(harbourKey)).toHaveLength(12 + hostileNames.length);
    expect(await driveData(server, 'files/fetch', { key: emptyKey })).toMatchObject({
      Files: [],
      Categories: [],
    });
  });

  it('empty, many, hostile-names, doc-examples', () => {
    const names = (seed: 'empty' | 'many' | 'hostile-names' | 'doc-examples'): string[] => {
      server.reseed(seed);
      return server.files(harbourKey).map(({ name }) => name);
    };
    expect(names('empty')).toEqual([]);
    expect(names('many')).toHaveLength(450);
    expect(names('hostile-names').reverse()).toEqual([...hostileNames]);
    expect(names('doc-examples')).toEqual(['report.pdf']);
  });
});

describe('the log', () => {
  it('has order, where the key went, and no secret', async () => {
    const url = await linkTo(server, 'report.pdf');
    await fetch(url, { headers: { 'x-api-key': harbourKey } });
    await fetch(`${server.storageOrigin}/stray?key=${harbourKey}`);
    expect(server.log()).toMatchObject([
      {
        server: 'api',
        method: 'POST',
        path: '/files/getFileUrl',
        status: 200,
        hasToken: true,
        keyIn: ['authorization'],
        account: 'Harbour Promotions',
        others: 0,
      },
      {
        server: 'storage',
        method: 'GET',
        status: 200,
        hasToken: false,
        keyIn: ['other-header'],
        account: 'Harbour Promotions',
      },
      { server: 'storage', path: '/stray', status: 403, keyIn: ['url'], account: null },
    ]);
    const text = JSON.stringify(server.log());
    expect(text).toContain('X-Amz-Expires=900');
    expect(text).not.toContain(harbourKey);
    expect(text).not.toContain(new URL(url).searchParams.get('X-Amz-Signature'));
    server.clearLog();
    expect(server.log()).toEqual([]);
  });

  it('shows overlap, and when a call ended', async () => {
    server.set({ latencyMs: 50 });
    await Promise.all([callDrive(server, 'files/fetch'), callDrive(server, 'files/fetch')]);
    expect(
      server
        .log()
        .map(({ others }) => others)
        .sort(),
    ).toEqual([0, 1]);
    expect(server.log().every(({ endedAt }) => endedAt === time)).toBe(true);
  });
});

describe('the order of checks', () => {
  it("route and method come first, in the platform's own words", async () => {
    const answers = await Promise.all([
      fetch(`${server.origin}/files/delete`),
      fetch(`${server.origin}/Files/delete`, { method: 'POST' }),
      fetch(`${server.origin}/files/rename`, { method: 'POST' }),
      fetch(`${server.origin}/files/delete`, { method: 'OPTIONS' }),
    ]);
    for (const answer of answers) {
      expect([answer.status, await answer.text()]).toEqual([
        403,
        '{"message":"Missing Authentication Token"}',
      ]);
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  it('the body limit comes before busy, busy before the bearer', async () => {
    server.set({ faults: [{ fault: 'busy' }, { fault: 'body-limit', bytes: 10 }] });
    const long = { body: { FileData: 'x'.repeat(100) }, key: null };
    expect((await callDrive(server, 'files/upload', long)).status).toBe(413);
    expect((await callDrive(server, 'files/delete', { key: null })).status).toBe(503);
  });

  it('one request at a time per endpoint', async () => {
    server.set({ latencyMs: 100 });
    const [first, second, other] = await Promise.all([
      callDrive(server, 'files/fetch'),
      callDrive(server, 'files/fetch', { key: quaysideKey }),
      callDrive(server, 'account/plan'),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 503]);
    expect([first.text, second.text]).toContain('{"message":"Service Unavailable"}');
    expect(other.status).toBe(200);
    expect((await callDrive(server, 'files/fetch')).status).toBe(200);
  });

  it('an endpoint is free again when the client goes away', async () => {
    server.set({ faults: [{ fault: 'never-answer', count: 1 }] });
    const signal = AbortSignal.timeout(100);
    await expect(callDrive(server, 'files/fetch', { signal })).rejects.toThrow();
    await expect.poll(async () => (await callDrive(server, 'files/fetch')).status).toBe(200);
  });

  it('the minute limit slides, and refused calls do not count', async () => {
    server.set({ minuteLimit: 2 });
    const calls = async (): Promise<number> => (await callDrive(server, 'files/fetch')).status;
    expect([await calls(), await calls(), await calls()]).toEqual([200, 200, 429]);
    expect((await callDrive(server, 'files/fetch', { key: quaysideKey })).status).toBe(200);
    time += 59_999;
    const late = await callDrive(server, 'files/fetch');
    expect([late.status, late.text]).toEqual([
      429,
      '{"Response":false,"Message":"Rate limit exceeded. Your plan allows 2 API calls per minute. Wait a few seconds and try again.","Code":429}',
    ]);
    time += 1;
    expect(await driveFields(server, 'files/fetch')).toMatchObject({ Telemetry: { APICalls: 44 } });
    server.set({ minuteLimit: 0 });
    expect([await calls(), await calls(), await calls()]).toEqual([200, 200, 200]);
  });

  it('60 calls a minute by default', async () => {
    for (let call = 0; call < 60; call += 1) await driveFields(server, 'account/health-check');
    expect((await callDrive(server, 'account/health-check')).status).toBe(429);
  });

  it('a month that is used up tells its numbers, and comes before the minute', async () => {
    server.setApiCalls(harbourKey, 1_500_000);
    server.set({ faults: [{ fault: 'rate-limited' }] });
    const { status, text } = await callDrive(server, 'files/fetch');
    expect([status, text]).toEqual([
      403,
      '{"Response":false,"Telemetry":{"DataConsumed":0,"APICalls":1500000,"MaxAPICalls":1500000},"Message":"You have reached the maximum API calls allowed for this month. Contact support for more information."}',
    ]);
  });

  it('calls past the key check count, errors too', async () => {
    await callDrive(server, 'files/fetch', { key: 'nobody' });
    await callDrive(server, 'files/delete');
    server.set({ faults: [{ fault: 'account-off', count: 1 }] });
    await callDrive(server, 'files/fetch');
    await driveFields(server, 'account/health-check');
    expect(await driveFields(server, 'account/plan')).toMatchObject({ Telemetry: { APICalls: 45 } });
  });
});

describe('account calls', () => {
  it('health check', async () => {
    const { text } = await callDrive(server, 'account/health-check', { body: '' });
    expect(text).toBe('{"Response":true,"Message":"API is healthy"}');
    const refused = await callDrive(server, 'account/health-check', { key: null });
    expect([refused.status, refused.text]).toEqual([
      401,
      '{"Response":false,"Message":"Invalid or Missing Bearer Token"}',
    ]);
    expect((await callDrive(server, 'account/health-check', { key: 'nobody' })).status).toBe(403);
    server.set({ faults: [{ fault: 'internal-error' }] });
    const failed = await callDrive(server, 'account/health-check');
    expect([failed.status, failed.text]).toEqual([
      500,
      '{"Response":false,"Message":"Internal Server Error"}',
    ]);
  });

  it('plan and profile', async () => {
    const plan = await driveFields(server, 'account/plan');
    expect(Object.keys(plan)).toEqual(['Response', 'Data', 'Telemetry']);
    expect(plan['Data']).toMatchObject({ Settings: { MaxStorageSize: 5000, MaxApiCallsAllowed: 1_500_000 } });
    const profile = readDriveFields((await callDrive(server, 'account/profile')).text);
    expect(Object.keys(profile)).toEqual(['Response', 'Data']);
    expect(profile['Data']).toMatchObject({
      UserToken: server.accounts[0]?.userToken,
      Status: true,
      ProfileData: { FullName: 'Harbour Promotions' },
    });
  });
});
