import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../shared/secret';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import { startScriptedServer } from '../../http/testing/scripted-server';
import type { SignedIn } from '../provider';
import { openProvider, signInTo } from '../provider-registry';
import { listAll } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import {
  appLinkForm,
  bearerOf,
  callApi,
  passwordForm,
  publicLinkForm,
  tokenForm,
} from './testing/oracle-probes';

const { signal } = new AbortController();
let server: OracleServer;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test', files: 3 });
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  server.reseed();
  server.clearLog();
});

const signIn = (form: Parameters<typeof signInTo>[0]): Promise<SignedIn> =>
  signInTo(form, probeDependencies(), signal);
/** What was asked of the server, without the prefix. */
const asked = (): string[] =>
  server.log().map(({ method, path, query }) => `${method} ${path.replace('/documents/api/', '')}${query}`);
const namesIn = async ({ provider }: Pick<SignedIn, 'provider'>): Promise<string[]> =>
  (await listAll(provider, null, signal)).entries.map(({ name }) => name);

/** The same account after a restart: connection and secret are all that is left of it. */
const reopened = ({ connection, secret }: SignedIn): Pick<SignedIn, 'provider'> => ({
  provider: openProvider('oracle', connection, secret, probeDependencies()),
});

const exampleNames = ['Example A.txt', 'Example B.txt'];

describe('the form', () => {
  const good = 'https://cloud.invalid';
  const login = { userName: 'user.aa', password: 'x' };
  const link = { appLinkId: 'LF', accessToken: 'a', refreshToken: 'r' };

  it.each([
    [passwordForm('nothing of the kind', login), 'instanceAddress', 'not-a-url'],
    [passwordForm('http://cloud.invalid', login), 'instanceAddress', 'insecure-address'],
    [passwordForm('https://cloud.invalid/documents', login), 'instanceAddress', 'address-with-extras'],
    [passwordForm('', login), 'instanceAddress', 'empty'],
    [passwordForm(good, { ...login, userName: ' ' }), 'userName', 'empty'],
    [passwordForm(good, { ...login, userName: 'a:b' }), 'userName', 'invalid'],
    [passwordForm(good, { ...login, password: '' }), 'password', 'empty'],
    [passwordForm(good, { ...login, password: 'a\nb' }), 'password', 'invalid'],
    [tokenForm(good, ' '), 'accessToken', 'empty'],
    [tokenForm(good, 'a\r\nlinkid: x'), 'accessToken', 'invalid'],
    [publicLinkForm(good, ''), 'linkId', 'empty'],
    [publicLinkForm(good, 'two words'), 'linkId', 'invalid'],
    [publicLinkForm(good, 'https://cloud.invalid/documents/folder/F1'), 'linkId', 'invalid'],
    [publicLinkForm(good, 'https://other.invalid/documents/link/L1/folder/F1/_x'), 'linkId', 'invalid'],
    [publicLinkForm('', 'L1'), 'instanceAddress', 'empty'],
    [appLinkForm(good, { ...link, appLinkId: '../x' }), 'appLinkId', 'invalid'],
    [appLinkForm(good, { ...link, accessToken: '' }), 'appLinkAccessToken', 'empty'],
    [appLinkForm(good, { ...link, refreshToken: 'ü' }), 'appLinkRefreshToken', 'invalid'],
  ])('%o is refused at its field, and nothing is sent', async (form, field, reason) => {
    const transport = (): never => {
      throw new Error('Nothing may be sent');
    };
    const signing = signInTo(form, probeDependencies({ transport }), signal);
    await expect(signing).rejects.toMatchObject({ code: 'bad-request', details: { field, reason } });
  });
});

