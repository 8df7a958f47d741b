import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemsOf, startOracleClient, type OracleClient } from '../testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient({ files: 120 });
});
afterEach(() => client.server.close());

interface Listed {
  names: string[];
  list: Record<string, unknown>;
}

async function list(path: string, options = {}): Promise<Listed> {
  const reply = await client.send(`GET ${path}`, options);
  expect(reply.status).toBe(200);
  const body = reply.json();
  return { names: itemsOf(body).map((item) => String(item['name'])), list: body };
}

describe('the home', () => {
  it('holds own folders and shared ones, each with the parent self', async () => {
    const { names, list: body } = await list('/folders/items');
    expect(names).toEqual([
      'Examples',
      'Harbour project',
      'Large',
      'Look only',
      'Names',
      'Read only',
      'Shared work',
      'Survey',
    ]);
    expect(body).toMatchObject({
      count: '8',
      totalResults: '8',
      hasMore: '0',
      ownerFolderID: 'self',
      errorCode: '0',
    });
    expect(itemsOf(body).every((item) => item['parentID'] === 'self' && item['type'] === 'folder')).toBe(
      true,
    );
  });

  it('is the folder self, too, and another one for another user', async () => {
    expect((await list('/folders/self/items')).names).toEqual((await list('/folders/items')).names);
    expect((await list('/folders/items', { as: 'bb' })).names).toEqual([
      'Look only',
      'Private',
      'Read only',
      'Shared work',
    ]);
  });

  it('hides the true parent of a shared folder in the listing alone', async () => {
    const reply = await client.send(`GET /folders/${client.id('/Look only')}`);
    expect(reply.json()['parentID']).toMatch(/^F[0-9A-F]{43}$/);
    expect((await client.send(`GET /folders/${client.id('/Survey')}`)).json()['parentID']).toBe('self');
  });
});

describe('listing a folder', () => {
  const survey = (query: string): Promise<Listed> => list(`/folders/${client.id('/Survey')}/items${query}`);

  it('comes in pages of 50 by default, in both versions', async () => {
    for (const version of ['1.1', '1.2']) {
      const { names, list: body } = await list(`/folders/${client.id('/Survey')}/items`, { version });
      expect(names).toHaveLength(50);
      expect(body).toMatchObject({
        count: '50',
        totalResults: '120',
        hasMore: '1',
        offset: '0',
        childItemsCount: '120',
      });
    }
  });

  it('gives every file once over all pages', async () => {
    const pages = await Promise.all([0, 50, 100].map((offset) => survey(`?limit=50&offset=${offset}`)));
    expect(pages.map(({ list: body }) => body['hasMore'])).toEqual(['1', '1', '0']);
    expect(new Set(pages.flatMap(({ names }) => names)).size).toBe(120);
  });

  it('orders by name or date, either way', async () => {
    const up = await survey('?orderby=name:asc&limit=200');
    const down = await survey('?orderby=name:desc&limit=200');
    expect(down.names).toEqual([...up.names].reverse());
    const times = itemsOf((await survey('?orderby=createdTime:desc')).list).map((item) =>
      String(item['createdTime']),
    );
    expect(times).toEqual([...times].sort().reverse());
  });

  it.each(['limit=0', 'limit=-1', 'limit=ten', 'offset=-1', 'offset=x', 'orderby=size', 'orderby=name:up'])(
    'refuses ?%s',
    async (query) => {
      const reply = await client.send(`GET /folders/items?${query}`);
      expect([reply.status, reply.json()['errorCode']]).toEqual([400, '-1']);
    },
  );

  it('takes a limit above 10000 for 10000, and is empty past the end', async () => {
    expect((await survey('?limit=99999')).names).toHaveLength(120);
    expect((await survey('?offset=120')).list).toMatchObject({ count: '0', hasMore: '0', items: [] });
  });

  it('finds a name in any case, and counts only what it finds', async () => {
    const { names, list: body } = await survey('?filterName=SOUNDING-0007.TXT');
    expect(names).toEqual(['sounding-0007.txt']);
    expect(body).toMatchObject({ totalResults: '1', childItemsCount: '1' });
  });

  it('answers 404 for an unknown folder, and 403 for one of another user', async () => {
    const unknown = await client.send(`GET /folders/F${'0'.repeat(43)}/items`);
    expect([unknown.status, unknown.json()['errorCode']]).toEqual([404, '-16']);
    const foreign = await client.send(`GET /folders/${client.id('/Survey')}/items`, { as: 'bb' });
    expect(foreign.status).toBe(403);
    expect(foreign.json()).toMatchObject({ errorCode: '-20', errorType: 'folder' });
    expect(String(foreign.json()['errorKey'])).toContain(
      `,User BB,fFolderGUID:${client.id('/Survey')},FLD_BROWSE`,
    );
  });
});

