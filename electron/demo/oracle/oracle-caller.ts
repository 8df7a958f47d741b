import type { IncomingMessage } from 'node:http';
import type { OracleCall, OracleState } from './oracle-call';
import {
  badRequest,
  codeRequired,
  lacksRights,
  linkInvalid,
  notFound,
  notSignedIn,
  tokenExpired,
} from './exchange/oracle-refusal';
import {
  reaches,
  type OracleRole,
  type OracleUser,
  type StoredFile,
  type StoredFolder,
  type StoredItem,
} from './store/oracle-model';
import type { PublicLink } from './store/link-registry';

/** Who asks, and with which link in hand. */
export interface OracleCaller {
  /** Null: nobody signed in; the link alone opens the door. */
  readonly user: OracleUser | null;
  /** What the link gives, at and below its item. */
  readonly link: { readonly itemId: string; readonly role: OracleRole } | null;
}

/** Which link headers a call takes note of [documented]: all, those of public links, none. */
export type LinkHeaders = 'any' | 'public' | 'none';

interface LinkInHand {
  itemId: string;
  role: OracleRole;
  /** Does it work without a login? */
  open: boolean;
  /** Does it give this user anything? */
  serves: (user: OracleUser | null) => boolean;
}

/** Link headers come first, then the login [assumed]. Throws the refusals of both. */
export function identify(call: OracleCall, state: OracleState, headers: LinkHeaders): OracleCaller {
  const link = headers === 'none' ? null : findLink(call.request, state, headers);
  const user = findUser(call.request, state);
  if (user === null && (link?.open !== true || state.switches.requireLoginWithLinks)) throw notSignedIn();
  return { user, link: link?.serves(user) === true ? { itemId: link.itemId, role: link.role } : null };
}

/** The signed-in user. For calls that no link opens. */
export function requireUser(call: OracleCall, state: OracleState): OracleUser {
  const user = findUser(call.request, state);
  if (user === null) throw notSignedIn();
  return user;
}

function findLink(request: IncomingMessage, state: OracleState, headers: LinkHeaders): LinkInHand | null {
  const linkId = headerOf(request, 'linkid');
  const appLinkId = headers === 'any' ? headerOf(request, 'applinkid') : null;
  if (linkId !== null && appLinkId !== null)
    throw badRequest('A public link and an application link exclude each other.');
  if (linkId !== null) return openPublicLink(request, state, linkId);
  return appLinkId === null ? null : openAppLink(request, state, appLinkId);
}

function openPublicLink(request: IncomingMessage, { links, now }: OracleState, linkId: string): LinkInHand {
  const link = links.findPublicLink(linkId);
  if (link === undefined || (link.expiresAt !== null && link.expiresAt <= now())) throw linkInvalid();
  if (link.password !== null && !sentCodes(request, linkId).includes(link.password)) throw codeRequired();
  return {
    itemId: link.itemId,
    role: link.role,
    open: link.assignedUsers === '@everybody',
    serves: (user) => isAssigned(link, user),
  };
}

function isAssigned({ assignedUsers }: PublicLink, user: OracleUser | null): boolean {
  if (assignedUsers === '@everybody') return true;
  if (user === null) return false;
  const names = assignedUsers.split(',').map((name) => name.trim());
  return ['@serviceinstance', user.id, user.loginName].some((name) => names.includes(name));
}

/** The code in the cookie, as it stands and percent-decoded. */
function sentCodes(request: IncomingMessage, linkId: string): string[] {
  const prefix = `dAccessCode-${linkId}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const raw = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
  if (raw === undefined) return [];
  try {
    return [raw, decodeURIComponent(raw)];
  } catch {
    return [raw];
  }
}

function openAppLink(request: IncomingMessage, { links, tokens }: OracleState, id: string): LinkInHand {
  const accessToken = headerOf(request, 'accesstoken');
  if (accessToken === null) throw badRequest('accessToken is mandatory with appLinkID.');
  const link = links.findAppLink(id);
  if (link === undefined) throw linkInvalid();
  if (tokens.check('access', accessToken) !== id) throw tokenExpired();
  return { itemId: link.itemId, role: link.role, open: true, serves: () => true };
}

/** The value of a header; null when it is absent or empty. */
export function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Null without an `Authorization` header; throws when it does not fit. */
function findUser(request: IncomingMessage, { store, tokens }: OracleState): OracleUser | null {
  const header = headerOf(request, 'authorization');
  if (header === null) return null;
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(header) ?? [];
  const user = store.users.find((candidate) =>
    scheme.toLowerCase() === 'basic'
      ? Buffer.from(value, 'base64').toString('utf8') === `${candidate.loginName}:${candidate.password}`
      : scheme.toLowerCase() === 'bearer' && tokens.check('bearer', value) === candidate.id,
  );
  if (user === undefined) throw notSignedIn();
  return user;
}

/** The better of the user's and the link's role on the item; null for none. */
function roleOn({ store }: OracleState, { user, link }: OracleCaller, item: StoredItem): OracleRole | null {
  let best: OracleRole | null = null;
  for (const place of store.chainOf(item)) {
    if (user !== null && place.owner.id === user.id) return 'owner';
    const shared = user !== null && place.kind === 'folder' ? place.shares.get(user.id) : undefined;
    const linked = link?.itemId === place.id ? link.role : undefined;
    for (const role of [shared, linked]) if (role !== undefined && !reaches(best, role)) best = role;
  }
  return best;
}

/** Throws when the caller may not do so much with the item. */
export function requireRole(
  call: OracleCall,
  state: OracleState,
  { caller, item, role }: { caller: OracleCaller; item: StoredItem; role: OracleRole },
): void {
  if (reaches(roleOn(state, caller, item), role)) return;
  throw lacksRights(nameOf(caller), item, call.operation.service);
}

/**
 * The file or folder with the id that the caller may do so much with. `self` is the caller's home, for a link without a login the
 * linked item [assumed].
 */
export function openItem(
  call: OracleCall,
  state: OracleState,
  wanted: { caller: OracleCaller; id: string; role: OracleRole },
): StoredItem {
  const item = wanted.id === 'self' ? homeOf(state, wanted.caller) : state.store.find(wanted.id);
  if (item === undefined) throw notFound(wanted.id);
  requireRole(call, state, { ...wanted, item });
  return item;
}

export function openFile(
  call: OracleCall,
  state: OracleState,
  wanted: { caller: OracleCaller; id: string; role: OracleRole },
): StoredFile {
  const item = openItem(call, state, wanted);
  if (item.kind !== 'file') throw notFound(wanted.id);
  return item;
}

export function openFolder(
  call: OracleCall,
  state: OracleState,
  wanted: { caller: OracleCaller; id: string; role: OracleRole },
): StoredFolder {
  const item = openItem(call, state, wanted);
  if (item.kind !== 'folder') throw notFound(wanted.id);
  return item;
}

function homeOf({ store }: OracleState, { user, link }: OracleCaller): StoredItem | undefined {
  if (user !== null) return store.home(user);
  if (link === null) throw notSignedIn();
  return store.find(link.itemId);
}

const anonymousName = 'anonymous';

function nameOf({ user }: OracleCaller): string {
  return user?.displayName ?? anonymousName;
}

/** Who is written down as the doer: the user or, for a link alone, the owner of the item. */
export function actorOf({ user }: OracleCaller, item: StoredItem): OracleUser {
  return user ?? item.owner;
}