describe('a password', () => {
  it('finds the version, and proves itself by the home', async () => {
    const { connection, identity, provider } = await signIn(
      passwordForm(` ${server.origin}/ `, server.users.aa),
    );
    expect(asked()).toEqual([
      'GET 1.2/metadata-catalog',
      'GET 1.2/folders/items?limit=1&offset=0&orderby=name%3Aasc',
      'GET 1.2/folders/self',
    ]);
    expect(connection).toEqual({
      address: `${server.origin}/`,
      origin: server.origin,
      userName: 'user.aa',
      renewsSilently: true,
      signInWith: 'password',
    });
    expect(identity).toEqual({ userId: `${server.origin}|user.aa`, userName: 'user.aa' });
    expect(await provider.connect(signal)).toEqual(identity);
    expect(provider.facts).toMatchObject({
      folders: true,
      rangeReads: true,
      trash: 'trash',
      contentHash: null,
    });
  });

  it('works again after a restart, from a secret that the connection has nothing of', async () => {
    const signedIn = await signIn(passwordForm(server.origin, server.users.aa));
    expect(JSON.stringify([signedIn.connection, signedIn.identity])).not.toContain('harbour-aa-pass');
    expect(JSON.stringify(signedIn.secret)).toBe('"[secret]"');
    expect(await namesIn(reopened(signedIn))).toContain('Survey');
  });

  it('travels in UTF-8', async () => {
    const scripted = await startScriptedServer((_request, response) =>
      response.end('{"items":[],"id":"F1"}'),
    );
    await signIn(passwordForm(scripted.origin, { userName: 'Jörg', password: 'Pässword 港' }));
    const sent = scripted.received[0]?.headers.authorization;
    expect(sent).toBe(`Basic ${Buffer.from('Jörg:Pässword 港', 'utf8').toString('base64')}`);
    await scripted.close();
  });

  it.each([
    ['wrong', { userName: 'user.aa', password: 'wrong' }],
    ['of somebody unknown', { userName: 'user.xx', password: 'harbour-aa-pass' }],
  ])('that is %s is rejected by the host', async (_what, login) => {
    await expect(signIn(passwordForm(server.origin, login))).rejects.toMatchObject({
      code: 'signed-out',
      details: { reason: 'rejected', host: new URL(server.origin).host },
    });
  });

  it('is the same user whatever the case of the name', async () => {
    const scripted = await startScriptedServer((_request, response) =>
      response.end('{"items":[],"id":"F1"}'),
    );
    const { identity } = await signIn(passwordForm(scripted.origin, { userName: 'User.AA', password: 'x' }));
    expect(identity).toEqual({ userId: `${scripted.origin}|user.aa`, userName: 'User.AA' });
    await scripted.close();
  });
});

describe('an access token', () => {
  it('is known by the owner of the home, and is not renewed without the user', async () => {
    const { connection, identity, provider } = await signIn(
      tokenForm(server.origin, ` ${server.users.aa.accessToken}\n`),
    );
    expect(identity).toEqual({ userId: `${server.origin}|${server.users.aa.id}`, userName: 'User AA' });
    expect(connection).toMatchObject({ userName: 'User AA', renewsSilently: false });
    expect(await provider.connect(signal)).toEqual(identity);
  });

  it('has a lasting identity without its own text where the home does not tell', async () => {
    const scripted = await startScriptedServer((request, response) => {
      if (request.url?.endsWith('/folders/self') === true) response.statusCode = 404;
      response.end('{"items":[]}');
    });
    const first = await signIn(tokenForm(scripted.origin, 'one-token'));
    const second = await signIn(tokenForm(scripted.origin, 'another-token'));
    expect(first.identity).toEqual({ userId: `${scripted.origin}|access-token`, userName: 'Access token' });
    expect(second.identity).toEqual(first.identity);
    await scripted.close();
  });

  it('that has run out asks for the user', async () => {
    const signedIn = await signIn(tokenForm(server.origin, server.users.aa.accessToken));
    server.set({ expireTokens: 'access' });
    await expect(reopened(signedIn).provider.connect(signal)).rejects.toMatchObject({
      code: 'signed-out',
      details: { reason: 'expired' },
    });
  });
});

