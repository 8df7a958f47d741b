import { AppError, isAppError, toAppError } from '../../../shared/errors';
import type { Removal } from '../provider';
import { deleteWhole, getItem, listItems, homeId } from './oracle-api';
import { findReserver } from './oracle-entries';
import { pageSize } from './oracle-listing';
import type { OracleSession } from './oracle-session';
import type { ItemWire } from './oracle-wire';

/** What came back from a delete. */
export type Sent = { kind: 'done' | 'odd' } | { kind: 'failed'; error: AppError };

/** Looks after a success that shows no effect yet, and the milliseconds between them. */
export const moreLooks = 2;
export const lookEveryMs = 1000;

/** After these nothing was done and a look would tell nothing. */
const accountFailures = [
  'offline',
  'signed-out',
  'access-code-required',
  'link-expired',
  'rate-limited',
] as const;

/** Outcome of sending; rejects only when the caller has gone. */
export async function outcomeOf(sending: Promise<'done' | 'odd'>): Promise<Sent> {
  try {
    return { kind: await sending };
  } catch (error) {
    const failure = toAppError(error);
    if (failure.code === 'cancelled') throw failure;
    return { kind: 'failed', error: failure };
  }
}

/**
 * Moves a file with all its versions, or a folder with all in it, to its owner's trash. See `Provider.remove`. The answer alone is not
 * believed: a look at the item decides. `changed`: the server took only the newest version.
 */
export async function removeItem(session: OracleSession, id: string, signal: AbortSignal): Promise<Removal> {
  const before = await getItem(session, id, signal);
  const sent = await outcomeOf(deleteWhole(session, id, signal));
  if (sent.kind === 'failed' && isAppError(sent.error, ...accountFailures)) throw sent.error;
  for (let looks = 0; ; looks += 1) {
    const found = await look(session, { before, sent }, signal);
    if (found === 'gone') return {};
    if (sent.kind === 'failed') throw explained(session, sent.error, found);
    if (found.version !== before.version)
      throw new AppError('changed', 'Only the newest version was deleted', { details: { what: 'entry' } });
    if (looks === moreLooks) throw unclearDelete(session);
    await session.dependencies.clock.sleep(lookEveryMs, signal);
  }
}

/** A refused delete of an item that somebody else reserves is `locked`. */
export function explained(session: OracleSession, error: AppError, item: ItemWire): AppError {
  const by = isAppError(error, 'permission-denied') ? findReserver(item, session.place) : undefined;
  if (by === undefined) return error;
  const name = item.name === undefined ? {} : { name: item.name };
  return new AppError('locked', 'Reserved by somebody else', { details: { what: 'entry', by, ...name } });
}

export function unclearDelete({ http }: OracleSession, cause?: unknown): AppError {
  return new AppError('protocol', 'What became of a delete is not known', {
    details: { host: http.host, reason: 'unclear-delete' },
    cause,
  });
}

interface Attempt {
  before: ItemWire;
  sent: Sent;
}

/**
 * Whether an id in the trash still answers is not documented: an item that is not found is gone, one that is found is gone all the same
 * when its folder does not list it.
 */
async function look(
  session: OracleSession,
  { before, sent }: Attempt,
  signal: AbortSignal,
): Promise<'gone' | ItemWire> {
  try {
    const item = await getItem(session, before.id, signal);
    const refused = sent.kind === 'failed' && !mayHaveHappened(sent.error);
    if (refused || item.version !== before.version) return item;
    return (await isListed(session, before, signal)) ? item : 'gone';
  } catch (error) {
    if (isAppError(error, 'cancelled')) throw error;
    const gone = isAppError(error, 'not-found');
    if (gone && !(sent.kind === 'failed' && sent.error.code === 'not-found')) return 'gone';
    throw sent.kind === 'failed' ? sent.error : unclearDelete(session, error);
  }
}

function mayHaveHappened(error: AppError): boolean {
  return isAppError(error, 'timeout', 'unavailable', 'truncated', 'protocol');
}

/** Does its folder list it? True when that cannot be found out. */
async function isListed(session: OracleSession, item: ItemWire, signal: AbortSignal): Promise<boolean> {
  if (item.parentID === undefined) return true;
  const folderId = item.parentID === homeId ? null : item.parentID;
  if (folderId === null && session.place.rootId !== null) return true;
  try {
    for (let offset = 0; ;) {
      const page = await listItems(session, { folderId, offset, limit: pageSize }, signal);
      offset += page.items.length;
      if (page.items.some(({ id }) => id === item.id)) return true;
      if (page.items.length === 0 || (!page.hasMore && page.items.length < pageSize)) return false;
    }
  } catch (error) {
    if (isAppError(error, 'cancelled')) throw error;
    return true;
  }
}
