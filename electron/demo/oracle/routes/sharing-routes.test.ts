import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOracleClient, type OracleClient, type Reply } from '../testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient({ now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) });
});
afterEach(() => client.server.close());

const codeOf = (reply: Reply): unknown[] => [reply.status, reply.json()['errorCode']];

describe('public link calls', () => {
  const body = {
    assignedUsers: '@everybody',
    role: 'downloader',
    linkName: 'For the board',
    expirationTime: '2026-03-04T05:06:07',
  };

  it('make, list, show, change and remove a link', async () => {
    const id = client.id('/Survey');
    const made = await client.send(`POST /publiclinks/folder/${id}`, { body });
    expect(made.status).toBe(200);
    const link = made.json();
    expect(link).toMatchObject({ ...body, expirationTime: '2026-03-04T05:06:07Z', type: 'publiclink', id });
    const linkId = String(link['linkID']);
    expect(linkId).toMatch(/^L[0-9A-F]{43}$/);
    expect((await client.send(`GET /publiclinks/folder/${id}`)).json()).toMatchObject({
      count: '1',
      id,
      type: 'folder',
    });
    const edited = await client.send(`PUT /publiclinks/${linkId}`, {
      body: { role: 'viewer', linkName: 'No' },
    });
    expect(edited.json()).toMatchObject({ role: 'viewer', linkName: 'For the board' });
    expect((await client.send(`GET /publiclinks/${linkId}`)).json()).toMatchObject({ role: 'viewer' });
    const removed = await client.send(`DELETE /publiclinks/${linkId}`);
    expect(removed.json()).toEqual({ errorCode: '0', linkID: linkId, type: 'publiclink' });
    expect(codeOf(await client.send(`GET /publiclinks/${linkId}`))).toEqual([400, '-26']);
  });

  it('are for owners and managers', async () => {
    const { linkId, itemId } = client.server.publicLinks.open;
    expect(codeOf(await client.send(`GET /publiclinks/${linkId}`, { as: 'bb' }))).toEqual([403, '-20']);
    expect(codeOf(await client.send(`POST /publiclinks/folder/${itemId}`, { as: 'bb', body }))).toEqual([
      403,
      '-20',
    ]);
  });

  it.each([
    { role: 'manager' },
    { role: '' },
    { assignedUsers: '' },
    { password: 'short' },
    { password: 'x'.repeat(51) },
    { expirationTime: 'tomorrow' },
  ])('refuse %j', async (wrong) => {
    const target = `POST /publiclinks/folder/${client.id('/Survey')}`;
    expect(codeOf(await client.send(target, { body: { ...body, ...wrong } }))).toEqual([400, '-1']);
  });
});

describe('shares', () => {
  const bbId = (): string => client.server.users.bb.id;

  it('add, change and remove members, each outcome inside a 200', async () => {
    const id = client.id('/Survey');
    const added = await client.send(`POST /shares/${id}`, {
      body: { userID: `${bbId()},U0`, role: 'viewer' },
    });
    expect(added.status).toBe(200);
    expect(added.json()['members']).toMatchObject([{ isSuccessful: '1' }, { isSuccessful: '0', id: 'U0' }]);
    expect((await client.send('GET /folders/items', { as: 'bb' })).text).toContain('Survey');
    await client.send(`PUT /shares/${id}/role`, { body: { userID: bbId(), role: 'contributor' } });
    expect((await client.send(`GET /shares/${id}/items`)).json()).toMatchObject({
      count: '1',
      items: [{ role: 'contributor', user: { displayName: 'User BB' } }],
      ownedBy: { displayName: 'User AA' },
    });
    const removed = await client.send(`DELETE /shares/${id}/user?userID=${bbId()}`);
    expect(removed.json()).toEqual({ errorCode: '0', id, type: 'folder' });
    expect((await client.send(`GET /shares/${id}/items`)).json()['count']).toBe('0');
  });

  it('take the member out of the body, too', async () => {
    const id = client.id('/Survey');
    await client.send(`POST /shares/${id}`, { body: { userID: bbId(), role: 'viewer' } });
    await client.send(`DELETE /shares/${id}/user`, { body: { userID: bbId() } });
    expect((await client.send(`GET /shares/${id}/items`)).json()['count']).toBe('0');
  });

  it('are for managers', async () => {
    const body = { userID: bbId(), role: 'viewer' };
    expect(codeOf(await client.send(`POST /shares/${client.id('/Shared work')}`, { body }))).toEqual([
      403,
      '-20',
    ]);
  });
});

describe('users', () => {
  it('are found by a part of the name, or by the whole address', async () => {
    expect((await client.send('GET /users/items?info=bb')).json()).toMatchObject({
      count: '1',
      items: [{ displayName: 'User BB', loginName: 'user.bb', type: 'user' }],
    });
    expect((await client.send('GET /users/search/items?email=User.AA@demo.invalid')).json()).toMatchObject({
      count: '1',
    });
    expect((await client.send('GET /users/search/items?email=user')).json()).toEqual({
      count: '0',
      errorCode: '0',
    });
    expect(codeOf(await client.send('GET /users/search/items'))).toEqual([400, '-1']);
  });

  it('have ids of 36 characters', () => {
    expect(client.server.users.aa.id).toMatch(/^U[0-9A-F]{35}$/);
  });
});

describe('reservations', () => {
  const target = (verb: string): string => `POST /files/${client.id('/Shared work/Report.txt')}/${verb}`;

  it('keep others out until they end', async () => {
    const reply = await client.send(target('reserve'));
    expect(reply.json()).toMatchObject({ type: 'file', reservationDate: '2026-01-02T03:04:05.000Z' });
    expect(codeOf(await client.send(target('reserve'), { as: 'bb' }))).toEqual([403, '-20']);
    const body = { reservedByUserID: client.server.users.aa.id };
    expect(codeOf(await client.send(target('unreserve'), { body: { reservedByUserID: 'U0' } }))).toEqual([
      400,
      '-1',
    ]);
    expect((await client.send(target('unreserve'), { body })).json()).toMatchObject({ type: 'file' });
    expect((await client.send(target('reserve'), { as: 'bb' })).status).toBe(200);
  });

  it('are ended by their owner or by a manager', async () => {
    await client.send(target('reserve'), { as: 'bb' });
    const body = { reservedByUserID: client.server.users.bb.id };
    expect(codeOf(await client.send(target('unreserve'), { body }))).toEqual([403, '-20']);
    client.server.set({ permissiveReserve: true });
    expect((await client.send(target('unreserve'), { body })).status).toBe(200);
  });

  it('take public link headers, and no applink', async () => {
    const file = client.id('/Examples/Example A.txt');
    const linkid = client.server.publicLinks.open.linkId;
    const options = { as: 'nobody', headers: { linkid } } as const;
    expect((await client.send(`POST /files/${file}/reserve`, options)).status).toBe(200);
    const { appLinkId, accessToken } = client.server.appLink;
    const headers = { applinkid: appLinkId, accesstoken: accessToken };
    expect((await client.send(`POST /files/${file}/reserve`, { as: 'nobody', headers })).status).toBe(401);
  });
});
