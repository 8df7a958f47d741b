import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOracleClient, uploadForm, type OracleClient, type Reply } from '../testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient({ now: () => Date.UTC(2026, 0, 2, 3, 4, 5) });
});
afterEach(() => client.server.close());

const codeOf = (reply: Reply): unknown[] => [reply.status, reply.json()['errorCode']];
const upload = (name: string, parameters: object, options = {}): Promise<Reply> =>
  client.send('POST /files/data', {
    body: uploadForm({ name, content: 'salt water' }, parameters),
    ...options,
  });

describe('uploading a new file', () => {
  it('answers 201 with the file and its address', async () => {
    const reply = await upload('Tide “neap” 5".txt', { parentID: client.id('/Survey') });
    expect(reply.status).toBe(201);
    const file = reply.json();
    expect(file).toMatchObject({
      name: 'Tide “neap” 5".txt',
      version: '1',
      size: '10',
      mimeType: 'text/plain',
      errorCode: '0',
    });
    const id = String(file['id']);
    expect(reply.headers.get('location')).toBe(`${client.server.origin}/documents/api/1.2/files/${id}`);
    expect(Buffer.from(client.server.content(id)).toString()).toBe('salt water');
  });

  it('brings bytes of every kind over whole', async () => {
    const content = new Uint8Array(3_000_000).map((_, index) => (index * 7919) % 256);
    const body = uploadForm({ name: 'noise.bin', content }, { parentID: 'self' });
    const file = (await client.send('POST /files/data', { body })).json();
    expect(Buffer.from(client.server.content(String(file['id']))).equals(content)).toBe(true);
  });

  it('silently becomes a new version of a file of the same name', async () => {
    const id = client.id('/Examples/Example B.txt');
    const reply = await upload('EXAMPLE b.txt', { parentID: client.id('/Examples') });
    expect(reply.status).toBe(201);
    expect(reply.json()).toMatchObject({ id, name: 'Example B.txt', version: '3' });
  });

  it('gets another name when asked', async () => {
    const parameters = { parentID: client.id('/Examples'), duplicateResolution: 'TimeStampSuffix' };
    expect((await upload('Example B.txt', parameters)).json()).toMatchObject({
      name: 'Example B030405.txt',
      version: '1',
    });
  });

  it('wants the parameters first, and a proper form', async () => {
    const wrong = new FormData();
    wrong.append('primaryFile', new Blob(['x']), 'x.txt');
    wrong.append('jsonInputParameters', '{"parentID":"self"}');
    expect(codeOf(await client.send('POST /files/data', { body: wrong }))).toEqual([400, '-1']);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const cut = '--b\r\nContent-Disposition: form-data; name="jsonInputParameters"\r\n\r\n{}';
    expect(codeOf(await client.send('POST /files/data', { headers, body: cut }))).toEqual([400, '-1']);
    expect(codeOf(await client.send('POST /files/data', { body: '{}' }))).toEqual([400, '-1']);
    expect(codeOf(await upload('x.txt', {}))).toEqual([400, '-1']);
  });

  it('needs a contributor, and spares what is reserved', async () => {
    expect(codeOf(await upload('x.txt', { parentID: client.id('/Read only') }))).toEqual([403, '-20']);
    expect(codeOf(await upload('Budget.csv', { parentID: client.id('/Harbour project') }))).toEqual([
      403,
      '-20',
    ]);
    const shared = await upload('x.txt', { parentID: client.id('/Shared work') });
    expect(shared.json()).toMatchObject({ ownedBy: { displayName: 'User BB' } });
  });

  it('vanishes after the 201 with vanishAfterUpload', async () => {
    client.server.set({ vanishAfterUpload: true });
    const file = (await upload('x.txt', { parentID: 'self' })).json();
    expect((await client.send(`GET /files/${String(file['id'])}`)).status).toBe(404);
    expect(client.server.trash()).toEqual([]);
  });
});

describe('uploading a new version', () => {
  const uploadTo = (path: string, name: string): Promise<Reply> =>
    client.send(`POST /files/${client.id(path)}/data`, { body: uploadForm({ name, content: 'new' }) });

  it('answers 200 with the next version', async () => {
    const reply = await uploadTo('/Examples/Example A.txt', 'Example A.txt');
    expect(reply.status).toBe(200);
    expect(reply.json()).toMatchObject({ name: 'Example A.txt', version: '4', size: '3' });
    expect(reply.headers.get('location')).toContain('/documents/api/1.2/files/');
  });

  it('takes over the name of the part, with (2) when it is taken', async () => {
    expect((await uploadTo('/Examples/Example A.txt', 'Renamed.txt')).json()['name']).toBe('Renamed.txt');
    expect((await uploadTo('/Examples/Renamed.txt', 'example b.txt')).json()['name']).toBe(
      'example b(2).txt',
    );
  });

  it('is refused to others while the file is reserved', async () => {
    expect(codeOf(await uploadTo('/Harbour project/Budget.csv', 'Budget.csv'))).toEqual([403, '-20']);
  });
});
