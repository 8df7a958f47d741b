import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignInForm } from '../../../shared/accounts';
import { startAcronisServer, type AcronisServer } from '../../demo/acronis/acronis-server';
import { startScriptedServer } from '../../http/testing/scripted-server';
import type { Connection, SignedIn } from '../provider';
import { openProvider, signInTo } from '../provider-registry';
import { manualClock } from '../testing/provider-probes';
import { acronisForm, probeDependencies } from '../testing/sign-in-probes';
import { Secret } from '../../../shared/secret';

const { signal } = new AbortController();
const harbour = 'harbour@demo.invalid';
const pier = 'pier@demo.invalid';
const full = 'full@demo.invalid';
let server: AcronisServer;

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', fileSize: 1024 });
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  server.clearLog();
});

function signIn(form: SignInForm): Promise<SignedIn> {
  return signInTo(form, probeDependencies(), signal);
}

/** What was asked of the server, as `GET /path`, and on which of its origins. */
function asked(): string[] {
  return server.log().map(({ method, path, origin }) => `${method} ${path} ${origin}`);
}

const discovery = 'GET /api/1/accounts main';
const token = 'POST /api/2/idp/token main';
const firstPage = 'GET /api/notary/v2/stored-files main';

describe('the form', () => {
  it.each([
    [{ cloudAddress: 'nothing of the kind' }, 'cloudAddress', 'not-a-url'],
    [{ cloudAddress: 'http://cloud.acronis.com' }, 'cloudAddress', 'insecure-address'],
    [{ cloudAddress: 'https://cloud.acronis.com/api' }, 'cloudAddress', 'address-with-extras'],
    [{ login: ' ' }, 'login', 'empty'],
    [{ password: new Secret('') }, 'password', 'empty'],
  ])('%o is refused at its field, and nothing is sent', async (change, field, reason) => {
    const form = { ...acronisForm(server.origin, harbour), ...change };
    await expect(signIn(form)).rejects.toMatchObject({ code: 'bad-request', details: { field, reason } });
    expect(asked()).toEqual([]);
  });
});

describe('signing in', () => {
  it('finds the data centre, gets a token and proves it', async () => {
    const { connection, identity, secret, provider } = await signIn(
      acronisForm(`${server.origin}/`, ` ${harbour} `),
    );
    expect(asked()).toEqual([discovery, token, firstPage]);
    expect(connection).toEqual({
      address: `${server.origin}/`,
      origin: server.origin,
      userName: harbour,
      renewsSilently: true,
    });
    expect(identity).toEqual({ userId: `${server.origin}|${harbour}`, userName: harbour });
    expect(secret.reveal()).toBe('demo');
    expect(await provider.connect(signal)).toEqual(identity);
  });

  it('takes a login for the same user whatever its case', async () => {
    const lenient = await startScriptedServer((_request, response) =>
      response.end(JSON.stringify({ server_url: lenient.origin, access_token: 'a', files: [] })),
    );
    const { identity } = await signIn(acronisForm(lenient.origin, 'Anna@Example.com'));
    expect(identity).toEqual({ userId: `${lenient.origin}|anna@example.com`, userName: 'Anna@Example.com' });
    await lenient.close();
  });

  it('asks for no token with discovery, and for no other route without one', async () => {
    await signIn(acronisForm(server.origin, harbour));
    expect(server.log().map(({ hasToken }) => hasToken)).toEqual([false, false, true]);
  });

  it.each([
    ['a wrong password', harbour],
    ['an unknown login', 'nobody@demo.invalid'],
  ])('%s is a rejection by the host, and is tried once', async (_what, login) => {
    await expect(signIn(acronisForm(server.origin, login, { password: 'wrong' }))).rejects.toMatchObject({
      code: 'signed-out',
      details: { reason: 'rejected', host: new URL(server.origin).host },
    });
    expect(asked()).toEqual([discovery, token]);
  });

  it('is not locked out by us: a wrong password counts once', async () => {
    server.set({ auth: { lockAfter: 2 } });
    await expect(signIn(acronisForm(server.origin, full, { password: 'wrong' }))).rejects.toThrow();
    await signIn(acronisForm(server.origin, full));
  });

  it('keeps passwords and codes out of its errors', async () => {
    server.set({ auth: { factorError: 'invalid_totp' } });
    const form = acronisForm(server.origin, pier, { code: '135791' });
    const error: unknown = await signIn(form).catch((thrown: unknown) => thrown);
    expect(JSON.stringify([error, String(error)])).not.toMatch(/135791|"demo"|password=|pier/);
  });
});

