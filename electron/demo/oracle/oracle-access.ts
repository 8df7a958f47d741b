import type { OracleAppLink, OraclePublicLink, OracleServer } from './oracle-server';

/** How to sign in to a running service, in each of its ways. What `npm run services` prints. */
export interface OracleAccess {
  readonly instanceAddress: string;
  readonly userName: string;
  readonly password: string;
  /** For `Authorization: Bearer`. */
  readonly accessToken: string;
  /** A contributor link with a code. */
  readonly publicLink: OraclePublicLink;
  readonly appLink: OracleAppLink;
}

export function oracleAccess({ origin, users, publicLinks, appLink }: OracleServer): OracleAccess {
  const { userName, password, accessToken } = users.aa;
  return { instanceAddress: origin, userName, password, accessToken, publicLink: publicLinks.coded, appLink };
}
