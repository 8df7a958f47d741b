import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import { createNodeTransport } from '../../http/transport/node-transport';
import type { Provider, VersionRemoval } from '../provider';
import { FaultyNetwork } from '../testing/faulty-network';
import { bytesOf, manualClock, type ManualClock } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import { namesOneVersion } from './oracle-api';
import { oracleService } from './oracle-provider';
import { passwordForm } from './testing/oracle-probes';

const { signal } = new AbortController();
let server: OracleServer;
let network: FaultyNetwork;
let provider: Provider;
let clock: ManualClock;
let id: string;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test', files: 3 });
  network = await FaultyNetwork.start(createNodeTransport());
});
afterAll(() => Promise.all([server.close(), network.close()]));

async function enter(apiVersion: '1.1' | '1.2' = '1.2'): Promise<void> {
  const status = apiVersion === '1.1' ? [{ path: '/api/1.2/', status: 404 as const, times: 99 }] : [];
  server.set({ status });
  const form = passwordForm(server.origin, server.users.aa);
  const dependencies = probeDependencies({
    clock,
    transport: network.transport,
    timeouts: { headersMs: 300 },
  });
  ({ provider } = await oracleService.signIn(form, dependencies, signal));
  server.set({ status: [] });
}

beforeEach(async () => {
  server.reset();
  server.reseed();
  network.reset();
  clock = manualClock();
  await enter();
  const parentId = server.findByPath('/Survey')?.id ?? '';
  id = server.addFile({ parentId, name: 'four versions.txt', content: bytesOf(1) });
  for (const size of [2, 3, 4]) server.addVersion(id, bytesOf(size));
  server.clearLog();
});

const removal = (more: Partial<VersionRemoval> = {}): Promise<void> | undefined =>
  provider.versions?.remove({ id, version: '2', newestSeen: '4', ...more }, signal);
const deletes = (): string[] =>
  server.log().flatMap(({ method, path, query }) => (method === 'DELETE' ? [`${path}${query}`] : []));
const left = (): readonly number[] | undefined => server.find(id)?.versions;

describe('removing one version', () => {
  it.each(['1.2', '1.1'] as const)(
    'sends the number in the query, once, with no body: version %s',
    async (apiVersion) => {
      await enter(apiVersion);
      server.clearLog();
      await removal();
      expect(left()).toEqual([1, 3, 4]);
      expect(deletes()).toEqual([`/documents/api/${apiVersion}/files/${id}?version=2`]);
      const sent = server.log().find(({ method }) => method === 'DELETE');
      expect([sent?.hasBody, sent?.headerNames.includes('content-type')]).toEqual([false, false]);
      expect(server.trash()).toMatchObject([{ id, kind: 'version', version: 2 }]);
    },
  );

  it.each<[string, Partial<VersionRemoval>]>([
    ['the newest', { version: '4' }],
    ['one that is gone', { version: '9' }],
    ['no number', { version: '' }],
    ['a number and more', { version: '2&version=3' }],
    ['a number in another spelling', { version: '02' }],
    ['an older one, when the newest was not seen', { newestSeen: '3' }],
  ])('sends nothing for %s', async (_what, more) => {
    await expect(removal(more)).rejects.toMatchObject({ code: 'changed', details: { what: 'entry' } });
    expect(deletes()).toEqual([]);
    expect(left()).toEqual([1, 2, 3, 4]);
  });

  it('sends nothing for the only version', async () => {
    const parentId = server.findByPath('/Survey')?.id ?? '';
    const only = server.addFile({ parentId, name: 'one version.txt', content: bytesOf(1) });
    await expect(removal({ id: only, version: '1', newestSeen: '1' })).rejects.toMatchObject({
      code: 'changed',
    });
    expect(deletes()).toEqual([]);
  });

  it('is never the removal of a folder', async () => {
    const folder = server.findByPath('/Survey')?.id ?? '';
    await expect(removal({ id: folder })).rejects.toMatchObject({ code: 'not-found' });
    expect(server.log()).toEqual([]);
  });
});