describe('discovery', () => {
  it('forgives a trailing slash', async () => {
    server.set({ accounts: { serverUrl: 'trailing-slash' } });
    expect((await signIn(acronisForm(server.origin, harbour))).connection.origin).toBe(server.origin);
  });

  it.each([
    ['missing', 'unexpected-shape'],
    ['path', 'unusable-address'],
    ['http', 'unusable-address'],
  ] as const)('%s: is a protocol fault, and no password goes out', async (serverUrl, reason) => {
    server.set({ accounts: { serverUrl } });
    const signingIn = signIn(acronisForm(server.origin, harbour));
    await expect(signingIn).rejects.toMatchObject({ code: 'protocol', details: { reason } });
    expect(asked()).toEqual([discovery]);
  });

  it('other-host: waits for approval of the other origin before the password goes there', async () => {
    server.set({ accounts: { serverUrl: 'other-host' } });
    await expect(signIn(acronisForm(server.origin, harbour))).rejects.toMatchObject({
      code: 'changed',
      details: { what: 'host', origin: server.secondOrigin, foreign: true },
    });
    expect(asked()).toEqual([discovery]);

    const form = acronisForm(server.origin, harbour, { approvedOrigin: server.secondOrigin });
    const { connection } = await signIn(form);
    expect(connection.origin).toBe(server.secondOrigin);
    const withSecrets = asked().slice(2);
    expect(withSecrets.every((line) => line.endsWith(' second'))).toBe(true);
  });

  it("calls the vendor's own hosts by that name", async () => {
    const router = await startScriptedServer((_request, response) =>
      response.end('{"server_url":"https://eu2-cloud.acronis.com"}'),
    );
    const details = { what: 'host', origin: 'https://eu2-cloud.acronis.com', foreign: false };
    await expect(signIn(acronisForm(router.origin, harbour))).rejects.toMatchObject({
      code: 'changed',
      details,
    });
    await router.close();
  });

  it('is checked again whenever the account connects', async () => {
    const { provider } = await signIn(acronisForm(server.origin, harbour));
    server.set({ accounts: { serverUrl: 'other-host' } });
    await expect(provider.connect(signal)).rejects.toMatchObject({
      code: 'changed',
      details: { what: 'host', origin: server.secondOrigin },
    });
  });

  it.each([429, 500, 502, 503, 504] as const)('is tried three times when met by %d', async (status) => {
    server.set({ fault: [{ route: 'discovery', status, times: 9 }] });
    const code = status === 429 ? 'rate-limited' : 'unavailable';
    await expect(signIn(acronisForm(server.origin, harbour))).rejects.toMatchObject({ code });
    expect(asked()).toEqual([discovery, discovery, discovery]);
  });
});

describe('the token request', () => {
  it.each([429, 500, 502, 503, 504] as const)('is sent once when met by %d', async (status) => {
    server.set({ fault: [{ route: 'token', status, body: 'html', retryAfter: 3 }] });
    await expect(signIn(acronisForm(server.origin, harbour))).rejects.toMatchObject({
      code: status === 429 ? 'rate-limited' : 'unavailable',
      retryAfterMs: 3000,
    });
    expect(asked()).toEqual([discovery, token]);
  });

  it('follows no redirect', async () => {
    server.set({ net: { mode: 'redirect', routes: ['token'] } });
    await expect(signIn(acronisForm(server.origin, harbour))).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'redirect' },
    });
    expect(asked()).toEqual([discovery, token]);
  });

  it.each(['refuse', 'reset-before-headers'] as const)('%s: the service is unavailable', async (mode) => {
    server.set({ net: { mode, routes: 'all' } });
    await expect(signIn(acronisForm(server.origin, harbour))).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each([
    ['HTML', '<html></html>', 'not-json'],
    ['no token', '{"token_type":"bearer"}', 'unexpected-shape'],
    ['a token that breaks its header', '{"access_token":"a\\r\\nHost: b"}', 'unexpected-shape'],
    ['another kind of token', '{"access_token":"a","token_type":"mac"}', 'unexpected-shape'],
  ])('with %s in its answer is a protocol fault', async (_what, body, reason) => {
    const odd = await startScriptedServer((request, response) => {
      const found = JSON.stringify({ server_url: odd.origin });
      response.end(request.method === 'GET' ? found : body);
    });
    const signingIn = signIn(acronisForm(odd.origin, harbour));
    await expect(signingIn).rejects.toMatchObject({ code: 'protocol', details: { reason } });
    await odd.close();
  });
});

