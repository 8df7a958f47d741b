import { AppError } from '../../../shared/errors';
import type { HttpStream } from '../../http/http-client';
import { toCallError, unexpectedAnswer } from './oracle-errors';
import {
  factsOf,
  openSigned,
  parseAnswer,
  readJson,
  retryDelete,
  retryRead,
  sendSigned,
  type OracleCall,
  type OracleSession,
} from './oracle-session';
import {
  deletedWire,
  itemWire,
  listWire,
  publicLinkWire,
  versionsWire,
  type ItemWire,
  type ListWire,
  type VersionWire,
} from './oracle-wire';

/** The home of the signed-in user, or under a link without a login the linked folder. Never the id of something to change. */
export const homeId = 'self';

export type ItemKind = 'file' | 'folder';

/** The first letter of an id tells its kind; undefined for what is no id of an item. */
export function findKind(id: string): ItemKind | undefined {
  if (!/^[DF][A-Za-z0-9_=-]*$/.test(id)) return undefined;
  return id.startsWith('F') ? 'folder' : 'file';
}

/** `not-found` for what is no id of an item, without asking. */
export function kindOf(id: string): ItemKind {
  const kind = findKind(id);
  if (kind === undefined) throw noSuchItem('entry');
  return kind;
}

export function noSuchItem(what: 'entry' | 'folder'): AppError {
  return new AppError('not-found', 'No such item', { details: { what } });
}

export interface Range {
  offset: number;
  limit: number;
}

/** GET the items of the home (null; folders shared with the user included) or of a folder, ordered by name. */
export function listItems(
  session: OracleSession,
  { folderId, offset, limit }: Range & { folderId: string | null },
  signal: AbortSignal,
): Promise<ListWire> {
  const folder = folderId === null ? '' : `/${encodeURIComponent(folderId)}`;
  const query = new URLSearchParams({ limit: `${limit}`, offset: `${offset}`, orderby: 'name:asc' });
  const call = {
    path: `/folders${folder}/items?${query.toString()}`,
    needs: 'viewer',
    what: 'folder',
  } as const;
  return readJson(session, { call, schema: listWire }, signal);
}

/** GET what the server finds below a folder, or everywhere (null). */
export function searchItems(
  session: OracleSession,
  { folderId, text, offset, limit }: Range & { folderId: string | null; text: string },
  signal: AbortSignal,
): Promise<ListWire> {
  const folder = folderId === null ? '' : `/${encodeURIComponent(folderId)}`;
  const page = { limit: `${limit}`, offset: `${offset}`, orderby: 'name:asc' };
  const query = new URLSearchParams({ fulltext: text, ...page });
  const call = {
    path: `/folders${folder}/search/items?${query.toString()}`,
    needs: 'viewer',
    what: 'folder',
  } as const;
  return readJson(session, { call, schema: listWire }, signal);
}

/** GET one file or folder. `not-found`. */
export function getItem(session: OracleSession, id: string, signal: AbortSignal): Promise<ItemWire> {
  const path = itemPath(id);
  return readJson(session, { call: { path, needs: 'viewer' }, schema: itemWire }, signal);
}

/** GET the folder that `self` stands for. */
export function getHome(session: OracleSession, signal: AbortSignal): Promise<ItemWire> {
  const call = { path: `/folders/${homeId}`, needs: 'viewer', what: 'folder' } as const;
  return readJson(session, { call, schema: itemWire }, signal);
}

/** GET what a public link leads to. Answers owners and managers; whether it answers others is not documented. */
export async function getLinkedId(
  session: OracleSession,
  linkId: string,
  signal: AbortSignal,
): Promise<string> {
  const call = { path: `/publiclinks/${encodeURIComponent(linkId)}`, needs: 'viewer' } as const;
  return (await readJson(session, { call, schema: publicLinkWire }, signal)).id;
}

