import type { SignInForm } from '../../../../shared/accounts';
import { Secret } from '../../../../shared/secret';

/** What these hands need of the local server. */
interface ServerInReach {
  readonly origin: string;
  readonly users: { readonly bb: Login };
  findByPath(path: string, options: { login: string }): { readonly id: string } | undefined;
}

interface Login {
  readonly userName: string;
  readonly password: string;
  readonly accessToken: string;
}

type OracleForm = Extract<SignInForm, { service: 'oracle' }>;
type FormOf<W extends OracleForm['signInWith']> = Extract<OracleForm, { signInWith: W }>;

export function passwordForm(
  instanceAddress: string,
  { userName, password }: Pick<Login, 'userName' | 'password'>,
): FormOf<'password'> {
  return {
    service: 'oracle',
    signInWith: 'password',
    instanceAddress,
    userName,
    password: new Secret(password),
  };
}

export function tokenForm(instanceAddress: string, accessToken: string): FormOf<'access-token'> {
  return {
    service: 'oracle',
    signInWith: 'access-token',
    instanceAddress,
    accessToken: new Secret(accessToken),
  };
}

/** `link` is an id or an address. */
export function publicLinkForm(
  instanceAddress: string,
  link: string,
  accessCode?: string,
): FormOf<'public-link'> {
  return {
    service: 'oracle',
    signInWith: 'public-link',
    instanceAddress,
    linkId: link,
    ...(accessCode === undefined ? {} : { accessCode: new Secret(accessCode) }),
  };
}

export function appLinkForm(
  instanceAddress: string,
  { appLinkId, accessToken, refreshToken }: { appLinkId: string; accessToken: string; refreshToken: string },
): FormOf<'app-link'> {
  return {
    service: 'oracle',
    signInWith: 'app-link',
    instanceAddress,
    appLinkId,
    appLinkAccessToken: new Secret(accessToken),
    appLinkRefreshToken: new Secret(refreshToken),
  };
}

export function bearerOf({ accessToken }: Pick<Login, 'accessToken'>): Record<string, string> {
  return { authorization: `Bearer ${accessToken}` };
}

interface PlainCall {
  /** `GET /folders/items`, from the version on. */
  target: string;
  body?: object;
}

/** A call behind the provider's back, in version 1.2. */
export async function callApi(
  { origin }: Pick<ServerInReach, 'origin'>,
  headers: Record<string, string>,
  { target, body }: PlainCall,
): Promise<Record<string, unknown>> {
  const [method = '', path = ''] = target.split(' ');
  const response = await fetch(`${origin}/documents/api/1.2${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  return Object.fromEntries(Object.entries(answer ?? {}));
}

/** Leaves User BB, with whom nobody shares anything, an empty home. */
export async function clearHome(server: ServerInReach): Promise<void> {
  for (const name of ['Look only', 'Read only', 'Shared work', 'Private']) {
    const id = server.findByPath(`/${name}`, { login: 'user.bb' })?.id ?? '';
    await callApi(server, bearerOf(server.users.bb), { target: `DELETE /folders/${id}` });
  }
}
