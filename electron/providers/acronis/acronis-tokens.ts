import { AppError, isAppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { isPassing } from '../../http/http-retry';
import { untilAborted } from '../../http/until-aborted';
import type { Clock } from '../provider';
import type { TokenWire } from './acronis-wire';

/** An access token and how long it is good for. */
export interface Grant {
  accessToken: Secret;
  refreshToken: Secret | null;
  /** Epoch milliseconds on our own clock. */
  expiresAt: number;
  lifetimeMs: number;
}

/** What a token may be asked for with, without the user. */
export type GrantProof = { kind: 'password' } | { kind: 'refresh'; refreshToken: Secret };

export interface AcronisTokensOptions {
  /** Sends one token request; never retried, never the reason for another. */
  requestGrant(proof: GrantProof, signal: AbortSignal): Promise<Grant>;
  /** False for an account that once needed a one-time code: its password alone is then never sent. */
  renewsSilently: boolean;
  host: string;
  clock: Clock;
  /** From a sign-in just made. */
  grant?: Grant;
}

const minute = 60_000;
const usualLifetimeMs = 120 * minute;

/** Renew when a token has less than this left. */
export const marginForCalls = 10 * minute;
/** The same before a transfer, which may take long. */
export const marginForTransfers = 30 * minute;

/** A grant as the token request gave it. The server's own `Date` is compared with its `expires_on`, so that a wrong clock here does no harm. */
export function toGrant(wire: TokenWire, dateHeader: string | undefined, nowMs: number): Grant {
  const serverNow = Date.parse(dateHeader ?? '');
  const from = Number.isNaN(serverNow) ? nowMs : serverNow;
  const lives = [(wire.expires_on ?? 0) * 1000 - from, (wire.expires_in ?? 0) * 1000];
  const lifetimeMs = lives.find((life) => life > 0) ?? usualLifetimeMs;
  return {
    accessToken: new Secret(wire.access_token),
    refreshToken: wire.refresh_token === undefined ? null : new Secret(wire.refresh_token),
    expiresAt: nowMs + lifetimeMs,
    lifetimeMs,
  };
}

/** The one token of an account. However many calls need a new one, it is asked for once. */
export class AcronisTokens {
  readonly #options: AcronisTokensOptions;
  #grant: Grant | undefined;
  #renewing: Promise<Grant> | undefined;
  /** Set once the service has refused the credentials: they are not sent again, or the account might be locked. */
  #refusal: AppError | undefined;

  constructor(options: AcronisTokensOptions) {
    this.#options = options;
    this.#grant = options.grant;
  }

  /**
   * A token with at least `marginMs` left (half its life, for short-lived ones), renewed for that when possible.
   * `signed-out`, `second-factor-required` when the user is needed; else the errors of the token request.
   */
  async current(marginMs: number, signal: AbortSignal): Promise<Secret> {
    const grant = this.#grant;
    if (grant === undefined) return (await this.#renew(signal)).accessToken;
    const remainingMs = grant.expiresAt - this.#options.clock.now();
    if (remainingMs >= Math.min(marginMs, grant.lifetimeMs / 2)) return grant.accessToken;
    if (remainingMs <= 0) return (await this.#renew(signal)).accessToken;
    return this.#canRenew() ? this.#renewEarly(grant, signal) : grant.accessToken;
  }

  /** The token to use in place of one that was answered with 401: the newer one if there is one, else a new one. */
  async replace(stale: Secret, signal: AbortSignal): Promise<Secret> {
    if (this.#grant !== undefined && this.#grant.accessToken !== stale) return this.#grant.accessToken;
    return (await this.#renew(signal)).accessToken;
  }

  /** The old token still works, so a service that is merely out of reach is no reason to fail. */
  async #renewEarly(grant: Grant, signal: AbortSignal): Promise<Secret> {
    try {
      return (await this.#renew(signal)).accessToken;
    } catch (error) {
      if (isAppError(error) && (isPassing(error) || error.code === 'offline')) return grant.accessToken;
      throw error;
    }
  }

  #canRenew(): boolean {
    return this.#options.renewsSilently || (this.#grant?.refreshToken ?? null) !== null;
  }

  async #renew(signal: AbortSignal): Promise<Grant> {
    if (this.#refusal !== undefined) throw this.#refusal;
    this.#renewing ??= this.#request().finally(() => {
      this.#renewing = undefined;
    });
    return untilAborted(this.#renewing, signal);
  }

  async #request(): Promise<Grant> {
    // Several callers wait for this one request, so the abort of one of them must not end it.
    const { signal } = new AbortController();
    try {
      this.#grant = (await this.#requestByRefresh(signal)) ?? (await this.#requestByPassword(signal));
      return this.#grant;
    } catch (error) {
      if (isAppError(error, 'signed-out', 'second-factor-required')) this.#refusal = error;
      throw error;
    }
  }

  /** Undefined when no refresh token is held, or the one held is not accepted and thereby gone. */
  async #requestByRefresh(signal: AbortSignal): Promise<Grant | undefined> {
    const held = this.#grant;
    const refreshToken = held?.refreshToken ?? null;
    if (held === undefined || refreshToken === null) return undefined;
    try {
      const grant = await this.#options.requestGrant({ kind: 'refresh', refreshToken }, signal);
      return { ...grant, refreshToken: grant.refreshToken ?? refreshToken };
    } catch (error) {
      if (!isAppError(error, 'signed-out', 'bad-request', 'permission-denied')) throw error;
      this.#grant = { ...held, refreshToken: null };
      return undefined;
    }
  }

  async #requestByPassword(signal: AbortSignal): Promise<Grant> {
    const { host, renewsSilently } = this.#options;
    if (renewsSilently) return this.#options.requestGrant({ kind: 'password' }, signal);
    throw new AppError('second-factor-required', 'Signing in again needs a one-time code', {
      details: { reason: 'required', host },
    });
  }
}