/** GET all versions of a file, newest first. `not-found`. */
export async function listVersions(
  session: OracleSession,
  id: string,
  signal: AbortSignal,
): Promise<readonly VersionWire[]> {
  if (kindOf(id) !== 'file') throw noSuchItem('entry');
  const path = `${itemPath(id)}/versions`;
  const { items } = await readJson(
    session,
    { call: { path, needs: 'viewer' }, schema: versionsWire },
    signal,
  );
  return [...items].sort((one, other) => Number(other.version) - Number(one.version));
}

/** GET the bytes of one version, or a part of them (`end` is exclusive): resolves at the headers. 206, 200 or 416. */
export function openContent(
  session: OracleSession,
  { id, version, part }: { id: string; version: string; part: { from: number; end: number } | null },
  signal: AbortSignal,
): Promise<HttpStream | 'unsatisfiable'> {
  const call: OracleCall = {
    method: 'GET',
    path: `${itemPath(id)}/data?${versionQuery(version)}`,
    needs: 'downloader',
    // A refusal comes as JSON, the contents do not.
    headers: {
      accept: 'application/json, */*;q=0.5',
      ...(part === null ? {} : { range: `bytes=${part.from}-${part.end - 1}` }),
    },
  };
  return retryRead(session, signal, async () => {
    const answer = await openSigned(session, call, signal);
    if (answer.kind === 'answer') {
      if (answer.status === 416) return 'unsatisfiable';
      throw toCallError(answer, factsOf(session, call));
    }
    if (answer.status === 200 || answer.status === 206) return answer;
    answer.discard();
    throw unexpectedAnswer(answer);
  });
}

/**
 * DELETE a whole file with all its versions, or a folder with all in it. `odd`: a success that does not name the id. Sent again
 * after 429 and 503 only.
 */
export function deleteWhole(
  session: OracleSession,
  id: string,
  signal: AbortSignal,
): Promise<'done' | 'odd'> {
  const patient = kindOf(id) === 'folder' ? { patient: true as const } : {};
  const call = { method: 'DELETE', path: itemPath(id), needs: 'contributor', ...patient } as const;
  return retryDelete(session, signal, () => sendDelete(session, { id, call }, signal));
}

/**
 * DELETE one version of a file: sent once and never again. A server that misses the version deletes the whole file and answers the
 * same, so the finished address is checked before it goes out, and the caller has to look afterwards.
 */
export async function deleteVersion(
  session: OracleSession,
  { id, version }: { id: string; version: string },
  signal: AbortSignal,
): Promise<'done' | 'odd'> {
  const path = `${itemPath(id)}?${versionQuery(version)}`;
  if (kindOf(id) !== 'file' || !namesOneVersion(path, version))
    throw new AppError('internal', 'A version delete has to name exactly one version of a file');
  return sendDelete(session, { id, call: { method: 'DELETE', path, needs: 'contributor' } }, signal);
}

function versionQuery(version: string): string {
  return new URLSearchParams({ version }).toString();
}

export function namesOneVersion(path: string, version: string): boolean {
  const given = new URL(path, 'https://host.invalid').searchParams.getAll('version');
  return /^[1-9][0-9]*$/.test(version) && given.length === 1 && given[0] === version;
}

async function sendDelete(
  session: OracleSession,
  { id, call }: { id: string; call: OracleCall },
  signal: AbortSignal,
): Promise<'done' | 'odd'> {
  const answer = await sendSigned(session, call, signal);
  try {
    return parseAnswer(answer, deletedWire, factsOf(session, call)).idList === id ? 'done' : 'odd';
  } catch (error) {
    if (isOddSuccess(answer.status, error)) return 'odd';
    throw error;
  }
}

/** A success that is no answer of this API; an `errorCode` in it is one. */
function isOddSuccess(status: number, error: unknown): boolean {
  const odd = error instanceof AppError && (error.code === 'protocol' || error.code === 'signed-out');
  return status >= 200 && status < 300 && odd;
}

function itemPath(id: string): string {
  return `/${kindOf(id)}s/${encodeURIComponent(id)}`;
}
