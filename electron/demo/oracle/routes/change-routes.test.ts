import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOracleClient, type OracleClient, type Reply } from '../testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient({ now: () => Date.UTC(2026, 0, 2, 3, 4, 5) });
});
afterEach(() => client.server.close());

const codeOf = (reply: Reply): unknown[] => [reply.status, reply.json()['errorCode']];

describe('creating a folder', () => {
  it('answers 201 with the folder and its address', async () => {
    const reply = await client.send('POST /folders/self', { body: { name: 'Quay', description: 'Stone' } });
    expect(reply.status).toBe(201);
    const folder = reply.json();
    expect(folder).toMatchObject({
      name: 'Quay',
      description: 'Stone',
      parentID: 'self',
      createdTime: '2026-01-02T03:04:05Z',
    });
    const at = `${client.server.origin}/documents/api/1.2/folders/${client.id('/Quay')}`;
    expect(reply.headers.get('location')).toBe(at);
  });

  it('counts up on a clash, whatever the case', async () => {
    const names: unknown[] = [];
    for (const name of ['survey', 'SURVEY', 'Survey']) {
      names.push((await client.send('POST /folders/self', { body: { name } })).json()['name']);
    }
    expect(names).toEqual(['survey(2)', 'SURVEY(3)', 'Survey(4)']);
  });

  it('may have the name of a file', async () => {
    const body = { name: 'Budget.csv' };
    const reply = await client.send(`POST /folders/${client.id('/Harbour project')}`, { body });
    expect(reply.json()['name']).toBe('Budget.csv');
  });

  it.each([{}, { name: '' }, { name: 'a/b' }, { name: 'x'.repeat(241) }, { name: 7 }, '[1]', 'no json'])(
    'refuses %j',
    async (body) => {
      expect(codeOf(await client.send('POST /folders/self', { body }))).toEqual([400, '-1']);
    },
  );

  it('needs a contributor', async () => {
    const reply = await client.send(`POST /folders/${client.id('/Read only')}`, { body: { name: 'x' } });
    expect(codeOf(reply)).toEqual([403, '-20']);
    const allowed = await client.send(`POST /folders/${client.id('/Shared work')}`, { body: { name: 'x' } });
    expect(allowed.json()).toMatchObject({
      ownedBy: { displayName: 'User BB' },
      createdBy: { displayName: 'User AA' },
    });
  });
});

describe('renaming', () => {
  it('changes files and folders, and no version', async () => {
    const id = client.id('/Harbour project/Harbour plan.pdf');
    const reply = await client.send(`PUT /files/${id}`, { body: { name: 'Plan.pdf' } });
    expect(reply.json()).toMatchObject({ id, name: 'Plan.pdf', version: '5' });
    const folder = client.id('/Survey');
    const edited = await client.send(`PUT /folders/${folder}`, { body: { description: 'Depths' } });
    expect(edited.json()).toMatchObject({ name: 'Survey', description: 'Depths' });
    expect((await client.send(`PUT /folders/${folder}`, { body: { name: 'SURVEY' } })).json()['name']).toBe(
      'SURVEY',
    );
  });

  it('answers 409 on a clash and echoes id and name', async () => {
    const id = client.id('/Examples/Example A.txt');
    const reply = await client.send(`PUT /files/${id}`, { body: { name: 'example b.TXT' } });
    expect(codeOf(reply)).toEqual([409, '-17']);
    expect(reply.json()).toMatchObject({ id, name: 'example b.TXT' });
  });

  it('refuses the home and impossible names', async () => {
    expect(codeOf(await client.send('PUT /folders/self', { body: { name: 'x' } }))).toEqual([400, '-1']);
    const id = client.id('/Examples/Example A.txt');
    expect(codeOf(await client.send(`PUT /files/${id}`, { body: { name: 'a/b' } }))).toEqual([400, '-1']);
  });
});

