import { exampleIds } from './oracle-examples';
import { newOracleSecret } from './oracle-tokens';

export interface UserCredentials {
  readonly password: string;
  /** For `Authorization: Bearer`. */
  readonly accessToken: string;
}

/** What opens the service. Stays as it is when the content is seeded anew. */
export interface OracleCredentials {
  readonly aa: UserCredentials;
  readonly bb: UserCredentials;
  /** Access code of the coded public link. */
  readonly accessCode: string;
  readonly appLink: { readonly id: string; readonly accessToken: string; readonly refreshToken: string };
}

/** Random in the demo, fixed in tests; the applink's id and access token are those of the worked examples. */
export function createCredentials(seed: 'demo' | 'test'): OracleCredentials {
  const secret = (fixed: string): string => (seed === 'test' ? fixed : newOracleSecret());
  return {
    aa: { password: secret('harbour-aa-pass'), accessToken: secret('bearer-token-of-user-aa') },
    bb: { password: secret('harbour-bb-pass'), accessToken: secret('bearer-token-of-user-bb') },
    accessCode: secret('harbour-code'),
    appLink: {
      id: exampleIds.appLink,
      accessToken: exampleIds.accessToken,
      refreshToken: secret('refresh-token-of-the-applink'),
    },
  };
}
