import { AppError, isAppError } from '../../../shared/errors';
import { createHttpClient } from '../../http/http-client';
import { createRateLimiter } from '../../http/rate-limiter';
import type { Connection, ProviderDependencies } from '../provider';
import { findKind, getHome, getItem, getLinkedId, homeId, listItems } from './oracle-api';
import { nameOf } from './oracle-entries';
import { readAccess, readInstance, type OracleForm } from './oracle-form';
import type { LinkInput } from './oracle-link-address';
import { apiVersions, type OracleAccess, type OracleApiVersion, type OraclePlace } from './oracle-place';
import { createSession, factsOf, parseAnswer, retryRead, type OracleSession } from './oracle-session';
import { lastingCredentials } from './oracle-signature';
import { catalogWire } from './oracle-wire';

export interface SignInContext {
  dependencies: ProviderDependencies;
  signal: AbortSignal;
}

/** From a form to a connection and its session: checks the form, finds the version of the API and proves that the sign-in works. */
export async function signInToInstance(
  form: OracleForm,
  context: SignInContext,
): Promise<{ connection: Connection; session: OracleSession }> {
  const { access, link } = readAccess(form);
  const { address, origin } = readInstance(form, link);
  try {
    const apiVersion = await findApiVersion(origin, access, context);
    const { userName, session } = await enter(origin, { apiVersion, access, link }, context);
    // A pasted token cannot be had again without the user.
    const renewsSilently = access.signInWith !== 'access-token';
    const { signInWith } = access;
    return { connection: { address, origin, userName, renewsSilently, signInWith }, session };
  } catch (error) {
    if (!isAppError(error, 'signed-out')) throw error;
    const { host } = new URL(origin);
    throw new AppError('signed-out', 'Sign-in was rejected', {
      details: { reason: 'rejected', host },
      cause: error,
    });
  }
}

/** Proves the sign-in without side effects: the first item of the home, or the linked item. */
export async function proveAccess(session: OracleSession, signal: AbortSignal): Promise<void> {
  const { rootId } = session.place;
  if (rootId === null) await listItems(session, { folderId: null, offset: 0, limit: 1 }, signal);
  else await getItem(session, rootId, signal);
}

/**
 * The best version that answers. A login goes along; a link does not, because this call knows none, and a refusal then shows the
 * version as well as an answer does. `protocol`: no version of the API is there.
 */
async function findApiVersion(
  origin: string,
  access: OracleAccess,
  { dependencies, signal }: SignInContext,
): Promise<OracleApiVersion> {
  const { transport, timeouts } = dependencies;
  const http = createHttpClient({
    transport,
    origin,
    limiter: createRateLimiter(1),
    ...(timeouts === undefined ? {} : { timeouts }),
  });
  const credentials = hasLogin(access) ? lastingCredentials(access) : {};
  const answers = (apiVersion: OracleApiVersion): Promise<boolean> =>
    retryRead({ dependencies }, signal, async () => {
      const path = `/documents/api/${apiVersion}/metadata-catalog`;
      const headers = { accept: 'application/json' };
      const answer = await http.send({
        method: 'GET',
        path,
        headers,
        credentials,
        redirects: 'answer',
        signal,
      });
      if (answer.status === 404) return false;
      if (!hasLogin(access) && isRefusal(answer.status)) return true;
      const place = { apiVersion, access, rootId: null, ownId: null };
      parseAnswer(
        answer,
        catalogWire,
        factsOf({ http, place, dependencies, who: 'The sign-in' }, { needs: 'viewer' }),
      );
      return true;
    });
  for (const apiVersion of apiVersions) if (await answers(apiVersion)) return apiVersion;
  throw new AppError('protocol', 'The document API is not there', {
    details: { host: http.host, status: 404, reason: 'not-json' },
  });
}

function hasLogin(
  access: OracleAccess,
): access is Extract<OracleAccess, { signInWith: 'password' | 'access-token' }> {
  return access.signInWith === 'password' || access.signInWith === 'access-token';
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || (status >= 300 && status < 400);
}

interface Entrance {
  apiVersion: OracleApiVersion;
  access: OracleAccess;
  link: LinkInput | undefined;
}

/** Proves the sign-in, and learns on the way where the account starts and what to call its user. */
async function enter(
  origin: string,
  { apiVersion, access, link }: Entrance,
  { dependencies, signal }: SignInContext,
): Promise<{ session: OracleSession; userName: string }> {
  const place: OraclePlace = { apiVersion, access, rootId: null, ownId: null };
  const typedName = access.signInWith === 'password' ? access.userName : null;
  const session = createSession({ origin, userName: typedName ?? 'The user' }, place, dependencies);
  if (link !== undefined) {
    const rootId = link.itemId ?? (await findLinkedItem(session, signal));
    const item = await getItem(session, rootId, signal);
    return { session: { ...session, place: { ...place, rootId } }, userName: item.name ?? rootId };
  }
  await proveAccess(session, signal);
  const owner = await findSelf(session, signal);
  const userName = typedName ?? owner.name ?? 'Access token';
  return { session: { ...session, place: { ...place, ownId: owner.id ?? null }, who: userName }, userName };
}

/** Nobody but the owner of the home is signed in to it. Not every instance need tell: then neither is known. */
async function findSelf(
  session: OracleSession,
  signal: AbortSignal,
): Promise<{ id?: string; name?: string }> {
  try {
    const { ownedBy } = await getHome(session, signal);
    if (ownedBy === undefined) return {};
    return { ...(ownedBy.id === undefined ? {} : { id: ownedBy.id }), name: nameOf(ownedBy) };
  } catch (error) {
    if (isAppError(error, 'not-found', 'permission-denied', 'bad-request', 'protocol')) return {};
    throw error;
  }
}

/** What a link leads to when only its id is known: its details if they may be read, else what it calls its own folder, else the one item in that. */
async function findLinkedItem(session: OracleSession, signal: AbortSignal): Promise<string> {
  const { access } = session.place;
  const byDetails =
    access.signInWith === 'public-link'
      ? await unlessRefused(getLinkedId(session, access.linkId, signal))
      : undefined;
  if (byDetails !== undefined && findKind(byDetails) !== undefined) return byDetails;
  const folder = await unlessMissing(getHome(session, signal));
  if (folder !== undefined && findKind(folder.id) === 'folder') return folder.id;
  const { items } = await listItems(session, { folderId: homeId, offset: 0, limit: 2 }, signal);
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return only.id;
  throw new AppError('protocol', 'The link does not say what it leads to', {
    details: { host: session.http.host, reason: 'unexpected-shape' },
  });
}

async function unlessRefused<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (isAppError(error, 'signed-out', 'permission-denied', 'not-found', 'bad-request', 'protocol'))
      return undefined;
    throw error;
  }
}

async function unlessMissing<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (isAppError(error, 'not-found')) return undefined;
    throw error;
  }
}
