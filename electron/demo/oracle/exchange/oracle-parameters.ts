import { readBody } from '../../wire/received-body';
import type { OracleCall } from '../oracle-call';
import { badRequest } from './oracle-refusal';
import { isAllowedName } from '../store/oracle-names';

const longestBody = 1_048_576;

/** The JSON object in the body, whatever its `Content-Type`; null for an empty body. Throws `-1` for anything else. */
export async function readOptionalObject(call: OracleCall): Promise<Record<string, unknown> | null> {
  const body = await readBody(call.request, longestBody);
  if (body === null) throw badRequest('The request body is too long.');
  const text = body.toString('utf8').trim();
  return text === '' ? null : parseObject(text);
}

export async function readObject(call: OracleCall): Promise<Record<string, unknown>> {
  return (await readOptionalObject(call)) ?? {};
}

/** Throws `-1` when the text is not a JSON object. */
export function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest('The JSON text is malformed.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('A JSON object is expected.');
  return Object.fromEntries(Object.entries(value));
}

/** A text field; undefined when it is absent. Throws `-1` for another type. */
export function textField(object: Record<string, unknown>, name: string): string | undefined {
  const value = object[name];
  if (value === undefined || typeof value === 'string') return value;
  throw badRequest(`${name} must be a string.`);
}

export function requiredField(object: Record<string, unknown>, name: string): string {
  const value = textField(object, name);
  if (value === undefined || value === '') throw badRequest(`${name} is required.`);
  return value;
}

/** Throws `-1` when no item may be called so. */
export function checkName(name: string): string {
  if (!isAllowedName(name)) throw badRequest('The name is not allowed.');
  return name;
}

/** True for `TimeStampSuffix`, false when the field is absent. */
export function wantsSuffix(object: Record<string, unknown>): boolean {
  const value = textField(object, 'duplicateResolution');
  if (value !== undefined && value !== 'TimeStampSuffix')
    throw badRequest('duplicateResolution is not valid.');
  return value !== undefined;
}

/** A version as a number or as text. Throws `-1` unless it is a positive integer. */
export function parseVersionNumber(value: unknown): number {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^[1-9]\d*$/.test(text))
    throw badRequest('version must be a positive integer.');
  return Number(text);
}

/** The version of the query; null when there is none. Throws `-1` when it is empty, repeated or no positive integer. */
export function queryVersion({ url }: OracleCall): number | null {
  const values = url.searchParams.getAll('version');
  if (values.length > 1) throw badRequest('version is given more than once.');
  return values.length === 0 ? null : parseVersionNumber(values[0]);
}

export interface PageWanted {
  limit: number;
  offset: number;
}

const highestLimit = 10_000;

/** Above 10000 the limit is cut to that [assumed]. Throws `-1` for what is no number, and for a limit of 0. */
export function readPage({ url }: OracleCall, defaultLimit: number): PageWanted {
  const limit = readNumber(url, 'limit', defaultLimit);
  const offset = readNumber(url, 'offset', 0);
  if (limit === 0) throw badRequest('limit must be a positive integer.');
  return { limit: Math.min(limit, highestLimit), offset };
}

function readNumber(url: URL, name: string, fallback: number): number {
  const text = url.searchParams.get(name);
  if (text === null) return fallback;
  if (!/^\d+$/.test(text)) throw badRequest(`${name} is not valid.`);
  return Number(text);
}

/** The field and whether it descends. Throws `-1` for a field that is not among `fields`. */
export function readOrder<const F extends string>(
  { url }: OracleCall,
  fields: readonly [F, ...F[]],
): { field: F; descending: boolean } {
  const [field = '', direction = 'asc', ...rest] = (url.searchParams.get('orderby') ?? fields[0]).split(':');
  const known = fields.find((candidate) => candidate === field);
  if (known === undefined || rest.length > 0 || !['asc', 'desc'].includes(direction)) {
    throw badRequest('orderby is not valid.');
  }
  return { field: known, descending: direction === 'desc' };
}
