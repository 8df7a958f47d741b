import { AppError } from '../../../shared/errors';
import type { HttpStream } from '../../http/http-client';
import { announcedLength } from '../../http/response-body';
import type { OpenedFile, ReadOptions } from '../provider';
import { listVersions, noSuchItem, openContent } from './oracle-api';
import { isWebPage, signedOut } from './oracle-errors';
import type { OracleSession } from './oracle-session';

/** See `Provider.read`. The version is pinned, so that a new one in the middle of a download does no harm. */
export async function openFile(
  session: OracleSession,
  id: string,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const versions = await listVersions(session, id, signal);
  const pinned =
    options.version === undefined ? versions[0] : versions.find(({ version }) => version === options.version);
  if (pinned === undefined) throw noSuchItem('entry');
  const size = pinned.size ?? null;
  const validator = size === null ? null : `${id}:${pinned.version}:${size}`;
  const wanted = { id, version: pinned.version, from: startOf(session, { options, validator, size }) };
  const { stream, from } = await openAt(session, wanted, { size, signal });
  return {
    name: pinned.name ?? null,
    size: size ?? announcedLength(stream),
    from,
    validator,
    hash: null,
    body: bodyOf(stream, size, from),
    discard: () => {
      stream.discard();
    },
  };
}

/** The first byte to ask for: 0 unless the rest of the very same content is wanted and the API knows ranges. */
function startOf(
  { place }: OracleSession,
  { options, validator, size }: { options: ReadOptions; validator: string | null; size: number | null },
): number {
  const from = options.from ?? 0;
  const usable = place.apiVersion !== '1.1' && validator !== null && options.validator === validator;
  return usable && size !== null && from < size ? from : 0;
}

interface Opening {
  size: number | null;
  signal: AbortSignal;
}

/** A part that is not the wanted one, or none at all, means: once more, from the first byte. */
async function openAt(
  session: OracleSession,
  wanted: { id: string; version: string; from: number },
  { size, signal }: Opening,
): Promise<{ stream: HttpStream; from: number }> {
  const stream = await openContent(session, wanted, signal);
  const from = stream === 'unsatisfiable' ? undefined : firstByte(stream, wanted.from, size);
  if (stream !== 'unsatisfiable' && from !== undefined) {
    refuseWebPage(stream, size);
    return { stream, from };
  }
  if (stream !== 'unsatisfiable') stream.discard();
  if (wanted.from > 0) return openAt(session, { ...wanted, from: 0 }, { size, signal });
  throw new AppError('protocol', 'A part of the contents where the whole was asked for', {
    details: { host: session.http.host, reason: 'range' },
  });
}

/** Where the body starts; undefined when that is not where it should. */
function firstByte({ status, headers }: HttpStream, wanted: number, size: number | null): number | undefined {
  if (status === 200) return 0;
  if (wanted === 0 || size === null) return undefined;
  return headers.get('content-range')?.trim() === `bytes ${wanted}-${size - 1}/${size}` ? wanted : undefined;
}

/** A web page is content only if it is as long as the file; a sign-in page is not. */
function refuseWebPage(stream: HttpStream, size: number | null): void {
  const length = announcedLength(stream);
  if (!isWebPage(stream.headers) || stream.status === 206 || length === null || length === size) return;
  stream.discard();
  throw signedOut(stream.host);
}

function bodyOf(stream: HttpStream, size: number | null, from: number): AsyncIterable<Uint8Array> {
  const unsure = isWebPage(stream.headers) && size !== null && announcedLength(stream) === null;
  return unsure ? countedPage(stream, size - from) : stream.body;
}

async function* countedPage(stream: HttpStream, expected: number): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of stream.body) {
    received += chunk.byteLength;
    yield chunk;
  }
  if (received !== expected) throw signedOut(stream.host);
}
