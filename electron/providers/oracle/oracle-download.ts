import { AppError, isAppError } from '../../../shared/errors';
import type { HttpStream } from '../../http/http-client';
import { announcedLength } from '../../http/response-body';
import type { ByteRange, OpenedFile, Provider } from '../provider';
import { listVersions, noSuchItem, openContent } from './oracle-api';
import { isWebPage, signedOut } from './oracle-errors';
import type { OracleSession } from './oracle-session';
import { RecentVersions, type PinnedVersion, type WantedVersion } from './recent-versions';

/**
 * See `Provider.read`. The version is pinned, so that a new one in the middle of a download does no harm; parts of a version
 * that was just looked up are asked for without looking it up again.
 */
export function createReader(session: OracleSession): Provider['read'] {
  const recent = new RecentVersions(session.dependencies.clock);
  return async (id, { version, range }, signal) => {
    const wanted: WantedVersion = { id, version };
    const known = range === undefined ? undefined : recent.find(wanted, range.validator);
    if (known !== undefined) {
      const opened = await openKnown(session, { pinned: known, range }, signal);
      if (opened !== undefined) return opened;
    }
    const pinned = await pinVersion(session, wanted, signal);
    recent.note(wanted, pinned);
    return open(session, { pinned, range }, signal);
  };
}

async function pinVersion(
  session: OracleSession,
  { id, version }: WantedVersion,
  signal: AbortSignal,
): Promise<PinnedVersion> {
  const versions = await listVersions(session, id, signal);
  const pinned = version === undefined ? versions[0] : versions.find((each) => each.version === version);
  if (pinned === undefined) throw noSuchItem('entry');
  const size = pinned.size ?? null;
  return {
    id,
    version: pinned.version,
    name: pinned.name ?? null,
    size,
    validator: size === null ? null : `${id}:${pinned.version}:${size}`,
  };
}

interface Wanted {
  pinned: PinnedVersion;
  range: ByteRange | undefined;
}

/** Undefined when the version has gone since it was looked up. */
async function openKnown(
  session: OracleSession,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<OpenedFile | undefined> {
  try {
    return await open(session, wanted, signal);
  } catch (error) {
    if (isAppError(error, 'not-found')) return undefined;
    throw error;
  }
}

async function open(
  session: OracleSession,
  { pinned, range }: Wanted,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const asked = { pinned, part: partOf(session, pinned, range) };
  const { stream, part } = await openPart(session, asked, signal);
  const { name, size, validator } = pinned;
  return {
    name,
    size: size ?? announcedLength(stream),
    from: part?.from ?? 0,
    end: part?.end ?? null,
    validator,
    hash: null,
    body: bodyOf(stream, part === null ? size : part.end - part.from),
    discard: () => {
      stream.discard();
    },
  };
}

/** `end` is exclusive. */
interface Part {
  from: number;
  end: number;
}

/** What to ask for: null is the whole, unless a part of the very same content is wanted and the API knows ranges. */
function partOf({ place }: OracleSession, pinned: PinnedVersion, range: ByteRange | undefined): Part | null {
  const { size, validator } = pinned;
  if (range === undefined || size === null || place.apiVersion === '1.1') return null;
  if (range.validator !== validator || range.from >= size) return null;
  return { from: range.from, end: Math.min(range.end ?? size, size) };
}

interface Asked {
  pinned: PinnedVersion;
  part: Part | null;
}

/** The part that comes; null for the whole. A server that knows of no such part is asked for the whole. */
async function openPart(
  session: OracleSession,
  { pinned, part }: Asked,
  signal: AbortSignal,
): Promise<{ stream: HttpStream; part: Part | null }> {
  const { id, version, size } = pinned;
  const stream = await openContent(session, { id, version, part }, signal);
  if (stream === 'unsatisfiable') {
    if (part !== null) return openPart(session, { pinned, part: null }, signal);
    throw wrongPart(session);
  }
  if (stream.status === 200) {
    refuseWebPage(stream, size);
    return { stream, part: null };
  }
  if (isThePart(stream, part, size)) return { stream, part };
  stream.discard();
  throw wrongPart(session);
}

function isThePart({ headers }: HttpStream, part: Part | null, size: number | null): boolean {
  if (part === null || size === null) return false;
  return headers.get('content-range')?.trim() === `bytes ${part.from}-${part.end - 1}/${size}`;
}

function wrongPart({ http }: OracleSession): AppError {
  return new AppError('protocol', 'Another part of the contents than asked for', {
    details: { host: http.host, reason: 'range' },
  });
}

/** A web page is content only if it is as long as the file; a sign-in page is not. */
function refuseWebPage(stream: HttpStream, size: number | null): void {
  const length = announcedLength(stream);
  if (!isWebPage(stream.headers) || length === null || length === size) return;
  stream.discard();
  throw signedOut(stream.host);
}

function bodyOf(stream: HttpStream, expectedBytes: number | null): AsyncIterable<Uint8Array> {
  const unsure = isWebPage(stream.headers) && expectedBytes !== null && announcedLength(stream) === null;
  return unsure ? countedPage(stream, expectedBytes) : stream.body;
}

async function* countedPage(stream: HttpStream, expected: number): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of stream.body) {
    received += chunk.byteLength;
    yield chunk;
  }
  if (received !== expected) throw signedOut(stream.host);
}
