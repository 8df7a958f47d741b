import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import { readDocumentExamples } from '../../demo/oracle/testing/document-examples';
import { startScriptedServer } from '../../http/testing/scripted-server';
import type { Provider } from '../provider';
import { probeDependencies } from '../testing/sign-in-probes';
import { oracleService } from './oracle-provider';
import { appLinkForm, bearerOf, callApi, passwordForm, publicLinkForm } from './testing/oracle-probes';

/** The six worked examples of the vendor's page on deleting files: what they do, done with the client, and what they answer, read by it. */

const { signal } = new AbortController();
const fileA = 'D34A657B8723A96097F80926T0000000000100000001';
const fileB = 'DED694950C14AFF280419F9AB5D17B95F47087F4E518';
let server: OracleServer;

beforeEach(async () => {
  server = await startOracleServer({ seed: 'test', files: 1 });
});
afterEach(() => server.close());

async function enter(form: Parameters<typeof oracleService.signIn>[0]): Promise<Provider> {
  return (await oracleService.signIn(form, probeDependencies(), signal)).provider;
}
const removeVersion2 = (provider: Provider): Promise<void> | undefined =>
  provider.versions?.remove({ id: fileA, version: '2', newestSeen: '3' }, signal);
const versionsOfA = (): readonly number[] | undefined => server.find(fileA)?.versions;
async function giveCode(password: string): Promise<void> {
  const target = `PUT /publiclinks/${server.publicLinks.open.linkId}`;
  await callApi(server, bearerOf(server.users.aa), { target, body: { password } });
}

describe('the worked examples', () => {
  it('1: the owner deletes version 2', async () => {
    await removeVersion2(await enter(passwordForm(server.origin, server.users.aa)));
    expect(versionsOfA()).toEqual([1, 3]);
  });

  it('2: a public link deletes version 2', async () => {
    await removeVersion2(await enter(publicLinkForm('', server.publicLinks.open.address)));
    expect(versionsOfA()).toEqual([1, 3]);
  });

  it('3: a public link with an access code deletes version 2', async () => {
    await giveCode('test12345');
    await removeVersion2(await enter(publicLinkForm('', server.publicLinks.open.address, 'test12345')));
    expect(versionsOfA()).toEqual([1, 3]);
  });

  it('4: somebody without rights may not', async () => {
    const bb = await enter(passwordForm(server.origin, server.users.bb));
    await expect(removeVersion2(bb)).rejects.toMatchObject({ code: 'permission-denied' });
    await expect(bb.remove(fileA, signal)).rejects.toMatchObject({ code: 'permission-denied' });
    expect(versionsOfA()).toEqual([1, 2, 3]);
  });

  it('5: a link without its new access code asks for it', async () => {
    const linked = await enter(publicLinkForm('', server.publicLinks.open.address));
    await giveCode('test12345');
    await expect(removeVersion2(linked)).rejects.toMatchObject({
      code: 'access-code-required',
      details: { wrong: false },
    });
    expect(versionsOfA()).toEqual([1, 2, 3]);
  });

  it('6: an applink deletes a whole file', async () => {
    const provider = await enter(appLinkForm(server.origin, server.appLink));
    await provider.remove(fileB, signal);
    expect(server.trash()).toMatchObject([{ id: fileB, version: null }]);
  });
});

describe('the answers of the worked examples', () => {
  const [one, , , four, five, six] = readDocumentExamples();

  it.each([
    ['1', one, null],
    ['6', six, null],
    [
      '4',
      four,
      { code: 'permission-denied', details: { missing: 'user.bb lacks the role of a contributor here' } },
    ],
    ['5', five, { code: 'access-code-required', details: { wrong: false } }],
  ] as const)('%s, word for word', async (_number, example, failure) => {
    const id = example?.path.split('/').at(-1) ?? '';
    let deleted = false;
    const scripted = await startScriptedServer((request, response) => {
      const isDelete = request.method === 'DELETE';
      if (isDelete) response.statusCode = example?.status ?? 0;
      else if (deleted && failure === null) response.statusCode = 404;
      deleted ||= isDelete;
      const there = { errorCode: response.statusCode === 404 ? '-16' : '0', id, name: 'x', items: [] };
      response.end(JSON.stringify(isDelete ? example?.answer : there));
    });
    const provider = await enter(passwordForm(scripted.origin, { userName: 'user.bb', password: 'x' }));
    const removing = provider.remove(id, signal);
    if (failure === null) await removing;
    else await expect(removing).rejects.toMatchObject(failure);
    await scripted.close();
  });
});
