import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../acronis-server';
import { harbourLogin } from '../store/notary-seed';
import { listPage, listPages, readFields, signIn, type ServiceClient } from '../testing/service-client';
import { decodeCursor, encodeCursor } from './list-cursor';

let server: AcronisServer;
let client: ServiceClient;

beforeAll(async () => {
  server = await startAcronisServer({ fileSize: 1000 });
  client = await signIn(server);
});
afterAll(() => server.close());
afterEach(() => {
  server.reset();
  server.reseed();
});

const idsOf = (): string[] => server.files(harbourLogin).map((file) => file.id);
const all = async (): Promise<string[]> => (await listPages(client)).flatMap((page) => page.ids);
const statusOf = async (query: string): Promise<number> =>
  (await client.call(`/stored-files?${query}`)).status;

describe('the list', () => {
  it('comes newest first in pages of twenty', async () => {
    const pages = await listPages(client);
    expect(pages.map((page) => page.ids.length)).toEqual([20, 20, 6]);
    expect(pages.flatMap((page) => page.ids)).toEqual(idsOf().reverse());
    expect(pages.map((page) => [page.before !== undefined, page.after !== undefined])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  it('has cursors that a query has to encode', async () => {
    const { after } = await listPage(client);
    expect(after).toMatch(/^[\w+/]*[+/][\w+/]*={1,2}$/);
    expect(await statusOf(`after=${String(after)}`)).toBe(400);
  });

  it('has cursors that end with padding, whatever they hold', () => {
    for (let key = 1; key < 2000; key += 7) {
      const cursor = { key, offset: key % 40, nonce: 0 };
      expect(encodeCursor(cursor)).toMatch(/=$/);
      expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
    }
  });

  it('goes back with before', async () => {
    const [first, second, third] = await listPages(client);
    expect((await listPage(client, { before: third?.before ?? '' })).ids).toEqual(second?.ids);
    expect((await listPage(client, { before: second?.before ?? '' })).ids).toEqual(first?.ids);
  });

  it('misses nothing and repeats nothing while files come and go', async () => {
    const expected = idsOf().reverse();
    const first = await listPage(client);
    server.removeFile(expected[0] ?? '');
    server.removeFile(expected[19] ?? '');
    server.addFile(harbourLogin, { name: 'late.txt', content: new Uint8Array(1) });
    const second = await listPage(client, { after: first.after ?? '' });
    expect(second.ids).toEqual(expected.slice(20, 40));
  });

  it('is empty without files', async () => {
    const page = await listPage(await signIn(server, 'empty@demo.invalid'));
    expect(page.fields).toEqual({ files: [], paging: { cursors: {} } });
  });

  it.each([
    ['limit=1', 200],
    ['limit=100', 200],
    ['limit=0', 400],
    ['limit=101', 400],
    ['limit=ten', 400],
    ['after=nonsense', 400],
    ['colour=red', 200],
  ])('%s answers %i', async (query, status) => {
    const answer = await client.call(`/stored-files?${query}`);
    expect(answer.status).toBe(status);
    if (status === 400)
      expect(await readFields(answer)).toMatchObject({ domain: 'notary', code: 'InvalidParameter' });
  });
});

describe('list.params', () => {
  const withAfter = async (rest = ''): Promise<number> => {
    const { after } = await listPage(client);
    return statusOf(`after=${encodeURIComponent(after ?? '')}${rest}`);
  };

  it('forward-only has no before', async () => {
    server.set({ list: { params: 'forward-only' } });
    const pages = await listPages(client);
    expect(pages.map((page) => page.before)).toEqual([undefined, undefined, undefined]);
  });

  it('unknown-400 refuses only what it does not know', async () => {
    server.set({ list: { params: 'unknown-400' } });
    expect([await statusOf('colour=red'), await withAfter('&limit=20')]).toEqual([400, 200]);
  });

  it('limit-with-after-400 refuses the two together', async () => {
    server.set({ list: { params: 'limit-with-after-400' } });
    expect([await withAfter('&limit=20'), await withAfter(), await statusOf('limit=20')]).toEqual([
      400, 200, 200,
    ]);
  });

  it('after-400 refuses any further page', async () => {
    server.set({ list: { params: 'after-400' } });
    expect([await withAfter('&limit=20'), await withAfter()]).toEqual([400, 400]);
  });
});

describe('list.cursor', () => {
  it('loop comes back to a cursor that was there', async () => {
    server.set({ list: { cursor: 'loop' } });
    const [first, , third, fourth] = await listPages(client, 4);
    expect(third?.after).toBe(first?.after);
    expect(fourth?.ids).toHaveLength(20);
  });

  it('repeat-page brings the first files again under ever new cursors', async () => {
    server.set({ list: { cursor: 'repeat-page' } });
    const pages = await listPages(client, 4);
    expect(new Set(pages.map((page) => page.ids.join())).size).toBe(1);
    expect(new Set(pages.map((page) => page.after)).size).toBe(4);
  });

  it('empty-page brings nothing under ever new cursors', async () => {
    server.set({ list: { cursor: 'empty-page' } });
    const pages = await listPages(client, 4);
    expect(pages.map((page) => page.ids.length)).toEqual([20, 0, 0, 0]);
    expect(new Set(pages.map((page) => page.after)).size).toBe(4);
  });

  it('missing-paging leaves paging out', async () => {
    server.set({ list: { cursor: 'missing-paging' } });
    expect((await listPage(client)).fields).not.toHaveProperty('paging');
  });
});

describe('list.order and list.between', () => {
  it('shuffled lists the same files in another order, page by page', async () => {
    server.set({ list: { order: 'shuffled' } });
    const listed = await all();
    expect(listed).not.toEqual(idsOf().reverse());
    expect([...listed].sort()).toEqual(idsOf().sort());
  });

  it('insert makes the last of a page come again', async () => {
    const before = idsOf();
    server.set({ list: { between: 'insert' } });
    const [first, second] = await listPages(client);
    expect(second?.ids[0]).toBe(first?.ids.at(-1));
    expect(new Set(await all()).size).toBeGreaterThanOrEqual(before.length);
  });

  it('delete makes one be passed over', async () => {
    const expected = idsOf().reverse();
    server.set({ list: { between: 'delete' } });
    const [, second] = await listPages(client);
    expect(second?.ids[0]).toBe(expected[21]);
  });
});