describe('moving', () => {
  it('keeps id and versions', async () => {
    const id = client.id('/Examples/Example A.txt');
    const destinationID = client.id('/Survey');
    const reply = await client.send(`POST /files/${id}/move`, { body: { destinationID } });
    expect(reply.json()).toEqual({ errorCode: '0', destinationID, idList: id, type: 'file' });
    expect(client.server.findByPath('/Survey/Example A.txt')).toMatchObject({ id, versions: [1, 2, 3] });
    expect(client.server.findByPath('/Examples/Example A.txt')).toBeUndefined();
  });

  it('answers 409 on a clash, or adds six digits when asked', async () => {
    const parentId = client.id('/Survey');
    client.server.addFile({ parentId, name: 'EXAMPLE A.txt', content: new Uint8Array(1) });
    const target = `POST /files/${client.id('/Examples/Example A.txt')}/move`;
    expect(codeOf(await client.send(target, { body: { destinationID: parentId } }))).toEqual([409, '-17']);
    const body = { destinationID: parentId, duplicateResolution: 'TimeStampSuffix' };
    expect((await client.send(target, { body })).status).toBe(200);
    expect(client.server.findByPath('/Survey/Example A030405.txt')).toBeDefined();
  });

  it('never puts a folder into itself or below', async () => {
    const id = client.id('/Harbour project/Drawings', 'folder');
    for (const destinationID of [id, client.id('/Harbour project/Drawings/2025/North pier')]) {
      for (const verb of ['move', 'copy']) {
        expect(codeOf(await client.send(`POST /folders/${id}/${verb}`, { body: { destinationID } }))).toEqual(
          [400, '-1'],
        );
      }
    }
  });

  it('needs a contributor on both ends', async () => {
    const readOnly = client.id('/Read only');
    const own = client.id('/Examples/Example A.txt');
    expect(
      codeOf(await client.send(`POST /files/${own}/move`, { body: { destinationID: readOnly } })),
    ).toEqual([403, '-20']);
    const foreign = client.id('/Read only/Report.txt');
    expect(
      codeOf(await client.send(`POST /files/${foreign}/move`, { body: { destinationID: 'self' } })),
    ).toEqual([403, '-20']);
  });

  it('tells files from folders', async () => {
    const body = { destinationID: 'self' };
    expect(
      (await client.send(`POST /folders/${client.id('/Examples/Example A.txt')}/move`, { body })).status,
    ).toBe(400);
  });
});

describe('copying', () => {
  it('makes a new file of one version, the newest or the one named', async () => {
    const id = client.id('/Examples/Example A.txt');
    const destinationID = client.id('/Survey');
    const reply = (
      await client.send(`POST /files/${id}/copy`, { body: { destinationID, version: 2 } })
    ).json();
    expect(reply).toMatchObject({ destinationID, idList: id, type: 'file' });
    const copy = client.server.find(String(reply['id']));
    expect(copy).toMatchObject({ name: 'Example A.txt', versions: [1] });
    expect(Buffer.from(client.server.content(copy?.id ?? '')).toString()).toContain('version 2');
  });

  it('needs to be a downloader there and a contributor here', async () => {
    const viewed = client.id('/Look only/Report.txt');
    expect(
      codeOf(await client.send(`POST /files/${viewed}/copy`, { body: { destinationID: 'self' } })),
    ).toEqual([403, '-20']);
    const read = client.id('/Read only/Report.txt');
    expect((await client.send(`POST /files/${read}/copy`, { body: { destinationID: 'self' } })).status).toBe(
      200,
    );
    expect(client.server.findByPath('/Report.txt')).toMatchObject({ ownerLogin: 'user.aa' });
  });

  it('clashes with the file itself', async () => {
    const id = client.id('/Examples/Example A.txt');
    const body = { destinationID: client.id('/Examples') };
    expect(codeOf(await client.send(`POST /files/${id}/copy`, { body }))).toEqual([409, '-17']);
  });

  it('takes a folder with all in it', async () => {
    const id = client.id('/Harbour project/Drawings', 'folder');
    const reply = await client.send(`POST /folders/${id}/copy`, { body: { destinationID: 'self' } });
    expect(reply.json()).toMatchObject({ idList: id, type: 'folder' });
    expect(client.server.findByPath('/Drawings/2025/North pier/Pile list.txt')).toBeDefined();
    expect(client.server.findByPath('/Harbour project/Drawings/Chart.png')).toBeDefined();
  });
});