describe('one-time codes', () => {
  it('are asked for, checked, and make the account renew with the user only', async () => {
    const needed = { code: 'second-factor-required', details: { reason: 'required' } };
    await expect(signIn(acronisForm(server.origin, pier))).rejects.toMatchObject(needed);
    await expect(signIn(acronisForm(server.origin, pier, { code: '000000' }))).rejects.toMatchObject({
      code: 'second-factor-required',
      details: { reason: 'invalid' },
    });
    const { connection, provider } = await signIn(acronisForm(server.origin, pier, { code: '246810' }));
    expect(connection.renewsSilently).toBe(false);
    expect((await provider.list(null, null, signal)).entries).toHaveLength(3);

    server.expireNow();
    server.clearLog();
    await expect(provider.list(null, null, signal)).rejects.toMatchObject(needed);
    expect(asked()).toEqual([firstPage]);
  });

  it('are needed for a saved account before anything secret is sent', async () => {
    const { connection, secret } = await signIn(acronisForm(server.origin, pier, { code: '246810' }));
    server.clearLog();
    const provider = openProvider('acronis', connection, secret, probeDependencies());
    expect(asked()).toEqual([]);
    await expect(provider.list(null, null, signal)).rejects.toMatchObject({ code: 'second-factor-required' });
    expect(asked()).toEqual([]);
  });

  it.each([
    ['totp_setup_required', 'set-up'],
    ['totp_required', 'required'],
    ['invalid_totp', 'invalid'],
    ['code-1037', 'required'],
  ] as const)('%s: %s, with any status', async (factorError, reason) => {
    for (const factorStatus of [401, 400, 403] as const) {
      server.set({ auth: { factorError, factorStatus } });
      await expect(signIn(acronisForm(server.origin, harbour))).rejects.toMatchObject({
        code: 'second-factor-required',
        details: { reason, host: new URL(server.origin).host },
      });
    }
  });
});

describe('a token that runs out', () => {
  const connection = (): Connection => ({
    address: server.origin,
    origin: server.origin,
    userName: harbour,
    renewsSilently: true,
  });
  const tokensAsked = (): number => asked().filter((line) => line === token).length;

  it.each(['empty', 'json', 'html'] as const)(
    '401 with %s body: is renewed once for all calls',
    async (body401) => {
      server.set({ auth: { body401 } });
      const { provider } = await signIn(acronisForm(server.origin, harbour));
      const ids = server
        .files(harbour)
        .slice(0, 8)
        .map(({ id }) => id);
      server.expireNow();
      server.clearLog();
      const entries = await Promise.all(ids.map((id) => provider.stat(id, signal)));
      expect(entries.map(({ id }) => id)).toEqual(ids);
      expect(tokensAsked()).toBe(1);
    },
  );

  it('is renewed for a delete too, which is then sent once more', async () => {
    const { provider } = await signIn(acronisForm(server.origin, harbour));
    const { id } = server.addFile(harbour, { name: 'old.txt', content: new Uint8Array(1) });
    server.revokeAll();
    server.clearLog();
    await provider.remove(id, signal);
    expect(server.log().map(({ method, status }) => [method, status])).toEqual([
      ['DELETE', 401],
      ['POST', 200],
      ['DELETE', 204],
    ]);
  });

  it('is an end when the new one is refused as well', async () => {
    const { provider } = await signIn(acronisForm(server.origin, harbour));
    server.set({ auth: { ttlSeconds: 0, expiresOn: 'missing' } });
    server.expireNow();
    server.clearLog();
    await expect(provider.list(null, null, signal)).rejects.toMatchObject({
      code: 'signed-out',
      details: { reason: 'expired' },
    });
    expect(asked()).toEqual([firstPage, token, firstPage]);
  });

  it('is an end when the password is no longer good, and that is not tried again', async () => {
    const provider = openProvider('acronis', connection(), new Secret('old password'), probeDependencies());
    for (let call = 0; call < 3; call += 1) {
      await expect(provider.list(null, null, signal)).rejects.toMatchObject({
        code: 'signed-out',
        details: { reason: 'rejected' },
      });
    }
    expect(asked()).toEqual([token]);
  });

  it.each(['present', 'missing', 'skewed'] as const)(
    'is renewed in time, expires_on %s',
    async (expiresOn) => {
      server.set({ auth: { expiresOn } });
      const clock = manualClock();
      const { provider } = await signInTo(
        acronisForm(server.origin, harbour),
        probeDependencies({ clock }),
        signal,
      );
      server.clearLog();
      clock.advance(105 * 60_000);
      await provider.list(null, null, signal);
      expect(tokensAsked()).toBe(0);
      clock.advance(6 * 60_000);
      await provider.list(null, null, signal);
      expect(tokensAsked()).toBe(1);
    },
  );

  it('is renewed before a download when under half an hour remains', async () => {
    const clock = manualClock();
    const { provider } = await signInTo(
      acronisForm(server.origin, harbour),
      probeDependencies({ clock }),
      signal,
    );
    const id = server.files(harbour)[0]?.id ?? '';
    server.clearLog();
    clock.advance(95 * 60_000);
    (await provider.read(id, {}, signal)).discard();
    expect(server.log().map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  });
});
