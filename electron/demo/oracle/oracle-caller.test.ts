import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemsOf, startOracleClient, type OracleClient, type Reply } from './testing/oracle-client';

const minute = 60_000;
let client: OracleClient;
let now = 0;
beforeEach(async () => {
  now = Date.UTC(2026, 5, 1);
  client = await startOracleClient({ now: () => now });
});
afterEach(() => client.server.close());

const codeOf = (reply: Reply): unknown[] => [reply.status, reply.json()['errorCode']];
const tell = (header: Record<string, string>, target = 'GET /folders/items'): Promise<Reply> =>
  client.send(target, { as: 'nobody', headers: header });

describe('signing in', () => {
  it('takes a password in UTF-8 or a token', async () => {
    expect((await client.send('GET /folders/items')).status).toBe(200);
    const { accessToken } = client.server.users.aa;
    expect((await tell({ authorization: `Bearer ${accessToken}` })).status).toBe(200);
  });

  it.each([
    {},
    { authorization: `Basic ${btoa('user.aa:wrong')}` },
    { authorization: 'Basic ???' },
    { authorization: 'Bearer wrong' },
    { authorization: 'Digest x' },
  ])('answers 401 with a page to %j', async (headers: Record<string, string>) => {
    const reply = await tell(headers);
    expect(reply.status).toBe(401);
    expect(reply.headers.get('content-type')).toContain('text/html');
  });

  it('lets a token live for 7 days', async () => {
    const headers = { authorization: `Bearer ${client.server.users.aa.accessToken}` };
    now += 7 * 24 * 60 * minute - 1;
    expect((await tell(headers)).status).toBe(200);
    now += 1;
    expect((await tell(headers)).status).toBe(401);
  });

  it('shows which version answers to everybody but a wrong login', async () => {
    const catalogue = (await tell({}, 'GET /metadata-catalog')).json();
    expect(catalogue).toMatchObject({ properties: { version: { default: '1.2' } }, errorCode: '0' });
    expect((await tell({ authorization: 'Bearer wrong' }, 'GET /metadata-catalog')).status).toBe(401);
  });
});

describe('public links', () => {
  const open = (
    name: 'open' | 'coded' | 'downloader' | 'expired',
    extra: Record<string, string> = {},
  ): Promise<Reply> => {
    const { linkId, itemId } = client.server.publicLinks[name];
    return tell({ LinkID: linkId, ...extra }, `GET /folders/${itemId}/items`);
  };

  it('open a folder to everybody, at and below it alone', async () => {
    expect((await open('open')).status).toBe(200);
    const { linkId } = client.server.publicLinks.open;
    expect(codeOf(await tell({ linkid: linkId }, `GET /folders/${client.id('/Survey')}`))).toEqual([
      403,
      '-20',
    ]);
    expect((await tell({ linkid: linkId })).status).toBe(401);
  });

  it('call the linked folder self when there is no login [assumed]', async () => {
    const { linkId, itemId } = client.server.publicLinks.open;
    const names = (reply: Reply): unknown[] => itemsOf(reply.json()).map((item) => item['name']);
    expect((await tell({ linkid: linkId }, 'GET /folders/self')).json()['id']).toBe(itemId);
    const listed = await tell({ linkid: linkId }, 'GET /folders/self/items');
    expect(names(listed)).toEqual(['Example A.txt', 'Example B.txt']);
    const withLogin = await client.send('GET /folders/self/items', { headers: { linkid: linkId } });
    expect(names(withLogin)).toContain('Survey');
    expect((await tell({}, 'GET /folders/self/items')).status).toBe(401);
  });

  it('to a file have a folder self that holds just that file [assumed]', async () => {
    const id = client.id('/Survey/sounding-0002.txt');
    const body = { assignedUsers: '@everybody', role: 'viewer' };
    const made = await client.send(`POST /publiclinks/file/${id}`, { body });
    const linkid = String(made.json()['linkID']);
    expect(codeOf(await tell({ linkid }, 'GET /folders/self'))).toEqual([404, '-16']);
    const list = (await tell({ linkid }, 'GET /folders/self/items')).json();
    expect(itemsOf(list).map((item) => item['id'])).toEqual([id]);
    expect(list).toMatchObject({ totalResults: '1', hasMore: '0' });
  });

  it('ask for their code: in the cookie, raw or percent-encoded', async () => {
    const { linkId, accessCode } = client.server.publicLinks.coded;
    expect(codeOf(await open('coded'))).toEqual([403, '-18']);
    expect(codeOf(await open('coded', { cookie: `dAccessCode-${linkId}=wrong` }))).toEqual([403, '-18']);
    expect((await open('coded', { cookie: `other=1; dAccessCode-${linkId}=${accessCode}` })).status).toBe(
      200,
    );
    const password = 'two words; and ü';
    await client.send(`PUT /publiclinks/${linkId}`, { body: { password } });
    expect(
      (await open('coded', { cookie: `dAccessCode-${linkId}=${encodeURIComponent(password)}` })).status,
    ).toBe(200);
  });

  it('are unknown or expired: -26', async () => {
    expect(codeOf(await open('expired'))).toEqual([400, '-26']);
    expect(
      codeOf(await tell({ linkid: `L${'0'.repeat(43)}` }, `GET /folders/${client.id('/Survey')}`)),
    ).toEqual([400, '-26']);
  });

  it('come before the login, which still counts', async () => {
    const { linkId, itemId } = client.server.publicLinks.expired;
    const headers = { linkid: linkId, authorization: 'Bearer wrong' };
    expect(codeOf(await tell(headers, `GET /folders/${itemId}`))).toEqual([400, '-26']);
    expect((await open('open', { authorization: 'Bearer wrong' })).status).toBe(401);
  });

  it('give the better of two roles', async () => {
    const { linkId } = client.server.publicLinks.downloader;
    const id = client.id('/Harbour project/Harbour plan.pdf');
    const target = `PUT /files/${id}`;
    const renamed = { headers: { linkid: linkId }, body: { name: 'Plan.pdf' } };
    expect(codeOf(await client.send(target, { as: 'bb', ...renamed }))).toEqual([403, '-20']);
    expect((await client.send(target, { as: 'aa', ...renamed })).status).toBe(200);
    expect((await tell({ linkid: linkId }, `GET /files/${id}/data`)).status).toBe(200);
  });

  it('for members need a login', async () => {
    const { linkId } = client.server.publicLinks.open;
    await client.send(`PUT /publiclinks/${linkId}`, { body: { assignedUsers: '@serviceinstance' } });
    expect((await open('open')).status).toBe(401);
    const { itemId } = client.server.publicLinks.open;
    const headers = { linkid: linkId };
    expect((await client.send(`GET /folders/${itemId}`, { as: 'bb', headers })).status).toBe(200);
    await client.send(`PUT /publiclinks/${linkId}`, { body: { assignedUsers: 'somebody.else, user.cc' } });
    expect((await client.send(`GET /folders/${itemId}`, { as: 'bb', headers })).status).toBe(403);
  });

  it('need a login with requireLoginWithLinks', async () => {
    client.server.set({ requireLoginWithLinks: true });
    expect((await open('open')).status).toBe(401);
    const { linkId, itemId } = client.server.publicLinks.open;
    expect(
      (await client.send(`GET /folders/${itemId}`, { as: 'bb', headers: { linkid: linkId } })).status,
    ).toBe(200);
  });
});