describe('a server that drops the version', () => {
  it('is found out: the whole file is in the trash, and it is said so', async () => {
    server.set({ versionFrom: 'none' });
    await expect(removal()).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'whole-file-trashed' },
    });
    expect(server.trash()).toMatchObject([{ id, kind: 'file', version: null }]);
    expect(deletes()).toHaveLength(1);
  });

  it('is found out on a proxy that eats the query of a DELETE, too', async () => {
    const proxied = probeDependencies({
      transport: (request) => {
        const url = new URL(request.url);
        if (request.method === 'DELETE') url.search = '';
        return network.transport({ ...request, url });
      },
    });
    ({ provider } = await oracleService.signIn(
      passwordForm(server.origin, server.users.aa),
      proxied,
      signal,
    ));
    await expect(removal()).rejects.toMatchObject({ details: { reason: 'whole-file-trashed' } });
  });

  it('and takes the newest in its place is told as a change', async () => {
    server.set({ versionFrom: 'none', missingVersionMeans: 'latest' });
    await expect(removal()).rejects.toMatchObject({ code: 'changed' });
    expect(left()).toEqual([1, 2, 3]);
  });

  it('is told as a change when somebody saves in the same moment', async () => {
    server.set({ injectVersion: 'before-write' });
    await expect(removal()).rejects.toMatchObject({ code: 'changed' });
    expect(deletes()).toHaveLength(1);
  });
});

describe('an unclear end', () => {
  it('is done when the version is gone, whatever the answer was', async () => {
    server.set({ hangAfterDoing: { method: 'DELETE' } });
    await removal();
    expect(left()).toEqual([1, 3, 4]);
    expect(deletes()).toHaveLength(1);
  });

  it('after a lie is looked at three times, one second apart', async () => {
    server.set({ deleteLies: true });
    await expect(removal()).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'unclear-delete' },
    });
    expect(clock.waits).toEqual([1000, 1000]);
    expect(deletes()).toHaveLength(1);
  });

  it('comes right when the effect shows late', async () => {
    server.set({ deleteLies: true });
    const late = {
      ...probeDependencies(),
      clock: {
        ...clock,
        sleep: () => {
          server.set({ deleteLies: false });
          return fetch(`${server.origin}/documents/api/1.2/files/${id}?version=2`, {
            method: 'DELETE',
            headers: { authorization: `Bearer ${server.users.aa.accessToken}` },
          }).then(() => undefined);
        },
      },
    };
    ({ provider } = await oracleService.signIn(passwordForm(server.origin, server.users.aa), late, signal));
    await removal();
    expect(left()).toEqual([1, 3, 4]);
  });

  it('with the versions unreadable stays open and is never repeated', async () => {
    server.set({ status: [{ path: '/versions', nth: 2, times: 9, status: 500 }] });
    await expect(removal()).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'unclear-delete' },
    });
    expect(deletes()).toHaveLength(1);
  });

  it('with a 404 that is no JSON is not taken for the whole file', async () => {
    server.set({ status: [{ path: '/versions', nth: 2, times: 9, status: 404, body: 'html' }] });
    await expect(removal()).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'unclear-delete' },
    });
  });

  it.each([
    [401, 'signed-out'],
    [302, 'signed-out'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [409, 'changed'],
  ] as const)('is sent once even when met by %i: %s', async (status, code) => {
    server.set({ status: [{ method: 'DELETE', status, times: 9 }] });
    await expect(removal()).rejects.toMatchObject({ code });
    expect(deletes()).toHaveLength(1);
    expect(left()).toEqual([1, 2, 3, 4]);
  });

  it('is sent once even when the connection breaks or nothing comes', async () => {
    for (const kind of ['reset', 'stall'] as const) {
      network.reset();
      network.fail(({ method }) => method === 'DELETE', { kind });
      await expect(removal()).rejects.toMatchObject({ code: kind === 'reset' ? 'unavailable' : 'timeout' });
      expect(network.count(({ method }) => method === 'DELETE')).toBe(1);
    }
  });

  it('of a file that somebody else reserves says who does', async () => {
    const budget = server.findByPath('/Harbour project/Budget.csv')?.id ?? '';
    server.addVersion(budget, bytesOf(9));
    await expect(removal({ id: budget, version: '1', newestSeen: '2' })).rejects.toMatchObject({
      code: 'locked',
      details: { by: 'User BB' },
    });
    expect(server.find(budget)?.versions).toEqual([1, 2]);
  });
});

describe('namesOneVersion', () => {
  it.each([
    ['/files/D1?version=2', '2', true],
    ['/files/D1', '2', false],
    ['/files/D1?version=', '', false],
    ['/files/D1?version=2&version=2', '2', false],
    ['/files/D1?version=3', '2', false],
    ['/files/D1#?version=2', '2', false],
    ['/files/D1?version=02', '02', false],
  ])('%s with %j: %s', (path, version, expected) => {
    expect(namesOneVersion(path, version)).toBe(expected);
  });
});
