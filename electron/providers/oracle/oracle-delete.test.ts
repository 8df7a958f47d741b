import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import { startScriptedServer } from '../../http/testing/scripted-server';
import type { Provider } from '../provider';
import { bytesOf, manualClock, type ManualClock } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import { oracleService } from './oracle-provider';
import { bearerOf, callApi, passwordForm } from './testing/oracle-probes';

const { signal } = new AbortController();
let server: OracleServer;
let provider: Provider;
let clock: ManualClock;
let file: string;
let folder: string;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test', files: 3 });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  server.reseed();
  clock = manualClock();
  const form = passwordForm(server.origin, server.users.aa);
  const dependencies = probeDependencies({ clock, timeouts: { headersMs: 300 } });
  ({ provider } = await oracleService.signIn(form, dependencies, signal));
  folder = server.findByPath('/Survey')?.id ?? '';
  file = server.addFile({ parentId: folder, name: 'three versions.txt', content: bytesOf(1) });
  server.addVersion(file, bytesOf(2));
  server.addVersion(file, bytesOf(3));
  server.clearLog();
});

const deletes = (): string[] =>
  server.log().flatMap(({ method, query, hasBody }) => (method === 'DELETE' ? [`${query} ${hasBody}`] : []));
const versionsLeft = (): readonly number[] | undefined => server.find(file)?.versions;

describe('remove', () => {
  it('moves a file with all its versions to the trash, with no body and no version', async () => {
    await provider.remove(file, signal);
    expect(deletes()).toEqual([' false']);
    expect(server.trash()).toMatchObject([{ id: file, kind: 'file', version: null, ownerLogin: 'user.aa' }]);
    expect(clock.waits).toEqual([]);
  });

  it('moves a folder with everything in it', async () => {
    await provider.remove(folder, signal);
    expect(deletes()).toEqual([' false']);
    expect(server.find(file)).toBeUndefined();
    expect(server.find(folder)).toBeUndefined();
  });

  it('of an item of somebody else fills their trash', async () => {
    const report = server.findByPath('/Shared work/Report.txt')?.id ?? '';
    await provider.remove(report, signal);
    expect(server.trash()).toMatchObject([{ id: report, ownerLogin: 'user.bb', deletedBy: 'user.aa' }]);
  });

  it.each(['self', 'L8D36', 'search', 'data', ''])(
    'does not take %j for an item, and asks nothing',
    async (id) => {
      await expect(provider.remove(id, signal)).rejects.toMatchObject({ code: 'not-found' });
      expect(server.log()).toEqual([]);
    },
  );

  it('needs the role of a contributor, and says who lacks it', async () => {
    const report = server.findByPath('/Read only/Report.txt')?.id ?? '';
    await expect(provider.remove(report, signal)).rejects.toMatchObject({
      code: 'permission-denied',
      details: { missing: 'user.aa lacks the role of a contributor here' },
    });
  });

  it('of a file that somebody else reserves says who does', async () => {
    const budget = server.findByPath('/Harbour project/Budget.csv')?.id ?? '';
    await expect(provider.remove(budget, signal)).rejects.toMatchObject({
      code: 'locked',
      details: { what: 'entry', by: 'User BB', name: 'Budget.csv' },
    });
    const owned = await callApi(server, bearerOf(server.users.bb), { target: `GET /files/${budget}` });
    expect(owned['errorCode']).toBe('-20');
  });

  it('is not believed when the server lies: three looks, one second apart', async () => {
    server.set({ deleteLies: true });
    await expect(provider.remove(file, signal)).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'unclear-delete' },
    });
    expect(clock.waits).toEqual([1000, 1000]);
    expect(deletes()).toHaveLength(1);
  });

  it.each([
    ['-1', 'bad-request'],
    ['-20', 'permission-denied'],
    ['-16', 'not-found'],
    ['-99', 'protocol'],
  ])('takes errorCode %s in a 200 for %s', async (errorCode, code) => {
    server.set({ errorIn200: { method: 'DELETE', errorCode } });
    await expect(provider.remove(file, signal)).rejects.toMatchObject({ code });
    expect(versionsLeft()).toEqual([1, 2, 3]);
  });

  it('is done when the server does it but never answers', async () => {
    server.set({ hangAfterDoing: { method: 'DELETE' } });
    await provider.remove(file, signal);
    expect(server.find(file)).toBeUndefined();
    expect(deletes()).toHaveLength(1);
  });

  it('leaves it open when nobody can say what became of it', async () => {
    server.set({
      hangAfterDoing: { method: 'DELETE' },
      status: [{ path: `/files/${file}`, nth: 3, times: 9, status: 500 }],
    });
    await expect(provider.remove(file, signal)).rejects.toMatchObject({ code: 'timeout' });
    expect(deletes()).toHaveLength(1);
  });

  it('says so when the server took the newest version only, and is not repeated', async () => {
    server.set({ missingVersionMeans: 'latest' });
    await expect(provider.remove(file, signal)).rejects.toMatchObject({ code: 'changed' });
    expect(versionsLeft()).toEqual([1, 2]);
    expect(deletes()).toHaveLength(1);
  });

  it.each([
    [409, 'changed'],
    [412, 'changed'],
    [413, 'too-large'],
    [423, 'locked'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [507, 'quota-exceeded'],
  ] as const)('met by %i is %s, and the file stays', async (status, code) => {
    server.set({ status: [{ method: 'DELETE', status, times: 9 }] });
    await expect(provider.remove(file, signal)).rejects.toMatchObject({ code });
    expect(versionsLeft()).toEqual([1, 2, 3]);
    expect(deletes()).toHaveLength([429, 503].includes(status) ? 3 : 1);
  });
});

describe('an item that still answers when it is in the trash', () => {
  it.each([
    ['is gone when its folder does not list it', false],
    ['is there while its folder lists it', true],
  ])('%s', async (_what, listed) => {
    const item = { id: 'D1', type: 'file', name: 'x', version: '1', parentID: 'F1' };
    const scripted = await startScriptedServer((request, response) => {
      const isList = request.url?.includes('/items') === true;
      const items = listed || !request.url?.includes('F1') ? [item] : [];
      const answers = isList ? { items, hasMore: '0' } : { ...item, idList: 'D1' };
      response.end(JSON.stringify({ errorCode: '0', ...answers }));
    });
    const form = passwordForm(scripted.origin, { userName: 'a', password: 'b' });
    const there = (await oracleService.signIn(form, probeDependencies(), signal)).provider;
    if (listed) await expect(there.remove('D1', signal)).rejects.toMatchObject({ code: 'protocol' });
    else await there.remove('D1', signal);
    expect(scripted.received.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    await scripted.close();
  });
});

describe('a success that names another item', () => {
  it('is not a success', async () => {
    const scripted = await startScriptedServer((_request, response) =>
      response.end('{"errorCode":"0","idList":"D2","items":[],"id":"D1"}'),
    );
    const form = passwordForm(scripted.origin, { userName: 'a', password: 'b' });
    const there = (await oracleService.signIn(form, probeDependencies(), signal)).provider;
    await expect(there.remove('D1', signal)).rejects.toMatchObject({ details: { reason: 'unclear-delete' } });
    await scripted.close();
  });
});