describe('a public link', () => {
  it('opens the item that its address names, with no other credentials', async () => {
    const { linkId, itemId, address } = server.publicLinks.open;
    const signedIn = await signIn(publicLinkForm('', address));
    expect(signedIn.connection).toMatchObject({ address: server.origin, userName: 'Examples' });
    expect(signedIn.identity.userId).toBe(`${server.origin}|${linkId}`);
    expect(await namesIn(signedIn)).toEqual(exampleNames);
    expect(await namesIn(reopened(signedIn))).toEqual(exampleNames);
    expect(asked()[1]).toBe(`GET 1.2/folders/${itemId}`);
    const credentialNames = server.log().flatMap(({ headerNames }) => headerNames);
    expect(credentialNames).toContain('linkid');
    expect(credentialNames).not.toContain('authorization');
  });

  it('known by its id alone asks what it leads to', async () => {
    const { linkId, itemId } = server.publicLinks.open;
    expect(await namesIn(await signIn(publicLinkForm(server.origin, linkId)))).toEqual(exampleNames);
    expect(asked().slice(1, 4)).toEqual([
      `GET 1.2/publiclinks/${linkId}`,
      'GET 1.2/folders/self',
      `GET 1.2/folders/${itemId}`,
    ]);
  });

  it('takes the item from the details of the link where those may be read', async () => {
    const scripted = await startScriptedServer((_request, response) =>
      response.end(JSON.stringify({ id: 'F0C', name: 'Open to all' })),
    );
    const { connection } = await signIn(publicLinkForm(scripted.origin, 'L1'));
    expect(connection.userName).toBe('Open to all');
    expect(scripted.received.map(({ url }) => url)).toContain('/documents/api/1.2/folders/F0C');
    expect(scripted.received.map(({ url }) => url)).not.toContain('/documents/api/1.2/folders/self');
    await scripted.close();
  });

  it('to a file has that file for its root, and nothing to search', async () => {
    const id = server.findByPath('/Survey/sounding-0002.txt')?.id ?? '';
    const body = { assignedUsers: '@everybody', role: 'downloader' };
    const target = `POST /publiclinks/file/${id}`;
    const { linkID } = await callApi(server, bearerOf(server.users.aa), { target, body });
    const signedIn = await signIn(publicLinkForm(server.origin, String(linkID)));
    expect(await namesIn(signedIn)).toEqual(['sounding-0002.txt']);
    expect(await namesIn(reopened(signedIn))).toEqual(['sounding-0002.txt']);
    expect(signedIn.provider.search).toBeUndefined();
  });

  it('asks for its access code, and goes on with it', async () => {
    const { address, accessCode } = server.publicLinks.coded;
    await expect(signIn(publicLinkForm('', address))).rejects.toMatchObject({
      code: 'access-code-required',
      details: { wrong: false },
    });
    await expect(signIn(publicLinkForm('', address, 'not the code'))).rejects.toMatchObject({
      code: 'access-code-required',
      details: { wrong: true },
    });
    const signedIn = await signIn(publicLinkForm('', address, accessCode));
    expect(await namesIn(reopened(signedIn))).toContain('Harbour plan.pdf');
    expect(JSON.stringify([signedIn.connection, signedIn.identity])).not.toContain(accessCode);
  });

  it('sends a code that no cookie can hold percent-encoded', async () => {
    const { linkId, address } = server.publicLinks.coded;
    const password = 'two words; and ü';
    const target = `PUT /publiclinks/${linkId}`;
    await callApi(server, bearerOf(server.users.aa), { target, body: { password } });
    expect(await namesIn(await signIn(publicLinkForm('', address, password)))).toContain('Harbour plan.pdf');
  });

  it('that has ended says so, by address and by id', async () => {
    const { address, linkId } = server.publicLinks.expired;
    await expect(signIn(publicLinkForm('', address))).rejects.toMatchObject({ code: 'link-expired' });
    await expect(signIn(publicLinkForm(server.origin, linkId))).rejects.toMatchObject({
      code: 'link-expired',
    });
  });

  it('that wants a login as well is a rejection', async () => {
    server.set({ requireLoginWithLinks: true });
    const signing = signIn(publicLinkForm('', server.publicLinks.open.address));
    await expect(signing).rejects.toMatchObject({ code: 'signed-out', details: { reason: 'rejected' } });
  });

  it.each([401, 302] as const)('finds the version where its call answers %i to strangers', async (status) => {
    server.set({ status: [{ path: 'metadata-catalog', status, times: 10 }] });
    const { provider } = await signIn(publicLinkForm('', server.publicLinks.open.address));
    expect(provider.facts.rangeReads).toBe(true);
    expect(provider.facts.versionRemovalDisputed).toBeUndefined();
  });
});

