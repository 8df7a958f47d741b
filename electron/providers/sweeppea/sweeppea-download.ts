import { AppError, isAppError } from '../../../shared/errors';
import type { HttpAnswer, HttpStream } from '../../http/http-client';
import { announcedLength } from '../../http/response-body';
import type { OpenedFile, ReadOptions } from '../provider';
import { fetchLink, type FileLink } from './sweeppea-api';
import { toStorageError, unexpectedAnswer } from './sweeppea-errors';
import type { SweeppeaSession } from './sweeppea-session';

/**
 * See `Provider.read`. Fetches a link and follows it; one that the storage does not accept (any more) is replaced once, and when the
 * fresh one is no better it is `link-expired` or `permission-denied`. `integrity`: the storage announces, or sends in good order,
 * another number of bytes than the service states.
 */
export async function openContents(
  session: SweeppeaSession,
  id: string,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<OpenedFile> {
  const start = toStart(options);
  const link = await fetchLink(session, id, signal);
  try {
    return await follow({ session, link, signal }, start);
  } catch (error) {
    if (!isAppError(error, 'link-expired', 'permission-denied')) throw error;
    session.log.info('link-renewed', { host: link.url.host, code: error.code });
    return follow({ session, link: await fetchLink(session, id, signal), signal }, start);
  }
}

/** Where to begin: at the start (null), or further on with what proves that it is still the same content. */
type Start = { from: number; validator: string } | null;

interface Source {
  session: SweeppeaSession;
  link: FileLink;
  signal: AbortSignal;
}

/** Only a strong ETag proves anything to a range request. */
const strongETag = /^"[\x21\x23-\x7e]*"$/;

function toStart({ from = 0, validator = '' }: ReadOptions): Start {
  return from > 0 && strongETag.test(validator) ? { from, validator } : null;
}

function follow(source: Source, start: Start): Promise<OpenedFile> {
  return source.session.retry('read', source.signal, () => openFrom(source, start));
}

/** The storage gets the range and nothing else: no key, cookie or referrer. */
function request({ session, link, signal }: Source, start: Start): Promise<HttpStream | HttpAnswer> {
  const { origin, pathname, search } = link.url;
  const range = start === null ? {} : { range: `bytes=${start.from}-`, 'if-range': start.validator };
  return session.storageAt(origin).open({
    method: 'GET',
    path: pathname + search,
    headers: { ...range },
    redirects: 'refuse',
    signal,
  });
}

async function openFrom(source: Source, start: Start): Promise<OpenedFile> {
  const stream = await request(source, start);
  if (stream.kind === 'answer') {
    if (start !== null && stream.status === 416) return openFrom(source, null);
    throw toStorageError(stream, source.session.clock.now());
  }
  try {
    const from = findOffset(stream, start, source.link.size);
    if (from !== undefined) return toOpenedFile(stream, source.link, from);
  } catch (error) {
    stream.discard();
    throw error;
  }
  stream.discard();
  return openFrom(source, null);
}

/** Offset of the first byte that comes; undefined for a part of another content than the one begun. `protocol` with reason `range` for another part. */
function findOffset(stream: HttpStream, start: Start, size: number): number | undefined {
  if (stream.status === 200) return 0;
  if (stream.status !== 206) throw unexpectedAnswer(stream);
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(stream.headers.get('content-range') ?? '') ?? [];
  if (Number(from) !== start?.from)
    throw new AppError('protocol', 'Another part than asked for', {
      details: { host: stream.host, status: stream.status, reason: 'range' },
    });
  const isSame = Number(total) === size && stream.headers.get('etag') === start.validator;
  return isSame ? start.from : undefined;
}

function toOpenedFile(stream: HttpStream, link: FileLink, from: number): OpenedFile {
  const expectedBytes = link.size - from;
  const announced = announcedLength(stream);
  if (announced !== null && announced !== expectedBytes) throw wrongSize(expectedBytes, announced);
  const eTag = stream.headers.get('etag') ?? '';
  return {
    name: link.name,
    size: link.size,
    from,
    validator: strongETag.test(eTag) ? eTag : null,
    hash: null,
    body: exactly(stream.body, expectedBytes),
    discard: () => {
      stream.discard();
    },
  };
}

async function* exactly(
  body: AsyncIterable<Uint8Array>,
  expectedBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let receivedBytes = 0;
  for await (const chunk of body) {
    receivedBytes += chunk.byteLength;
    if (receivedBytes > expectedBytes) throw wrongSize(expectedBytes, receivedBytes);
    yield chunk;
  }
  if (receivedBytes < expectedBytes) throw wrongSize(expectedBytes, receivedBytes);
}

function wrongSize(expected: number, actual: number): AppError {
  return new AppError('integrity', 'The contents have another size than the service states', {
    details: { check: 'size', expected: String(expected), actual: String(actual) },
  });
}
