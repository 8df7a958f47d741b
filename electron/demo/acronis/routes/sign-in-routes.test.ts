import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../acronis-server';
import type { AcronisSwitchesPatch } from '../acronis-switches';
import { harbourLogin } from '../store/notary-seed';
import { askForToken, clientOf, passwordGrant, readFields, signIn } from '../testing/service-client';

let server: AcronisServer;
let time = Date.UTC(2024, 0, 1);
const pier = 'pier@demo.invalid';

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', now: () => time });
});
afterAll(() => server.close());
afterEach(() => {
  server.reset();
  server.revokeAll();
});

const discover = async (login = harbourLogin): Promise<unknown> => {
  const answer = await fetch(`${server.origin}/api/1/accounts?login=${encodeURIComponent(login)}`);
  expect(answer.status).toBe(200);
  return (await readFields(answer))['server_url'];
};
const outcome = async (fields: Record<string, string>): Promise<unknown[]> => {
  const answer = await askForToken(server.origin, fields);
  return [answer.status, (await readFields(answer))['error']];
};

describe('discovery', () => {
  it('answers any login with its own address, slashes escaped', async () => {
    const answer = await fetch(`${server.origin}/api/1/accounts?login=nobody`);
    const escaped = server.origin.replaceAll('/', '\\/');
    expect(await answer.text()).toBe(`{"login":"nobody","id":0,"server_url":"${escaped}"}`);
  });

  it.each([
    ['trailing-slash', (): string => `${server.origin}/`],
    ['missing', (): undefined => undefined],
    ['path', (): string => `${server.origin}/data/centre`],
    ['http', (): string => 'http://eu2-cloud.demo.invalid'],
    ['other-host', (): string => server.secondOrigin],
  ] as const)('serverUrl %s', async (serverUrl, expected) => {
    server.set({ accounts: { serverUrl } });
    expect(await discover()).toBe(expected());
  });

  it('leads to a second host that works by itself, where tokens of the first are void', async () => {
    const answer = await askForToken(server.secondOrigin, passwordGrant(harbourLogin));
    const { access_token: token } = await readFields(answer);
    const there = clientOf(server.secondOrigin, String(token));
    expect((await there.call('/stored-files')).status).toBe(200);
    expect((await clientOf(server.origin, String(token)).call('/stored-files')).status).toBe(401);
  });
});