describe('an applink', () => {
  it('opens by its id or by its address, and shows its tokens to nobody', async () => {
    const { appLink } = server;
    const { address, itemId } = {
      address: `${server.origin}/documents/embed/link/app/${encodeURIComponent(appLink.appLinkId)}/folder/${appLink.itemId}`,
      itemId: appLink.itemId,
    };
    for (const appLinkId of [appLink.appLinkId, address]) {
      server.clearLog();
      const signedIn = await signIn(appLinkForm(server.origin, { ...appLink, appLinkId }));
      expect(await namesIn(signedIn)).toEqual(exampleNames);
      expect(await namesIn(reopened(signedIn))).toEqual(exampleNames);
      expect(signedIn.identity.userId).toBe(`${server.origin}|${appLink.appLinkId}`);
      expect(asked()).toContain(`GET 1.2/folders/${itemId}`);
      const shown = JSON.stringify([signedIn.connection, signedIn.identity]);
      expect([shown.includes(appLink.accessToken), shown.includes(appLink.refreshToken)]).toEqual([
        false,
        false,
      ]);
    }
  });

  it('with tokens that are not good has ended', async () => {
    const wrong = appLinkForm(server.origin, { ...server.appLink, refreshToken: 'wrong' });
    await expect(signIn(wrong)).rejects.toMatchObject({ code: 'link-expired' });
  });
});

describe('the version of the API', () => {
  const without = (...versions: string[]): void => {
    server.set({
      status: versions.map((version) => ({ path: `/api/${version}/`, status: 404 as const, times: 1000 })),
    });
  };

  it('is 1.1 where 1.2 is not there, now and after a restart', async () => {
    without('1.2');
    const signedIn = await signIn(passwordForm(server.origin, server.users.aa));
    expect(signedIn.provider.facts).toMatchObject({ rangeReads: false, versionRemovalDisputed: true });
    server.clearLog();
    const again = reopened(signedIn);
    expect(again.provider.facts.rangeReads).toBe(false);
    expect(await namesIn(again)).toContain('Survey');
    expect(asked().every((line) => line.startsWith('GET 1.1/'))).toBe(true);
  });

  it('that is not there at all is not this service', async () => {
    without('1.2', '1.1');
    await expect(signIn(passwordForm(server.origin, server.users.aa))).rejects.toMatchObject({
      code: 'protocol',
    });
  });

  it.each([
    [{ status: 200 }, 'signed-out'],
    [{ status: 302 }, 'signed-out'],
    [{ status: 302, location: '/documents/elsewhere' }, 'protocol'],
    [{ status: 302, location: 'https://idp.invalid/x' }, 'signed-out'],
    [{ status: 503, times: 10 }, 'unavailable'],
  ] as const)('met by %j: %s', async (rule, code) => {
    server.set({ status: [{ path: 'metadata-catalog', times: 1, ...rule }] });
    await expect(signIn(passwordForm(server.origin, server.users.aa))).rejects.toMatchObject({ code });
  });
});

describe('open', () => {
  it('does not take a secret of another make', () => {
    const connection = { address: '', origin: server.origin, userName: 'x', renewsSilently: true };
    for (const text of ['', 'a password', '{"apiVersion":"1.2"}']) {
      expect(() => openProvider('oracle', connection, new Secret(text), probeDependencies())).toThrow(
        expect.objectContaining({ code: 'signed-out', details: { reason: 'unreadable-secret' } }),
      );
    }
  });

  it('sends nothing until it is used', async () => {
    const signedIn = await signIn(passwordForm(server.origin, server.users.aa));
    server.clearLog();
    reopened(signedIn);
    expect(asked()).toEqual([]);
  });
});
