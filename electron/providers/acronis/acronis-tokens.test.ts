import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import type { ErrorCode } from '../../../shared/failures';
import { Secret } from '../../../shared/secret';
import { manualClock } from '../testing/provider-probes';
import {
  AcronisTokens,
  marginForCalls,
  marginForTransfers,
  toGrant,
  type GrantProof,
} from './acronis-tokens';

const { signal } = new AbortController();
const minute = 60_000;

/** Tokens that count how they were asked for; each is named after its number. */
function bench(
  options: { renewsSilently?: boolean; refresh?: boolean; lifetimeMs?: number; signedIn?: boolean } = {},
) {
  const clock = manualClock();
  const proofs: GrantProof['kind'][] = [];
  const failures: ErrorCode[] = [];
  const grant = (name: string) => ({
    accessToken: new Secret(name),
    refreshToken: options.refresh === true ? new Secret(`refresh ${name}`) : null,
    expiresAt: clock.now() + (options.lifetimeMs ?? 120 * minute),
    lifetimeMs: options.lifetimeMs ?? 120 * minute,
  });
  const tokens = new AcronisTokens({
    requestGrant: async (proof) => {
      proofs.push(proof.kind);
      await Promise.resolve();
      const code = failures.shift();
      if (code !== undefined) throw new AppError(code, 'ordered by the test');
      return grant(`token ${proofs.length}`);
    },
    renewsSilently: options.renewsSilently ?? true,
    host: 'eu2-cloud.acronis.com',
    clock,
    ...(options.signedIn === false ? {} : { grant: grant('token 0') }),
  });
  const current = async (marginMs = marginForCalls): Promise<string> =>
    (await tokens.current(marginMs, signal)).reveal();
  return { tokens, clock, proofs, failures, current };
}

describe('toGrant', () => {
  const date = 'Fri, 01 May 2026 12:00:00 GMT';
  const serverSeconds = Date.parse(date) / 1000;
  const now = Date.parse('2026-05-01T15:00:00Z');

  it.each([
    ['the Date header, whatever our clock says', { expires_on: serverSeconds + 3600 }, date, 3_600_000],
    ['our clock without one', { expires_on: now / 1000 + 60 }, undefined, 60_000],
    ['expires_in without expires_on', { expires_in: 900 }, date, 900_000],
    ['expires_in when expires_on is past', { expires_on: serverSeconds - 5, expires_in: 900 }, date, 900_000],
    ['two hours without anything', {}, date, 7_200_000],
  ])('counts the life of a token by %s', (_what, fields, header, lifetimeMs) => {
    const grant = toGrant({ access_token: 'a', ...fields }, header, now);
    expect(grant).toMatchObject({ lifetimeMs, expiresAt: now + lifetimeMs, refreshToken: null });
  });
});

describe('AcronisTokens', () => {
  it('asks for none while one is good', async () => {
    const { current, proofs, clock } = bench();
    clock.advance(109 * minute);
    expect(await current()).toBe('token 0');
    expect(proofs).toEqual([]);
  });

  it('renews when less than ten minutes remain, before a transfer less than thirty', async () => {
    const { current, clock } = bench();
    clock.advance(91 * minute);
    expect(await current(marginForCalls)).toBe('token 0');
    expect(await current(marginForTransfers)).toBe('token 1');
    clock.advance(111 * minute);
    expect(await current(marginForCalls)).toBe('token 2');
  });

  it('does not renew a short-lived token at every call', async () => {
    const { current, clock } = bench({ lifetimeMs: minute });
    clock.advance(29_000);
    expect(await current()).toBe('token 0');
    clock.advance(2_000);
    expect(await current()).toBe('token 1');
  });

  it('asks once for all who wait', async () => {
    const { tokens, proofs } = bench({ signedIn: false });
    const waiting = Array.from({ length: 8 }, () => tokens.current(marginForCalls, signal));
    const values = (await Promise.all(waiting)).map((token) => token.reveal());
    expect(new Set(values)).toEqual(new Set(['token 1']));
    expect(proofs).toEqual(['password']);
  });

  it('lets one who waits go without ending the request of the others', async () => {
    const { tokens, current } = bench({ signedIn: false });
    const controller = new AbortController();
    const leaving = tokens.current(marginForCalls, controller.signal);
    const staying = current();
    controller.abort();
    await expect(leaving).rejects.toMatchObject({ code: 'cancelled' });
    expect(await staying).toBe('token 1');
  });

  it('replaces a refused token once, however many were refused with it', async () => {
    const { tokens, proofs, current } = bench();
    const stale = await tokens.current(marginForCalls, signal);
    const values = await Promise.all([1, 2, 3].map(() => tokens.replace(stale, signal)));
    expect(values.map((token) => token.reveal())).toEqual(['token 1', 'token 1', 'token 1']);
    expect((await tokens.replace(stale, signal)).reveal()).toBe('token 1');
    expect(await current()).toBe('token 1');
    expect(proofs).toEqual(['password']);
  });

  it('never sends a refused password again', async () => {
    const { current, proofs, failures } = bench({ signedIn: false });
    failures.push('signed-out');
    await expect(current()).rejects.toMatchObject({ code: 'signed-out' });
    await expect(current()).rejects.toMatchObject({ code: 'signed-out' });
    expect(proofs).toEqual(['password']);
  });

  it('asks again after a failure that passes', async () => {
    const { current, proofs, failures } = bench({ signedIn: false });
    failures.push('unavailable');
    await expect(current()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await current()).toBe('token 2');
    expect(proofs).toEqual(['password', 'password']);
  });

  it('uses up a token that still works when the service cannot be reached for a new one', async () => {
    const { current, clock, failures } = bench();
    clock.advance(115 * minute);
    failures.push('unavailable', 'offline');
    expect(await current()).toBe('token 0');
    expect(await current()).toBe('token 0');
    expect(await current()).toBe('token 3');
  });

  it('renews with a refresh token where one is held, and keeps it when no other comes', async () => {
    const { current, clock, proofs } = bench({ refresh: true, renewsSilently: false });
    clock.advance(121 * minute);
    expect(await current()).toBe('token 1');
    clock.advance(121 * minute);
    expect(await current()).toBe('token 2');
    expect(proofs).toEqual(['refresh', 'refresh']);
  });

  it('falls back to the password when the refresh token is not accepted', async () => {
    const { current, clock, proofs, failures } = bench({ refresh: true });
    clock.advance(121 * minute);
    failures.push('signed-out');
    expect(await current()).toBe('token 2');
    expect(proofs).toEqual(['refresh', 'password']);
  });

  it('never sends the password alone for an account that needed a code', async () => {
    const { tokens, current, clock, proofs } = bench({ renewsSilently: false });
    clock.advance(115 * minute);
    expect(await current()).toBe('token 0');
    const stale = await tokens.current(marginForCalls, signal);
    const needsCode = { code: 'second-factor-required', details: { reason: 'required' } };
    await expect(tokens.replace(stale, signal)).rejects.toMatchObject(needsCode);
    clock.advance(10 * minute);
    await expect(current()).rejects.toMatchObject(needsCode);
    expect(proofs).toEqual([]);
  });

  it('shows its token to nobody by accident', () => {
    const grant = toGrant({ access_token: 'top-secret', refresh_token: 'as-secret' }, undefined, 0);
    expect(JSON.stringify(grant)).not.toMatch(/secret"?:"(?!\[)|top-secret|as-secret/);
  });
});