describe('the token call', () => {
  it('answers the fields of the guide', async () => {
    const answer = await askForToken(server.origin, passwordGrant(harbourLogin));
    const fields = await readFields(answer);
    expect(fields).toEqual({
      access_token: expect.stringMatching(/^\w{64}$/) as string,
      token_type: 'bearer',
      expires_on: time / 1000 + 7200,
      id_token: expect.any(String) as string,
    });
    expect(answer.headers.get('date')).toBe(new Date(time).toUTCString());
  });

  it.each([
    ['wrong password', { ...passwordGrant(harbourLogin), password: 'no' }, 401, 'access_denied'],
    ['unknown login', passwordGrant('nobody@demo.invalid'), 401, 'access_denied'],
    ['unknown grant', { grant_type: 'client_credentials' }, 400, 'invalid_request'],
    ['no password', { grant_type: 'password', username: harbourLogin }, 400, 'invalid_request'],
    [
      'refresh without the switch',
      { grant_type: 'refresh_token', refresh_token: 'x' },
      400,
      'invalid_request',
    ],
    ['no code', passwordGrant(pier), 401, 'totp_required'],
    ['wrong code', passwordGrant(pier, { totp_code: '000000' }), 401, 'invalid_totp'],
    ['right code', passwordGrant(pier, { totp_code: '246810' }), 200, undefined],
  ])('%s', async (_, fields, status, error) => {
    expect(await outcome(fields)).toEqual([status, error]);
  });

  it('takes a form only', async () => {
    const answer = await fetch(`${server.origin}/api/2/idp/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(passwordGrant(harbourLogin)),
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['totp_setup_required', 401, 'totp_setup_required'],
    ['totp_required', 400, 'totp_required'],
    ['invalid_totp', 403, 'invalid_totp'],
  ] as const)('factorError %s with status %i', async (factorError, factorStatus, error) => {
    server.set({ auth: { factorError, factorStatus } });
    expect(await outcome(passwordGrant(harbourLogin))).toEqual([factorStatus, error]);
  });

  it('factorError code-1037 has the shape of account calls, and the right code passes it', async () => {
    server.set({ auth: { factorError: 'code-1037' } });
    const answer = await askForToken(server.origin, passwordGrant(harbourLogin));
    expect(answer.status).toBe(401);
    expect((await readFields(answer))['error']).toMatchObject({ code: 1037, domain: 'PlatformAccounts' });
    await signIn(server, harbourLogin, { totp_code: '246810' });
  });

  it('lockAfter refuses the right password after so many wrong ones', async () => {
    server.set({ auth: { lockAfter: 2 } });
    for (const password of ['wrong', 'wrong'])
      await outcome({ ...passwordGrant('full@demo.invalid'), password });
    expect(await outcome(passwordGrant('full@demo.invalid'))).toEqual([401, 'access_denied']);
    server.set({ auth: { lockAfter: 0 } });
    expect(await outcome(passwordGrant('full@demo.invalid'))).toEqual([200, undefined]);
  });
});

describe('the life of a token', () => {
  const status = async (token: string): Promise<number> =>
    (await clientOf(server.origin, token).call('/stored-files')).status;

  it('ends after two hours, or after ttlSeconds', async () => {
    const long = await signIn(server);
    server.set({ auth: { ttlSeconds: 60 } });
    const short = await signIn(server);
    time += 59_999;
    expect([await status(long.token), await status(short.token)]).toEqual([200, 200]);
    time += 1;
    expect([await status(long.token), await status(short.token)]).toEqual([200, 401]);
    time += 7_140_000;
    expect(await status(long.token)).toBe(401);
  });

  it('ends with expireNow and revokeAll, and no token or an unknown one is no better', async () => {
    const first = await signIn(server);
    server.expireNow();
    const second = await signIn(server);
    expect([await status(first.token), await status(second.token)]).toEqual([401, 200]);
    server.revokeAll();
    expect([await status(second.token), await status('unknown')]).toEqual([401, 401]);
    expect((await fetch(`${server.origin}/api/notary/v2/stored-files`)).status).toBe(401);
  });

  it('expiresOn missing leaves the field out', async () => {
    server.set({ auth: { expiresOn: 'missing' } });
    const answer = await askForToken(server.origin, passwordGrant(harbourLogin));
    expect(await readFields(answer)).not.toHaveProperty('expires_on');
  });

  it('expiresOn skewed shifts the Date header along, and the token lives as long as ever', async () => {
    server.set({ auth: { expiresOn: 'skewed' } });
    const answer = await askForToken(server.origin, passwordGrant(harbourLogin));
    const { expires_on: expiresOn, access_token: token } = await readFields(answer);
    const date = new Date(answer.headers.get('date') ?? '').getTime();
    expect(date).toBe(time - 3 * 3_600_000);
    expect(Number(expiresOn) - date / 1000).toBe(7200);
    expect(await status(String(token))).toBe(200);
  });

  it.each([
    ['empty', '', null],
    ['json', '{"message":"The access token is missing or no longer valid."}', 'application/json'],
    ['html', '<!doctype html><title>Unauthorized</title><h1>Unauthorized</h1>\n', 'text/html; charset=utf-8'],
  ] as const)('body401 %s', async (body401, text, type) => {
    server.set({ auth: { body401 } });
    const answer = await clientOf(server.origin, 'stale').call('/stored-files');
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      401,
      text,
      type,
    ]);
  });
});

describe('refresh tokens', () => {
  const refreshTokenOf = async (auth: NonNullable<AcronisSwitchesPatch['auth']>): Promise<string> => {
    server.set({ auth });
    const answer = await askForToken(server.origin, passwordGrant(harbourLogin, { scope: 'offline_access' }));
    return String((await readFields(answer))['refresh_token']);
  };
  const redeem = (token: string): Promise<Response> =>
    askForToken(server.origin, { grant_type: 'refresh_token', refresh_token: token });

  it('come only when they are asked for', async () => {
    server.set({ auth: { refresh: 'issued' } });
    const answer = await askForToken(server.origin, passwordGrant(harbourLogin));
    expect(await readFields(answer)).not.toHaveProperty('refresh_token');
  });

  it('issued: work again and again, also after expireNow, not after revokeAll', async () => {
    const token = await refreshTokenOf({ refresh: 'issued' });
    server.expireNow();
    expect([(await redeem(token)).status, (await redeem(token)).status]).toEqual([200, 200]);
    server.revokeAll();
    expect((await redeem(token)).status).toBe(400);
  });

  it('rotating: each works once and brings the next', async () => {
    const token = await refreshTokenOf({ refresh: 'rotating' });
    const { refresh_token: next } = await readFields(await redeem(token));
    expect((await redeem(token)).status).toBe(400);
    expect((await redeem(String(next))).status).toBe(200);
  });

  it('rejected: handed out, then refused', async () => {
    const answer = await redeem(await refreshTokenOf({ refresh: 'rejected' }));
    expect([answer.status, (await readFields(answer))['error']]).toEqual([400, 'invalid_grant']);
  });
});

describe('quota figures', () => {
  it('lead from the user to the usages of the tenant', async () => {
    const client = await signIn(server, 'full@demo.invalid');
    const { tenant_id: tenant } = await client.json('/api/2/users/me');
    const usages = await client.json(`/api/2/tenants/${String(tenant)}/usages`);
    const used = server.files('full@demo.invalid').reduce((sum, file) => sum + file.size, 0);
    expect(usages).toEqual({
      items: [
        {
          name: 'notary_storage',
          value: used,
          offering_item: { quota: { value: used, overage: 0 } },
        },
        { name: 'notarizations', value: 3, offering_item: { quota: { value: 500, overage: 0 } } },
      ],
    });
  });

  it('of another tenant are refused', async () => {
    const client = await signIn(server);
    const answer = await client.call('/api/2/tenants/other/usages');
    expect([answer.status, await readFields(answer)]).toMatchObject([403, { error: { code: 403 } }]);
  });
});
