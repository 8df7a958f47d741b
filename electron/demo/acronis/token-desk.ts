import { randomBytes } from 'node:crypto';

interface Token {
  login: string;
  /** Tokens do not work across data centres [observed]. */
  origin: 'main' | 'second';
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Hands out and checks tokens: random and opaque. */
export class TokenDesk {
  readonly #access = new Map<string, Token>();
  readonly #refresh = new Map<string, Omit<Token, 'expiresAt'>>();
  readonly #failures = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  issue(token: Token): string {
    const text = newToken();
    this.#access.set(text, token);
    return text;
  }

  /** The login that a token belongs to; null for none, an unknown or a stale one. */
  check(text: string, origin: Token['origin']): string | null {
    const token = this.#access.get(text);
    return token?.origin === origin && token.expiresAt > this.now() ? token.login : null;
  }

  issueRefresh(token: Omit<Token, 'expiresAt'>): string {
    const text = newToken();
    this.#refresh.set(text, token);
    return text;
  }

  /** The login of a refresh token; `once` uses it up. */
  redeemRefresh(text: string, origin: Token['origin'], once: boolean): string | null {
    const token = this.#refresh.get(text);
    if (token?.origin !== origin) return null;
    if (once) this.#refresh.delete(text);
    return token.login;
  }

  countFailure(login: string): void {
    this.#failures.set(login, (this.#failures.get(login) ?? 0) + 1);
  }

  /** `after` 0: never. */
  isLocked(login: string, after: number): boolean {
    return after > 0 && (this.#failures.get(login) ?? 0) >= after;
  }

  clearFailures(login: string): void {
    this.#failures.delete(login);
  }

  /** Every access token is stale from now on; refresh tokens stay good. */
  expireNow(): void {
    this.#access.clear();
  }

  /** Every token is void. */
  revokeAll(): void {
    this.#access.clear();
    this.#refresh.clear();
  }
}

function newToken(): string {
  return randomBytes(32).toString('hex');
}
