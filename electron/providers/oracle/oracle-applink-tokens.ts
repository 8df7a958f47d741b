import { ageAt } from '../../../shared/age-at';
import { isAppError } from '../../../shared/errors';
import type { Secret } from '../../../shared/secret';
import { isPassing } from '../../http/http-retry';
import { untilAborted } from '../../http/until-aborted';
import type { Clock } from '../provider';

export interface AppLinkTokensOptions {
  /** Of unknown age, so it is renewed before its first use. */
  accessToken: Secret;
  /** Asks once for a token in place of `stale`. */
  renew(stale: Secret, signal: AbortSignal): Promise<Secret>;
  clock: Clock;
}

const minute = 60_000;
/** Renew a token of this age; it lives 15 minutes. */
const renewAfterMs = 10 * minute;
const lifetimeMs = 15 * minute;

/** The access token of an applink. However many calls need a new one, it is asked for once. Renewed tokens live here only. */
export class AppLinkTokens {
  readonly #options: AppLinkTokensOptions;
  #token: Secret;
  /** Epoch milliseconds; undefined for the token that the user gave. */
  #obtainedAt: number | undefined;
  #renewing: Promise<Secret> | undefined;

  constructor(options: AppLinkTokensOptions) {
    this.#options = options;
    this.#token = options.accessToken;
  }

  /** A token of at most 10 minutes, or of at most 15 while the service is out of reach. Errors of `renew`. */
  async current(signal: AbortSignal): Promise<Secret> {
    const age = ageAt(this.#options.clock.now(), this.#obtainedAt ?? Number.NEGATIVE_INFINITY);
    if (age < renewAfterMs) return this.#token;
    const held = this.#token;
    try {
      return await this.#renew(signal);
    } catch (error) {
      const outOfReach = isAppError(error) && (isPassing(error) || error.code === 'offline');
      if (outOfReach && age < lifetimeMs) return held;
      throw error;
    }
  }

  /** The token to use in place of a refused one: the newer one if there is one, else a new one. */
  replace(stale: Secret, signal: AbortSignal): Promise<Secret> {
    return this.#token === stale ? this.#renew(signal) : Promise.resolve(this.#token);
  }

  #renew(signal: AbortSignal): Promise<Secret> {
    this.#renewing ??= this.#request().finally(() => {
      this.#renewing = undefined;
    });
    return untilAborted(this.#renewing, signal);
  }

  async #request(): Promise<Secret> {
    // Several callers wait for this one request, so the abort of one of them must not end it.
    this.#token = await this.#options.renew(this.#token, new AbortController().signal);
    this.#obtainedAt = this.#options.clock.now();
    return this.#token;
  }
}
