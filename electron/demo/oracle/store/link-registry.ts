import { randomBytes } from 'node:crypto';
import type { OracleRole, OracleUser } from './oracle-model';
import type { OracleTokens } from './oracle-tokens';

export interface PublicLink {
  /** `L` and 43 characters [given]. */
  readonly id: string;
  readonly itemId: string;
  readonly kind: 'file' | 'folder';
  readonly name: string;
  /** `@everybody`, `@serviceinstance` or a comma list of users [documented]. */
  assignedUsers: string;
  role: OracleRole;
  /** The access code; null for an open link. */
  password: string | null;
  /** Epoch milliseconds; null: never. */
  expiresAt: number | null;
  readonly createdAt: number;
  modifiedAt: number;
  readonly owner: OracleUser;
}

export interface AppLink {
  readonly id: string;
  readonly itemId: string;
  readonly role: OracleRole;
  readonly assignedUser: string;
}

export interface IssuedAppLink extends AppLink {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Public links and applinks. */
export class LinkRegistry {
  readonly #publicLinks = new Map<string, PublicLink>();
  readonly #appLinks = new Map<string, AppLink>();

  constructor(private readonly tokens: OracleTokens) {}

  addPublicLink(link: PublicLink): PublicLink {
    this.#publicLinks.set(link.id, link);
    return link;
  }

  findPublicLink(id: string): PublicLink | undefined {
    return this.#publicLinks.get(id);
  }

  publicLinksOf(itemId: string): readonly PublicLink[] {
    return [...this.#publicLinks.values()].filter((link) => link.itemId === itemId);
  }

  removePublicLink(link: PublicLink): void {
    this.#publicLinks.delete(link.id);
  }

  /** `fixed` names the id and the first tokens instead of random ones. */
  addAppLink(
    link: Omit<AppLink, 'id'>,
    fixed?: { id: string; accessToken: string; refreshToken: string },
  ): IssuedAppLink {
    const id = fixed?.id ?? newAppLinkId();
    const added = { ...link, id };
    this.#appLinks.set(id, added);
    return {
      ...added,
      accessToken: this.tokens.issue('access', id, fixed?.accessToken),
      refreshToken: this.tokens.issue('refresh', id, fixed?.refreshToken),
    };
  }

  findAppLink(id: string): AppLink | undefined {
    return this.#appLinks.get(id);
  }

  /** A new access token against an old one, expired or not, and a refresh token that is still good; null otherwise. */
  renew(appLinkId: string, accessToken: string, refreshToken: string): string | null {
    const known =
      this.#appLinks.has(appLinkId) &&
      this.tokens.holderOf('access', accessToken) === appLinkId &&
      this.tokens.check('refresh', refreshToken) === appLinkId;
    return known ? this.tokens.issue('access', appLinkId) : null;
  }
}

/** About 150 base64url characters, `==` at the end [given]. */
function newAppLinkId(): string {
  return `LF${randomBytes(112).toString('base64url')}==`;
}
