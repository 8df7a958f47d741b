import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../acronis-server';
import { harbourLogin } from '../store/notary-seed';
import {
  idOf,
  notaryPath,
  readFields,
  signIn,
  toFields,
  type ServiceClient,
} from '../testing/service-client';

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

const upload = (name: string, text: string, field = 'file', by = client): Promise<Response> => {
  const form = new FormData();
  form.append(field, new Blob([text]), name);
  return by.call('/stored-files', { method: 'POST', body: form });
};
const isThere = (name: string): boolean => server.files(harbourLogin).some((file) => file.name === name);

/** Sends the head of an upload alone; resolves to the status that comes before any of the body. */
const statusBeforeBody = (): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${client.token}`,
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': '5000000',
    };
    const call = request(`${server.origin}${notaryPath}/stored-files`, {
      method: 'POST',
      headers,
      agent: false,
    });
    call.on('response', (answer) => {
      resolve(answer.statusCode);
      call.destroy();
    });
    call.on('error', reject);
    call.flushHeaders();
  });

describe('an upload', () => {
  it('answers 201 with the id of a pending file', async () => {
    const answer = await upload('tide "table".txt', 'high water 06:40\n');
    expect(answer.status).toBe(201);
    const { file_id: id } = await readFields(answer);
    expect(Buffer.from(server.content(String(id))).toString()).toBe('high water 06:40\n');
    const file = toFields((await client.json(`/stored-files/${String(id)}`))['file']);
    expect(file).toMatchObject({ name: 'tide "table".txt', size: 17 });
    expect(file['certificate']).not.toHaveProperty('txid');
  });

  it('takes empty files, names in any script and duplicates', async () => {
    for (const name of ['潮.txt', '潮.txt']) expect((await upload(name, '')).status).toBe(201);
    expect(server.files(harbourLogin).filter((file) => file.name === '潮.txt')).toHaveLength(2);
  });

  it('takes the name as older clients send it', async () => {
    const body = `--b\r\nContent-Disposition: form-data; name="file"; filename*=utf-8''%C3%9C.txt\r\n\r\nhi\r\n--b--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    expect((await client.call('/stored-files', { method: 'POST', body, headers })).status).toBe(201);
    expect(server.content(idOf(server, 'Ü.txt'))).toHaveLength(2);
  });

  it('raises both counters', async () => {
    const { tenant_id: tenant } = await client.json('/api/2/users/me');
    const usages = (): Promise<unknown> => client.json(`/api/2/tenants/${String(tenant)}/usages`);
    const valuesOf = (body: unknown): unknown[] =>
      [...JSON.stringify(body).matchAll(/"value":(\d+),"off/g)].map((match) => Number(match[1]));
    const [bytes, count] = valuesOf(await usages());
    await upload('five.txt', '12345');
    expect(valuesOf(await usages())).toEqual([Number(bytes) + 5, Number(count) + 1]);
  });

  it.each(['other', 'files'])('refuses a part named %s', async (field) => {
    expect((await upload('x.txt', 'x', field)).status).toBe(400);
    expect(isThere('x.txt')).toBe(false);
  });

  it('refuses a body that is no form', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await client.call('/stored-files', { method: 'POST', body: 'x', headers })).status).toBe(400);
  });

  it('is refused to the account at its quota', async () => {
    const full = await signIn(server, 'full@demo.invalid');
    const answer = await upload('x.txt', 'x', 'file', full);
    const used = server.files('full@demo.invalid').reduce((sum, file) => sum + file.size, 0);
    expect([answer.status, await readFields(answer)]).toEqual([
      402,
      {
        message: 'The quota is exceeded.',
        quota: { name: 'notary_storage', quota: used, overage: 0, usage: used },
      },
    ]);
  });
});

describe('the switches of uploads', () => {
  it('limit with 413 after the body', async () => {
    server.set({ up: { limit: 4 } });
    expect([(await upload('4.txt', '1234')).status, (await upload('5.txt', '12345')).status]).toEqual([
      201, 413,
    ]);
    expect((await upload('big.txt', 'x'.repeat(1_000_000))).status).toBe(413);
  });

  it('limit with 413 before the body', async () => {
    server.set({ up: { limit: 1_000_000, tooLarge: 'early-then-close' } });
    expect(await statusBeforeBody()).toBe(413);
  });

  it('quota after and before the body, of either kind', async () => {
    server.set({ up: { quota: '402-late', quotaName: 'notarizations' } });
    const answer = await upload('x.txt', 'x');
    expect(answer.status).toBe(402);
    expect(await readFields(answer)).toMatchObject({ quota: { name: 'notarizations' } });
    server.set({ up: { quota: '402-early' } });
    expect(await statusBeforeBody()).toBe(402);
  });

  it('dropped-after-store keeps the file', async () => {
    server.set({ up: { end: 'dropped-after-store' } });
    await expect(upload('x.txt', 'x')).rejects.toThrow();
    expect(isThere('x.txt')).toBe(true);
  });

  it('401-after-body keeps nothing that the client knows of', async () => {
    server.set({ up: { end: '401-after-body' } });
    expect((await upload('x.txt', 'x')).status).toBe(401);
  });

  it('bad-json answers 201 without an id', async () => {
    server.set({ up: { end: 'bad-json' } });
    const answer = await upload('x.txt', 'x');
    expect(answer.status).toBe(201);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it('duplicate 409', async () => {
    server.set({ up: { duplicate: '409' } });
    expect([(await upload('x.txt', 'x')).status, (await upload('x.txt', 'x')).status]).toEqual([201, 409]);
  });
});
