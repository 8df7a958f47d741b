import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../acronis-server';
import { harbourLogin } from '../store/notary-seed';
import { idOf, readFields, signIn, toList, type ServiceClient } from '../testing/service-client';

let server: AcronisServer;
let client: ServiceClient;

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', fileSize: 1000 });
  client = await signIn(server);
});
afterAll(() => server.close());
afterEach(() => {
  server.reset();
  server.reseed();
});

const logbook = (month: number): string => idOf(server, `logbook-2022-0${month}.txt`);
const remove = (id: string): Promise<Response> => client.call(`/stored-files/${id}`, { method: 'DELETE' });
const removeMany = (body: string): Promise<Response> =>
  client.call('/stored-files', { method: 'DELETE', body, headers: { 'content-type': 'application/json' } });
const isThere = (id: string): boolean => server.files(harbourLogin).some((file) => file.id === id);
const usedBytes = async (): Promise<unknown[]> => {
  const { tenant_id: tenant } = await client.json('/api/2/users/me');
  const { items } = await client.json(`/api/2/tenants/${String(tenant)}/usages`);
  return toList(items).map((item) => item['value']);
};

describe('deleting a file', () => {
  it('answers 204 with nothing, then 404', async () => {
    const id = logbook(1);
    const answer = await remove(id);
    expect([answer.status, await answer.text(), isThere(id)]).toEqual([204, '', false]);
    expect((await remove(id)).status).toBe(404);
  });

  it('frees storage, and nothing else', async () => {
    const id = logbook(1);
    const size = server.content(id).length;
    const [bytes, notarizations] = await usedBytes();
    await remove(id);
    expect(await usedBytes()).toEqual([Number(bytes) - size, notarizations]);
  });

  it('dropped-after-delete cuts the connection when it is done', async () => {
    server.set({ del: { single: 'dropped-after-delete' } });
    const id = logbook(2);
    await expect(remove(id)).rejects.toThrow();
    expect(isThere(id)).toBe(false);
  });

  it('200-body answers with a body', async () => {
    server.set({ del: { single: '200-body' } });
    const id = logbook(2);
    const answer = await remove(id);
    expect([answer.status, await readFields(answer)]).toEqual([200, { id }]);
  });

  it('slow is done long before it is answered', async () => {
    server.set({ del: { single: 'slow' } });
    const id = logbook(2);
    const controller = new AbortController();
    server.clearLog();
    const answer = client.call(`/stored-files/${id}`, { method: 'DELETE', signal: controller.signal });
    await vi.waitFor(() => {
      expect(isThere(id)).toBe(false);
    });
    expect(server.log()).toMatchObject([{ method: 'DELETE', status: null }]);
    controller.abort();
    await expect(answer).rejects.toThrow('aborted');
  });
});

describe('deleting many', () => {
  const deleted = async (ids: readonly string[]): Promise<unknown[]> => {
    const answer = await removeMany(JSON.stringify({ file_ids: ids }));
    expect(answer.status).toBe(200);
    return toList((await readFields(answer))['deleted']).map((entry) => entry['id']);
  };

  it('names file and certificate, and leaves unknown and foreign ones out', async () => {
    const [id, foreign] = [logbook(1), idOf(server, 'customs-seal.txt')];
    const file = server.files(harbourLogin).find((candidate) => candidate.id === id);
    const answer = await removeMany(JSON.stringify({ file_ids: [id, 'unknown', foreign, id] }));
    expect(await readFields(answer)).toEqual({ deleted: [{ id, cert: file?.certificateId }] });
    expect([isThere(id), isThere(foreign)]).toEqual([false, true]);
  });

  it.each(['', 'not json', '{}', '{"file_ids":[]}', '{"file_ids":"all"}', '{"file_ids":[1]}', '[]'])(
    'body %s is refused and nothing is deleted',
    async (body) => {
      const count = server.files(harbourLogin).length;
      const answer = await removeMany(body);
      expect(answer.status).toBe(400);
      expect(await readFields(answer)).toMatchObject({ domain: 'notary', debug: {} });
      expect(server.files(harbourLogin)).toHaveLength(count);
    },
  );

  it('partial deletes the first half', async () => {
    server.set({ del: { bulk: 'partial' } });
    const ids = [logbook(1), logbook(2), logbook(3)];
    expect(await deleted(ids)).toEqual(ids.slice(0, 2));
    expect(ids.map(isThere)).toEqual([false, false, true]);
  });

  it('all-missing deletes nothing and says so', async () => {
    server.set({ del: { bulk: 'all-missing' } });
    const ids = [logbook(1), logbook(2)];
    expect(await deleted(ids)).toEqual([]);
    expect(ids.map(isThere)).toEqual([true, true]);
  });

  it('extra-ids names one that nobody asked for', async () => {
    server.set({ del: { bulk: 'extra-ids' } });
    const named = await deleted([logbook(1)]);
    expect(named).toHaveLength(2);
    expect(isThere(String(named[1]))).toBe(false);
  });

  it('dropped-after-delete cuts the connection when all are deleted', async () => {
    server.set({ del: { bulk: 'dropped-after-delete' } });
    const ids = [logbook(1), logbook(2)];
    await expect(removeMany(JSON.stringify({ file_ids: ids }))).rejects.toThrow();
    expect(ids.map(isThere)).toEqual([false, false]);
  });

  it.each([
    ['400', 400],
    ['404', 404],
    ['body-ignored', 400],
  ] as const)('%s deletes nothing', async (bulk, status) => {
    server.set({ del: { bulk } });
    const id = logbook(1);
    expect((await removeMany(JSON.stringify({ file_ids: [id] }))).status).toBe(status);
    expect(isThere(id)).toBe(true);
  });
});