describe('applinks', () => {
  const target = (): string => `GET /folders/${client.server.appLink.itemId}/items`;
  const headers = (accessToken = client.server.appLink.accessToken): Record<string, string> => ({
    AppLinkID: client.server.appLink.appLinkId,
    AccessToken: accessToken,
  });
  const renew = (extra: Record<string, string> = {}): Promise<Reply> =>
    tell({ ...headers(), RefreshToken: client.server.appLink.refreshToken, ...extra }, 'PUT /applinks/token');

  it('open a folder without a login', async () => {
    expect((await tell(headers(), target())).status).toBe(200);
    expect((await tell(headers())).status).toBe(401);
  });

  it('want their token with them, and no public link', async () => {
    const { appLinkId } = client.server.appLink;
    expect(codeOf(await tell({ appLinkID: appLinkId }, target()))).toEqual([400, '-1']);
    expect(codeOf(await tell(headers('wrong'), target()))).toEqual([403, '-20']);
    const linkid = client.server.publicLinks.open.linkId;
    expect(codeOf(await tell({ ...headers(), linkid }, target()))).toEqual([400, '-1']);
  });

  it('expire after 15 minutes, and are renewed for 24 hours', async () => {
    now += 15 * minute;
    expect(codeOf(await tell(headers(), target()))).toEqual([403, '-20']);
    const renewed = (await renew()).json();
    expect(renewed).toMatchObject({ type: 'applink', errorCode: '0' });
    expect((await tell(headers(String(renewed['accessToken'])), target())).status).toBe(200);
    now += 24 * 60 * minute;
    expect(codeOf(await renew())).toEqual([403, '-20']);
  });

  it('are renewed with all three headers alone', async () => {
    expect(codeOf(await renew({ RefreshToken: 'wrong' }))).toEqual([403, '-20']);
    expect(codeOf(await tell(headers(), 'PUT /applinks/token'))).toEqual([400, '-1']);
    expect(codeOf(await renew({ AccessToken: 'wrong' }))).toEqual([403, '-20']);
  });

  it('expire at once with expireTokens; renewed tokens are good', async () => {
    client.server.set({ expireTokens: 'access' });
    expect(codeOf(await tell(headers(), target()))).toEqual([403, '-20']);
    expect((await tell({ authorization: `Bearer ${client.server.users.aa.accessToken}` })).status).toBe(401);
    const renewed = String((await renew()).json()['accessToken']);
    expect((await tell(headers(renewed), target())).status).toBe(200);
    client.server.set({ expireTokens: 'all' });
    expect(codeOf(await renew())).toEqual([403, '-20']);
    client.server.reset();
    expect((await tell(headers(), target())).status).toBe(200);
  });

  it('are made by the owner, viewer by default', async () => {
    const itemId = client.id('/Survey');
    const made = (
      await client.send(`POST /applinks/folder/${itemId}`, { body: { assignedUser: 'guest' } })
    ).json();
    expect(made).toMatchObject({ role: 'viewer', id: itemId, type: 'applink', errorCode: '0' });
    expect(String(made['appLinkID'])).toMatch(/^[A-Za-z0-9_-]{150,}==$/);
    const own = { appLinkID: String(made['appLinkID']), accessToken: String(made['accessToken']) };
    expect((await tell(own, `GET /folders/${itemId}/items`)).status).toBe(200);
    const file = client.id('/Survey/sounding-0001.txt');
    expect(codeOf(await tell(own, `GET /files/${file}/data`))).toEqual([403, '-20']);
    const refused = await client.send(`POST /applinks/folder/${itemId}`, {
      as: 'bb',
      body: { assignedUser: 'x' },
    });
    expect(codeOf(refused)).toEqual([403, '-20']);
  });
});
