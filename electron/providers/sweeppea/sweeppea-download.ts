import { AppError, isAppError } from '../../../shared/errors';
import type { HttpAnswer, HttpStream } from '../../http/http-client';
import { announcedLength } from '../../http/response-body';
import type { ByteRange, OpenedFile, Provider } from '../provider';
import type { FileLink } from './sweeppea-api';
import { toStorageError, unexpectedAnswer } from './sweeppea-errors';
import { SweeppeaLinks } from './sweeppea-links';
import type { SweeppeaSession } from './sweeppea-session';

/**
 * See `Provider.read`. Fetches a link and follows it; for a part, one of the last few minutes will do. A link that the storage does
 * not accept (any more) is replaced once, and when the fresh one is no better it is `link-expired` or `permission-denied`.
 * `integrity`: the storage announces, or sends in good order, another number of bytes than the service states.
 */
export function createReader(session: SweeppeaSession): Provider['read'] {
  const links = new SweeppeaLinks(session);
  return async (id, { range }, signal) => {
    if (range !== undefined && strongETag.test(range.validator)) {
      const part = await withLink(
        session,
        (refused) => links.recent({ id, refused }, signal),
        (link) => openPart({ session, link, signal }, range),
      );
      if (part !== undefined) return part;
    }
    return withLink(
      session,
      () => links.fetch(id, signal),
      (link) => openWhole({ session, link, signal }),
    );
  };
}

/** Only a strong ETag proves anything to a range request. */
const strongETag = /^"[\x21\x23-\x7e]*"$/;

async function withLink<T>(
  { log }: SweeppeaSession,
  take: (refused?: FileLink) => Promise<FileLink>,
  follow: (link: FileLink) => Promise<T>,
): Promise<T> {
  const link = await take();
  try {
    return await follow(link);
  } catch (error) {
    if (!isAppError(error, 'link-expired', 'permission-denied')) throw error;
    log.info('link-renewed', { host: link.url.host, code: error.code });
    return follow(await take(link));
  }
}

interface Source {
  session: SweeppeaSession;
  link: FileLink;
  signal: AbortSignal;
}

function openWhole(source: Source): Promise<OpenedFile> {
  const { session, link, signal } = source;
  return session.retry('read', signal, async () => {
    const stream = await request(source, {});
    if (stream.kind === 'answer') throw toStorageError(stream, session.clock.now());
    return orDiscard(stream, () => {
      if (stream.status === 206) throw wrongPart(stream);
      if (stream.status !== 200) throw unexpectedAnswer(stream);
      return toOpenedFile(stream, link, null);
    });
  });
}

/** `end` is exclusive. */
interface Part {
  from: number;
  end: number;
}

/** Undefined when the storage has no such part of that content: it ignores ranges, the content is another, or ends before. */
async function openPart(
  source: Source,
  { from, end, validator }: ByteRange,
): Promise<OpenedFile | undefined> {
  const { session, link, signal } = source;
  if (from >= link.size) return undefined;
  const part = { from, end: Math.min(end ?? link.size, link.size) };
  const headers = { range: `bytes=${part.from}-${part.end - 1}`, 'if-range': validator };
  return session.retry('read', signal, async () => {
    const stream = await request(source, headers);
    if (stream.kind === 'answer') {
      if (stream.status === 416) return undefined;
      throw toStorageError(stream, session.clock.now());
    }
    return orDiscard(stream, () =>
      isPartOf(stream, { part, size: link.size, validator }) ? toOpenedFile(stream, link, part) : undefined,
    );
  });
}

/** The storage gets the range and nothing else: no key, cookie or referrer. */
function request(
  { session, link, signal }: Source,
  headers: Readonly<Record<string, string>>,
): Promise<HttpStream | HttpAnswer> {
  const { origin, pathname, search } = link.url;
  const path = pathname + search;
  return session.storageAt(origin).open({ method: 'GET', path, headers, redirects: 'refuse', signal });
}

/** A stream that nothing comes of is not left open. */
function orDiscard<T extends OpenedFile | undefined>(stream: HttpStream, open: () => T): T {
  let opened: T | undefined;
  try {
    opened = open();
    return opened;
  } finally {
    if (opened === undefined) stream.discard();
  }
}

interface WantedPart {
  part: Part;
  size: number;
  validator: string;
}

/** False for the whole, and for a part of another content. `protocol` with reason `range` for another part. */
function isPartOf(stream: HttpStream, { part, size, validator }: WantedPart): boolean {
  if (stream.status === 200) return false;
  if (stream.status !== 206) throw unexpectedAnswer(stream);
  const [, first, last, total] =
    /^bytes (\d+)-(\d+)\/(\d+)$/.exec(stream.headers.get('content-range') ?? '') ?? [];
  if (Number(first) !== part.from) throw wrongPart(stream);
  if (Number(total) !== size || stream.headers.get('etag') !== validator) return false;
  if (Number(last) !== part.end - 1) throw wrongPart(stream);
  return true;
}

function wrongPart({ host, status }: HttpStream): AppError {
  return new AppError('protocol', 'Another part than asked for', {
    details: { host, status, reason: 'range' },
  });
}

function toOpenedFile(stream: HttpStream, link: FileLink, part: Part | null): OpenedFile {
  const expectedBytes = part === null ? link.size : part.end - part.from;
  const announced = announcedLength(stream);
  if (announced !== null && announced !== expectedBytes) throw wrongSize(expectedBytes, announced);
  const eTag = stream.headers.get('etag') ?? '';
  return {
    name: link.name,
    size: link.size,
    from: part?.from ?? 0,
    end: part?.end ?? null,
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
