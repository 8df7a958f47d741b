import { randomBytes } from 'node:crypto';

/** `bearer` signs a user in; `access` and `refresh` belong to an applink. */
export type TokenKind = 'bearer' | 'access' | 'refresh';

interface Token {
  readonly kind: TokenKind;
  /** Id of the user or of the applink. */
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly sequence: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Lives of tokens [documented]. */
const lifeMs: Readonly<Record<TokenKind, number>> = {
  bearer: 7 * 24 * hourMs,
  access: 15 * minuteMs,
  refresh: 24 * hourMs,
};

/** Hands out and checks tokens: random and opaque. */
export class OracleTokens {
  readonly #tokens = new Map<string, Token>();
  #sequence = 0;
  #stale: Readonly<Record<TokenKind, number>> = { bearer: 0, access: 0, refresh: 0 };

  constructor(private readonly now: () => number) {}

  issue(kind: TokenKind, holder: string, text = newOracleSecret()): string {
    this.#sequence += 1;
    this.#tokens.set(text, { kind, holder, expiresAt: this.now() + lifeMs[kind], sequence: this.#sequence });
    return text;
  }

  /** The holder of a good token; null for none, an unknown or an expired one. */
  check(kind: TokenKind, text: string): string | null {
    const token = this.#tokens.get(text);
    const good = token?.kind === kind && token.expiresAt > this.now() && token.sequence > this.#stale[kind];
    return good ? token.holder : null;
  }

  /** As `check`, but an expired token passes. */
  holderOf(kind: TokenKind, text: string): string | null {
    const token = this.#tokens.get(text);
    return token?.kind === kind ? token.holder : null;
  }

  /** What was handed out so far counts as expired: nothing, what signs requests, or refresh tokens too. */
  expire(which: 'none' | 'access' | 'all'): void {
    const access = which === 'none' ? 0 : this.#sequence;
    this.#stale = { bearer: access, access, refresh: which === 'all' ? this.#sequence : 0 };
  }
}

export function newOracleSecret(): string {
  return randomBytes(24).toString('base64url');
}
