import type { DriveAnswer, DriveCall, DriveState } from '../drive-call';
import { helpfulRefusal } from '../drive-refusal';
import { dispositionOf } from '../bucket/link-disposition';
import { megabytes } from '../store/drive-account';
import type { DriveFile } from '../store/drive-store';
import { findTokenFile, readToken, successBody } from './drive-file-json';

const shortestLife = 60;
const longestLife = 3600;
const defaultLife = 900;

type LinkMode = 'download' | 'preview';

/** A presigned link to the bytes [documented]. Illegal values are refused [assumed]. */
export async function answerLink(call: DriveCall, state: DriveState): Promise<DriveAnswer> {
  readToken(call, state);
  const mode = readMode(call);
  const expiresIn = readLife(call);
  const file = findTokenFile(call, state);
  const signedAt = signingTime(call, state, expiresIn);
  const data = {
    FileToken: file.token,
    Filename: file.name,
    MimeType: file.mimeType,
    Size: file.size,
    SizeMB: megabytes(file.size),
    Mode: mode,
    Url: `${await originOf(call, state)}${targetOf(file, { mode, expiresIn, signedAt }, state)}`,
    ExpiresIn: expiresIn,
    ExpiresAt: new Date(signedAt + expiresIn * 1000).toISOString(),
  };
  return { status: 200, body: successBody(call, { data, message: 'File URL generated successfully.' }) };
}

function readMode({ body, faults, endpoint }: DriveCall): LinkMode {
  const mode = body['Mode'] ?? 'preview';
  if (mode === 'download' || mode === 'preview') return mode;
  if (faults.has('clamp-link-values')) return 'preview';
  throw helpfulRefusal(endpoint, 'Invalid Mode.');
}

function readLife({ body, faults, endpoint }: DriveCall): number {
  const given = body['ExpiresIn'] ?? defaultLife;
  const number = typeof given === 'number' ? Math.trunc(given) : defaultLife;
  const legal = Math.min(longestLife, Math.max(shortestLife, number));
  if (legal === given || faults.has('clamp-link-values')) return legal;
  throw helpfulRefusal(endpoint, 'Invalid ExpiresIn.');
}

/** Whole seconds, as links state no less. */
function signingTime({ faults }: DriveCall, { now }: DriveState, expiresIn: number): number {
  const seconds = Math.floor(now() / 1000) - (faults.has('link-expired') ? expiresIn + 1 : 0);
  return seconds * 1000;
}

async function originOf({ faults }: DriveCall, state: DriveState): Promise<string> {
  const foreign = faults.find('foreign-host');
  if (foreign !== undefined) return foreign.origin;
  return faults.has('untrusted-certificate') ? state.untrustedOrigin() : state.storageOrigin;
}

function targetOf(
  file: DriveFile,
  { mode, expiresIn, signedAt }: { mode: LinkMode; expiresIn: number; signedAt: number },
  { links, store }: DriveState,
): string {
  return links.sign(store.pathOf(file), {
    expiresIn,
    signedAt,
    contentType: file.mimeType,
    disposition: dispositionOf(mode === 'download' ? 'attachment' : 'inline', file.name),
  });
}
