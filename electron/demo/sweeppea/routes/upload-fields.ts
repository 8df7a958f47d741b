import type { DriveCall } from '../drive-call';
import { helpfulRefusal } from '../drive-refusal';

export interface UploadFields {
  /** As it will be stored. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
  readonly private: boolean;
}

/** Reads the fields of an upload. Throws a 400 that names the first one that is missing or not legal. */
export function readUploadFields(call: DriveCall): UploadFields {
  const { endpoint, body, faults } = call;
  const refuse = (field: string): Error => helpfulRefusal(endpoint, `Missing or invalid ${field}.`);
  const given = body['Filename'];
  const name = typeof given === 'string' ? storedName(given, faults.has('legacy-upload') ? '' : '_') : '';
  if (['', '.', '..'].includes(name)) throw refuse('Filename');
  const mimeType = body['MimeType'];
  if (typeof mimeType !== 'string' || mimeType === '') throw refuse('MimeType');
  const bytes = decodeBase64(body['FileData']);
  if (bytes === null || bytes.length === 0) throw refuse('FileData');
  const isPrivate = body['Private'] ?? true;
  if (typeof isPrivate !== 'boolean') throw refuse('Private');
  return { name, mimeType, bytes, private: isPrivate };
}

/**
 * Last part of the path, accents folded, anything outside `A-Za-z0-9._-` replaced one for one [documented]. `replacement` empty: dropped,
 * as older text says.
 */
export function storedName(given: string, replacement: '_' | ''): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  if (last === '.' || last === '..') return last;
  return last
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]/gu, replacement);
}

/** Null for anything but plain, padded base64. */
function decodeBase64(value: unknown): Buffer | null {
  if (typeof value !== 'string' || value.length % 4 !== 0) return null;
  const body = value.replace(/={1,2}$/, '');
  return /[^A-Za-z0-9+/]/.test(body) ? null : Buffer.from(value, 'base64');
}
