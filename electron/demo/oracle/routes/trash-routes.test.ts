import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleIds } from '../store/oracle-examples';
import { readDocumentExamples, type DocumentExample } from '../testing/document-examples';
import { startOracleClient, type OracleClient, type Reply } from '../testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient();
});
afterEach(() => client.server.close());

const { fileA, fileB, publicLink } = exampleIds;
const success = (id: string): object => ({ errorCode: '0', idList: id, type: 'file' });
const versionsOf = (id: string): readonly number[] | undefined => client.server.find(id)?.versions;

describe('the worked examples of the page on deleting files', () => {
  const examples = readDocumentExamples();
  /** Who sends each example, and whether the link has its code, from the text around it. */
  const situations = [
    { as: 'aa', coded: false, left: [1, 3] },
    { as: 'bb', coded: false, left: [1, 3] },
    { as: 'bb', coded: true, left: [1, 3] },
    { as: 'bb', coded: false, left: [1, 2, 3] },
    { as: 'bb', coded: true, left: [1, 2, 3] },
    { as: 'bb', coded: false, left: undefined },
  ] as const;

  async function protectLink(): Promise<void> {
    const body = { password: 'test12345' };
    expect((await client.send(`PUT /publiclinks/${publicLink}`, { body })).status).toBe(200);
  }

  function sendExample(example: DocumentExample, as: 'aa' | 'bb'): Promise<Reply> {
    const { path, headers, body } = example;
    return client.send(`DELETE ${path}`, { as, version: '1.1', headers, ...(body === null ? {} : { body }) });
  }

  it('are all read from the page', () => {
    expect(examples).toHaveLength(6);
  });

  it.each(situations.map((situation, index) => ({ number: index + 1, ...situation })))(
    'example $number is answered word for word',
    async ({ number, as, coded, left }) => {
      const example = examples[number - 1];
      if (example === undefined) throw new Error('The example is missing.');
      if (coded) await protectLink();
      const reply = await sendExample(example, as);
      expect(reply.status).toBe(example.status);
      expect(reply.json()).toEqual(example.answer);
      expect(versionsOf(example.path.slice('/files/'.length))).toEqual(left);
    },
  );

  it.each(['1.1', '1.2'] as const)('examples 1 to 5 answer the same to a query under %s', async (version) => {
    for (const [index, { as, coded, left }] of situations.slice(0, 5).entries()) {
      const example = examples[index];
      if (example === undefined) throw new Error('The example is missing.');
      client.server.reseed();
      if (coded) await protectLink();
      const reply = await client.send(`DELETE ${example.path}?version=2`, {
        as,
        version,
        headers: example.headers,
      });
      expect(reply.json()).toEqual(example.answer);
      expect(versionsOf(fileA)).toEqual(left);
    }
  });

  it('example 1 trashes the whole file under 1.2, which ignores the body', async () => {
    const reply = await client.send(`DELETE /files/${fileA}`, { body: { version: '2' } });
    expect(reply.json()).toEqual(success(fileA));
    expect(client.server.find(fileA)).toBeUndefined();
  });
});

