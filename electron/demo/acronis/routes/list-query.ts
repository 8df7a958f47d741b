import type { AcronisSwitches } from '../acronis-switches';
import { decodeCursor, type ListCursor } from './list-cursor';

export interface ListQuery {
  limit: number;
  after: ListCursor | null;
  before: ListCursor | null;
}

const defaultLimit = 20;
const highestLimit = 100;
const known: ReadonlySet<string> = new Set(['limit', 'after', 'before']);

/**
 * Twenty files by default [documented]; `limit` 1 to 100, `after` and `before` are the platform's habit [documented], taken to hold here
 * [assumed]. A text tells what is wrong with the query.
 */
export function readListQuery(
  params: URLSearchParams,
  habit: AcronisSwitches['list']['params'],
): ListQuery | string {
  const refusal = refusedBy(habit, params);
  if (refusal !== null) return refusal;
  const limit = Number(params.get('limit') ?? defaultLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > highestLimit) return 'limit must be from 1 to 100';
  const after = readCursor(params.get('after'));
  const before = habit === 'forward-only' ? null : readCursor(params.get('before'));
  if (after === undefined || before === undefined) return 'the cursor is not valid';
  if (after !== null && before !== null) return 'after and before exclude each other';
  return { limit, after, before };
}

function refusedBy(habit: AcronisSwitches['list']['params'], params: URLSearchParams): string | null {
  const hasAfter = params.has('after');
  if (habit === 'after-400' && hasAfter) return 'unknown parameter after';
  if (habit === 'limit-with-after-400' && hasAfter && params.has('limit')) return 'limit with after';
  const unknown = [...params.keys()].find((name) => !known.has(name));
  return habit === 'unknown-400' && unknown !== undefined ? `unknown parameter ${unknown}` : null;
}

/** Undefined when it is not valid, null when there is none. */
function readCursor(text: string | null): ListCursor | null | undefined {
  return text === null ? null : (decodeCursor(text) ?? undefined);
}
