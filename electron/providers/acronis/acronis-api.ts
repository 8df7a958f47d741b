import type { Usage } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import type { Secret } from '../../../shared/secret';
import type { HttpAnswer, HttpClient, HttpStream } from '../../http/http-client';
import { parseJson } from '../../http/http-json';
import type { Clock } from '../provider';
import { toCallError, toTokenError, unexpectedAnswer } from './acronis-errors';
import type { PageQuery } from './acronis-listing';
import {
  bearer,
  openAuthorized,
  retryDelete,
  retryRead,
  sendAuthorized,
  type AcronisSession,
} from './acronis-session';
import { marginForCalls, toGrant, type Grant } from './acronis-tokens';
import {
  certificateAnswerWire,
  dataCentreWire,
  deletedWire,
  fileAnswerWire,
  fileListWire,
  meWire,
  tokenWire,
  usagesWire,
  type FileListWire,
  type FileWire,
} from './acronis-wire';

const notary = '/api/notary/v2';
const json = { accept: 'application/json' };

/** GET router `/api/1/accounts`: the address of the login's data centre, as sent. Answers for unknown logins too. */
export async function findDataCentre(
  router: HttpClient,
  login: string,
  context: CallContext,
): Promise<string> {
  const path = `/api/1/accounts?${new URLSearchParams({ login }).toString()}`;
  const answer = await router.send({ method: 'GET', path, headers: json, signal: context.signal });
  if (answer.status !== 200) throw toCallError(answer, context.clock.now());
  return parseJson(answer, dataCentreWire).server_url;
}

/** What a call outside a session needs beside its client. */
interface CallContext {
  clock: Clock;
  signal: AbortSignal;
}

/** The fields of a token request. */
export type TokenFields = Readonly<Record<string, string | Secret>>;

/** POST `/api/2/idp/token`. Sent once; errors of `toTokenError`. */
export async function requestToken(
  http: HttpClient,
  fields: TokenFields,
  context: CallContext,
): Promise<Grant> {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    form.set(name, typeof value === 'string' ? value : value.reveal());
  const answer = await http.send({
    method: 'POST',
    path: '/api/2/idp/token',
    headers: { ...json, 'content-type': 'application/x-www-form-urlencoded' },
    body: new TextEncoder().encode(form.toString()),
    signal: context.signal,
  });
  const now = context.clock.now();
  if (answer.status !== 200) throw toTokenError(answer, now);
  return toGrant(parseJson(answer, tokenWire), answer.headers.get('date'), now);
}

/** GET `stored-files`: one page. */
export function listFiles(
  session: AcronisSession,
  query: PageQuery,
  signal: AbortSignal,
): Promise<FileListWire> {
  const path = `${notary}/stored-files${toSearch(query)}`;
  return readJson(session, path, signal, (answer) => parseJson(answer, fileListWire));
}

/** GET `stored-files/{id}`. `not-found`, `permission-denied`. */
export function getFile(session: AcronisSession, id: string, signal: AbortSignal): Promise<FileWire> {
  return readJson(session, filePath(id), signal, (answer) => parseJson(answer, fileAnswerWire));
}

/** GET `certificates/{id}`, as the service gives it. `not-found`. */
export function getCertificate(session: AcronisSession, id: string, signal: AbortSignal): Promise<unknown> {
  const path = `${notary}/certificates/${encodeURIComponent(id)}`;
  return readJson(session, path, signal, (answer) => parseJson(answer, certificateAnswerWire));
}

/** GET `stored-files/{id}/download`: resolves at the headers. `not-found`, `permission-denied`. */
export function openDownload(session: AcronisSession, id: string, signal: AbortSignal): Promise<HttpStream> {
  return retryRead(session, signal, async () => {
    const answer = await openAuthorized(session, { method: 'GET', path: `${filePath(id)}/download`, signal });
    if (answer.kind === 'answer') throw toCallError(answer, session.clock.now());
    if (answer.status === 200) return answer;
    answer.discard();
    throw unexpectedAnswer(answer);
  });
}

/** DELETE `stored-files/{id}`. `done` only for a plain 204; another success leaves the outcome open. `not-found`: it was gone before. `locked`. */
export function deleteFile(
  session: AcronisSession,
  id: string,
  signal: AbortSignal,
): Promise<'done' | 'unclear'> {
  return retryDelete(session, signal, async () => {
    const answer = await sendAuthorized(session, {
      method: 'DELETE',
      path: filePath(id),
      headers: json,
      signal,
    });
    if (answer.status === 204) return 'done';
    if (answer.status >= 200 && answer.status < 300) return 'unclear';
    throw toDeleteError(session, answer);
  });
}

/**
 * DELETE `stored-files` with the ids in its body: the ids that the answer names as deleted, which need not be those that were asked for. Sent
 * once. `bad-request` also where the body was lost on the way; `protocol` for any other success than a 200 with a list. `locked`.
 */
export async function deleteFiles(
  session: AcronisSession,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const answer = await sendAuthorized(session, {
    method: 'DELETE',
    path: `${notary}/stored-files`,
    headers: { ...json, 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify({ file_ids: ids })),
    signal,
  });
  if (answer.status !== 200) throw toDeleteError(session, answer);
  return parseJson(answer, deletedWire).deleted.flatMap(({ id }) => id ?? []);
}

function toDeleteError(session: AcronisSession, answer: HttpAnswer): AppError {
  if (answer.status === 409)
    return new AppError('locked', 'The file is in use', { details: { what: 'entry' } });
  return toCallError(answer, session.clock.now());
}

/** GET `users/me` and the tenant's `usages`: what the storage quota says; null when it says nothing. */
export async function findStorageUse(session: AcronisSession, signal: AbortSignal): Promise<Usage | null> {
  const token = bearer(await session.tokens.current(marginForCalls, signal));
  const get = async (path: string): Promise<HttpAnswer> => {
    const answer = await session.http.send({
      method: 'GET',
      path,
      headers: json,
      credentials: token,
      signal,
    });
    if (answer.status !== 200) throw toCallError(answer, session.clock.now());
    return answer;
  };
  const me = parseJson(await get('/api/2/users/me'), meWire);
  const path = `/api/2/tenants/${encodeURIComponent(me.tenant_id)}/usages`;
  const usages = parseJson(await get(path), usagesWire);
  const storage = usages.items.find((item) => item.name === 'notary_storage');
  if (storage?.value === undefined) return null;
  return {
    storage: { used: storage.value, limit: storage.offering_item?.quota.value ?? null },
    calls: null,
  };
}

function readJson<T>(
  session: AcronisSession,
  path: string,
  signal: AbortSignal,
  parse: (answer: HttpAnswer) => T,
): Promise<T> {
  return retryRead(session, signal, async () => {
    const answer = await sendAuthorized(session, { method: 'GET', path, headers: json, signal });
    if (answer.status !== 200) throw toCallError(answer, session.clock.now());
    return parse(answer);
  });
}

/** `not-found` for an id that would not name a file, but by the rules of URLs the list itself. */
function filePath(id: string): string {
  if (['', '.', '..'].includes(id))
    throw new AppError('not-found', 'No such file', { details: { what: 'entry' } });
  return `${notary}/stored-files/${encodeURIComponent(id)}`;
}

function toSearch(query: PageQuery): string {
  if (query.kind === 'first') return '';
  const parameters = new URLSearchParams(query.limit === null ? {} : { limit: String(query.limit) });
  parameters.set('after', query.after);
  return `?${parameters.toString()}`;
}