describe('deleting a file', () => {
  it('moves all versions to the trash of the owner, who need not be the one who deletes', async () => {
    const id = client.id('/Shared work/Report.txt');
    expect((await client.send(`DELETE /files/${id}`)).json()).toEqual(success(id));
    expect(client.server.trash()).toEqual([
      { kind: 'file', id, name: 'Report.txt', version: null, ownerLogin: 'user.bb', deletedBy: 'user.aa' },
    ]);
  });

  it('leaves nothing to be read: 404 in the short shape', async () => {
    await client.send(`DELETE /files/${fileB}`);
    for (const target of ['GET /files/', 'DELETE /files/']) {
      const reply = await client.send(`${target}${fileB}`);
      expect(reply.status).toBe(404);
      expect(Object.keys(reply.json()).sort()).toEqual(['errorCode', 'errorMessage']);
      expect(reply.json()['errorCode']).toBe('-16');
    }
  });

  it.each(['version=', 'version=0', 'version=-1', 'version=two', 'version=1&version=2', 'version=1.5'])(
    'refuses ?%s',
    async (query) => {
      const reply = await client.send(`DELETE /files/${fileA}?${query}`);
      expect([reply.status, reply.json()['errorCode']]).toEqual([400, '-1']);
      expect(versionsOf(fileA)).toEqual([1, 2, 3]);
    },
  );

  it('answers 404 for a version that is not there', async () => {
    const reply = await client.send(`DELETE /files/${fileA}?version=9`);
    expect([reply.status, reply.json()['errorCode']]).toEqual([404, '-16']);
  });

  it('refuses to delete the only version by its number', async () => {
    const id = client.id('/Harbour project/Note for the meeting.txt');
    const reply = await client.send(`DELETE /files/${id}?version=1`);
    expect([reply.status, reply.json()['errorCode']]).toEqual([400, '-1']);
    expect(versionsOf(id)).toEqual([1]);
  });

  it('makes the next lower version current, and never uses a number again', async () => {
    await client.send(`DELETE /files/${fileA}?version=3`);
    expect((await client.send(`GET /files/${fileA}`)).json()['version']).toBe('2');
    expect(client.server.addVersion(fileA, new Uint8Array(1))).toBe(4);
    expect(client.server.trash()).toMatchObject([{ kind: 'version', id: fileA, version: 3 }]);
  });

  it('under 1.1 takes the query before the body, and refuses a malformed body', async () => {
    await client.send(`DELETE /files/${fileA}?version=1`, { version: '1.1', body: { version: '2' } });
    expect(versionsOf(fileA)).toEqual([2, 3]);
    const reply = await client.send(`DELETE /files/${fileA}`, { version: '1.1', body: '{"version":' });
    expect([reply.status, reply.json()['errorCode']]).toEqual([400, '-1']);
    const headers = { 'content-type': 'text/plain' };
    await client.send(`DELETE /files/${fileA}`, { version: '1.1', headers, body: '{"version":"2"}' });
    expect(versionsOf(fileA)).toEqual([3]);
  });

  it('needs a contributor', async () => {
    for (const path of ['/Look only/Report.txt', '/Read only/Report.txt']) {
      const reply = await client.send(`DELETE /files/${client.id(path)}`);
      expect([reply.status, reply.json()['errorCode']]).toEqual([403, '-20']);
    }
  });

  it('spares a file that another user has reserved', async () => {
    const id = client.id('/Harbour project/Budget.csv');
    const reply = await client.send(`DELETE /files/${id}`);
    expect([reply.status, reply.json()['errorCode']]).toEqual([403, '-20']);
    client.server.set({ permissiveReserve: true });
    expect((await client.send(`DELETE /files/${id}`)).status).toBe(200);
  });
});

describe('deleting a folder', () => {
  it('takes all that is in it', async () => {
    const folder = client.id('/Harbour project/Drawings', 'folder');
    const inside = client.id('/Harbour project/Drawings/2025/North pier/Pile list.txt');
    const reply = await client.send(`DELETE /folders/${folder}`);
    expect(reply.json()).toEqual({ errorCode: '0', idList: folder, type: 'folder' });
    expect(client.server.find(inside)).toBeUndefined();
    expect(client.server.trash().map(({ name }) => name)).toContain('Pile list.txt');
  });

  it('is all or nothing', async () => {
    const folder = client.id('/Harbour project');
    expect((await client.send(`DELETE /folders/${folder}`)).status).toBe(403);
    expect(client.server.findByPath('/Harbour project/Drawings/Chart.png')).toBeDefined();
    expect(client.server.trash()).toEqual([]);
  });

  it('does not take the home', async () => {
    expect((await client.send('DELETE /folders/self')).status).toBe(400);
  });
});

describe('fault switches of deletes', () => {
  it.each([
    ['query', [1, 3]],
    ['body', [2, 3]],
    ['both', [1, 3]],
    ['none', undefined],
  ] as const)('versionFrom %s', async (versionFrom, left) => {
    client.server.set({ versionFrom });
    for (const version of ['1.1', '1.2'] as const) {
      client.server.reseed();
      const body = { version: '1' };
      const reply = await client.send(`DELETE /files/${fileA}?version=2`, { version, body });
      expect(reply.json()).toEqual(success(fileA));
      expect(versionsOf(fileA)).toEqual(left);
    }
  });

  it('missingVersionMeans latest', async () => {
    client.server.set({ missingVersionMeans: 'latest' });
    expect((await client.send(`DELETE /files/${fileA}`)).json()).toEqual(success(fileA));
    expect(versionsOf(fileA)).toEqual([1, 2]);
  });

  it('lastVersion trash-file', async () => {
    client.server.set({ lastVersion: 'trash-file' });
    const id = client.id('/Harbour project/Note for the meeting.txt');
    expect((await client.send(`DELETE /files/${id}?version=1`)).status).toBe(200);
    expect(client.server.find(id)).toBeUndefined();
  });

  it('deleteLies', async () => {
    client.server.set({ deleteLies: true });
    expect((await client.send(`DELETE /files/${fileA}?version=2`)).json()).toEqual(success(fileA));
    expect((await client.send(`DELETE /files/${fileA}`)).status).toBe(200);
    const folder = client.id('/Survey');
    expect((await client.send(`DELETE /folders/${folder}`)).status).toBe(200);
    expect(versionsOf(fileA)).toEqual([1, 2, 3]);
    expect(client.server.find(folder)).toBeDefined();
    expect(client.server.trash()).toEqual([]);
  });

  it('injectVersion before-write', async () => {
    client.server.set({ injectVersion: 'before-write' });
    await client.send(`DELETE /files/${fileA}?version=3`);
    expect(versionsOf(fileA)).toEqual([1, 2, 4]);
  });
});