describe('items', () => {
  it('are made of strings, times of UTC seconds', async () => {
    const file = (await client.send(`GET /files/${client.id('/Harbour project/Harbour plan.pdf')}`)).json();
    expect(file).toMatchObject({ type: 'file', version: '5', mimeType: 'application/pdf', errorCode: '0' });
    expect(file['size']).toMatch(/^\d+$/);
    expect(file['createdTime']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(file['ownedBy']).toEqual({
      id: client.server.users.aa.id,
      displayName: 'User AA',
      loginName: 'user.aa',
      type: 'user',
    });
    const folder = (await client.send(`GET /folders/${client.id('/Harbour project')}`)).json();
    expect(folder).toMatchObject({
      type: 'folder',
      childItemsCount: '8',
      description: 'Plans and papers of the new harbour',
    });
  });

  it('may lack a mimeType, and tell of a reservation', async () => {
    expect(
      (await client.send(`GET /files/${client.id('/Harbour project/Tide table')}`)).json(),
    ).not.toHaveProperty('mimeType');
    const budget = (await client.send(`GET /files/${client.id('/Harbour project/Budget.csv')}`)).json();
    expect(budget).toMatchObject({ reservedBy: { displayName: 'User BB' } });
    expect(budget['reservationTime']).toMatch(/Z$/);
  });

  it('show an older version when asked', async () => {
    const id = client.id('/Harbour project/Harbour plan.pdf');
    const old = (await client.send(`GET /files/${id}?version=2`)).json();
    expect(old).toMatchObject({ version: '2', modifiedBy: { displayName: 'User BB' } });
    expect((await client.send(`GET /files/${id}?version=6`)).status).toBe(404);
  });

  it('list their versions ascending, each with its own size and times', async () => {
    const id = client.id('/Harbour project/Harbour plan.pdf');
    const body = (await client.send(`GET /files/${id}/versions`)).json();
    expect(body).toMatchObject({ id, name: 'Harbour plan.pdf', type: 'file' });
    const items = itemsOf(body);
    expect(items.map((item) => item['version'])).toEqual(['1', '2', '3', '4', '5']);
    expect(new Set(items.map((item) => item['size'])).size).toBe(5);
    expect(new Set(items.map((item) => item['modifiedTime'])).size).toBe(5);
  });

  it('are the same under both versions of the API', async () => {
    const target = `GET /files/${client.id('/Examples/Example A.txt')}/versions`;
    expect((await client.send(target, { version: '1.1' })).json()).toEqual(
      (await client.send(target)).json(),
    );
  });
});

describe('fault switches of listings', () => {
  const page = (offset: number): Promise<Listed> =>
    list(`/folders/${client.id('/Survey')}/items?limit=60&offset=${offset}`);

  it('listShifts insert', async () => {
    client.server.set({ listShifts: 'insert' });
    const [first, second] = [await page(0), await page(60)];
    expect(second.names[0]).toBe(first.names.at(-1));
    expect(second.list['totalResults']).toBe('121');
  });

  it('listShifts remove', async () => {
    client.server.set({ listShifts: 'remove' });
    const [first, second] = [await page(0), await page(60)];
    expect(first.names.at(-1)).toBe('sounding-0060.txt');
    expect(second.names[0]).toBe('sounding-0062.txt');
    expect(second.list['totalResults']).toBe('119');
  });

  it('listShifts rotate', async () => {
    client.server.set({ listShifts: 'rotate' });
    const [first, second] = [await page(0), await page(60)];
    expect(first.names[0]).toBe(second.names.at(-1));
    expect(second.names).not.toContain('sounding-0061.txt');
    expect(second.list['totalResults']).toBe('120');
  });

  it('endlessHasMore', async () => {
    client.server.set({ endlessHasMore: 'empty-page' });
    expect((await page(120)).list).toMatchObject({ hasMore: '1', count: '0' });
    client.server.set({ endlessHasMore: 'repeat-page' });
    expect((await page(120)).names).toEqual((await page(60)).names);
  });

  it('omitEmptyItems', async () => {
    client.server.set({ omitEmptyItems: true });
    expect((await page(120)).list).not.toHaveProperty('items');
    expect((await page(0)).list).toHaveProperty('items');
  });

  it('sloppyFields', async () => {
    client.server.set({ sloppyFields: true });
    const { list: body } = await list('/folders/items');
    expect(body).toMatchObject({ count: 8, hasMore: 0, errorCode: 0 });
    const folder = itemsOf(body)[0];
    expect(folder).toHaveProperty('childitemsCount', 2);
    expect(folder).not.toHaveProperty('childItemsCount');
    expect(folder?.['ownedBy']).not.toHaveProperty('loginName');
    const file = (await client.send(`GET /files/${client.id('/Examples/Example A.txt')}`)).json();
    expect(file).toMatchObject({ mimetype: 'text/plain', version: 3 });
    expect(typeof file['size']).toBe('number');
  });

  it('filterNameCase', async () => {
    client.server.set({ filterNameCase: true });
    const at = `/folders/${client.id('/Survey')}/items?filterName=`;
    expect((await list(`${at}SOUNDING-0007.TXT`)).names).toEqual([]);
    expect((await list(`${at}sounding-0007.txt`)).names).toHaveLength(1);
  });

  it('injectVersion after-read', async () => {
    client.server.set({ injectVersion: 'after-read' });
    const id = client.id('/Examples/Example A.txt');
    expect(itemsOf((await client.send(`GET /files/${id}/versions`)).json())).toHaveLength(3);
    expect(itemsOf((await client.send(`GET /files/${id}/versions`)).json())).toHaveLength(4);
    expect((await client.send(`GET /files/${id}`)).json()['version']).toBe('5');
  });
});
