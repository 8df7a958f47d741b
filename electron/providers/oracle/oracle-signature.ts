import { Secret } from '../../../shared/secret';
import type { Clock } from '../provider';
import { AppLinkTokens } from './oracle-applink-tokens';
import type { OracleAccess } from './oracle-place';

/** Headers that prove who we are. */
export interface Signature {
  current(signal: AbortSignal): Promise<Credentials>;
  /** Those to use in place of refused ones; absent where nothing can be renewed. `link-expired`: it cannot be any more. */
  replace?(stale: Credentials, signal: AbortSignal): Promise<Credentials>;
}

export type Credentials = Readonly<Record<string, Secret>>;

/** What the signature of an applink is made with. */
interface SignatureTools {
  clock: Clock;
  /** Asks once for a new access token. */
  renew: (credentials: Credentials, signal: AbortSignal) => Promise<Secret>;
}

export function createSignature(access: OracleAccess, { clock, renew }: SignatureTools): Signature {
  if (access.signInWith !== 'app-link') {
    const credentials = lastingCredentials(access);
    return { current: () => Promise.resolve(credentials) };
  }
  const { appLinkId, accessToken, refreshToken } = access;
  const signed = (token: Secret): Credentials => ({ applinkid: new Secret(appLinkId), accesstoken: token });
  const tokens = new AppLinkTokens({
    accessToken,
    clock,
    renew: (stale, signal) => renew({ ...signed(stale), refreshtoken: refreshToken }, signal),
  });
  return {
    current: async (signal) => signed(await tokens.current(signal)),
    replace: async (stale, signal) =>
      signed(await tokens.replace(stale['accesstoken'] ?? accessToken, signal)),
  };
}

/** Headers that stay as they are while the account does. */
export function lastingCredentials(access: Exclude<OracleAccess, { signInWith: 'app-link' }>): Credentials {
  switch (access.signInWith) {
    case 'password': {
      const pair = Buffer.from(`${access.userName}:${access.password.reveal()}`, 'utf8');
      return { authorization: new Secret(`Basic ${pair.toString('base64')}`) };
    }
    case 'access-token':
      return { authorization: new Secret(`Bearer ${access.accessToken.reveal()}`) };
    case 'public-link': {
      const { linkId, accessCode } = access;
      const header = { linkid: new Secret(linkId) };
      if (accessCode === null) return header;
      return { ...header, cookie: new Secret(`dAccessCode-${linkId}=${cookieValue(accessCode.reveal())}`) };
    }
  }
}

/** As it stands when a cookie can hold it, else percent-encoded. */
function cookieValue(code: string): string {
  return /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(code) ? code : encodeURIComponent(code);
}
