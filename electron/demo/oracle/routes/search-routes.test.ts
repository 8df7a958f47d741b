import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemsOf, startOracleClient, type OracleClient } from '../testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient({ files: 60 });
});
afterEach(() => client.server.close());

async function search(
  query: string,
  options = {},
): Promise<{ names: string[]; body: Record<string, unknown> }> {
  const body = (await client.send(`GET ${query}`, options)).json();
  return { names: itemsOf(body).map((item) => String(item['name'])), body };
}

describe('search', () => {
  it('finds a part of a name everywhere the user may look', async () => {
    expect((await search('/folders/search/items?fulltext=report')).names).toEqual([
      'Report.txt',
      'Report.txt',
      'Report.txt',
    ]);
    expect((await search('/folders/search/items?fulltext=report', { as: 'bb' })).names).toHaveLength(3);
    expect((await search('/folders/search/items?fulltext=harbour', { as: 'bb' })).names).toEqual([]);
    expect((await search('/folders/search/items?fulltext=DRAWINGS')).names).toEqual(['Drawings', 'Drawings']);
  });

  it('names the total totalCount, and has 50 hits a page in 1.1 and 20 in 1.2', async () => {
    const one = await search('/folders/search/items?fulltext=sounding', { version: '1.1' });
    expect(one.body).toMatchObject({ count: '50', totalCount: '60', hasMore: '1' });
    expect(one.body).not.toHaveProperty('totalResults');
    expect((await search('/folders/search/items?fulltext=sounding')).body).toMatchObject({ count: '20' });
    const rest = await search('/folders/search/items?fulltext=sounding&offset=50&orderby=name:desc');
    expect(rest.names.at(-1)).toBe('sounding-0001.txt');
  });

  it('stays below a folder when told', async () => {
    const at = `/folders/${client.id('/Harbour project/Drawings', 'folder')}/search/items`;
    expect((await search(`${at}?fulltext=p`)).names).toEqual(['Chart.png', 'North pier', 'Pile list.txt']);
    expect((await search(`${at}?fulltext=budget`)).names).toEqual([]);
  });

  it('orders by size', async () => {
    const { body } = await search('/folders/search/items?fulltext=example&orderby=size:desc');
    const sizes = itemsOf(body).map((item) => (item['type'] === 'file' ? Number(item['size']) : 0));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes.length).toBeGreaterThan(2);
  });

  it('reads query texts', async () => {
    const ask = (text: string): Promise<{ names: string[] }> =>
      search(`/folders/search/items?querytext=${encodeURIComponent(text)}`);
    expect((await ask('fItemName<MATCHES>`drawings`<AND>fItemType<MATCHES>folder')).names).toEqual([
      'Drawings',
    ]);
    expect((await ask('fItemName<STARTS>chart<OR>fItemName<CONTAINS>pile')).names).toEqual([
      'Chart.png',
      'Pile list.txt',
    ]);
  });

  it.each(['', '?fulltext=', '?querytext=dSize<MATCHES>1', '?querytext=nonsense', '?fulltext=a&limit=0'])(
    'refuses %s',
    async (query) => {
      const reply = await client.send(`GET /folders/search/items${query}`);
      expect([reply.status, reply.json()['errorCode']]).toEqual([400, '-1']);
    },
  );
});
