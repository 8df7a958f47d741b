import { AppError, isAppError } from '../../shared/errors';
import type { RequestWatch } from './request-watch';
import type { HttpResponse } from './transport/transport';

/** Bytes that the answer announces; null when it announces none, or when a content coding makes the number another one. */
export function announcedLength(response: HttpResponse): number | null {
  const value = response.headers.get('content-length');
  const coding = response.headers.get('content-encoding') ?? 'identity';
  if (value === undefined || coding !== 'identity' || response.status === 204) return null;
  return /^\d+$/.test(value) ? Number(value) : null;
}

/**
 * The body, watched: `timeout` when the next bytes take longer than `idleMs` (time that the consumer takes does not count),
 * `truncated` when it ends, cleanly or not, before its announced length.
 */
export async function* watchBody(
  response: HttpResponse,
  watch: RequestWatch,
  idleMs: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const expectedBytes = announcedLength(response);
  const chunks = response.body[Symbol.asyncIterator]();
  let receivedBytes = 0;
  try {
    for (;;) {
      watch.begin('idle', idleMs);
      const step = await chunks.next();
      watch.pause();
      if (step.done === true) break;
      receivedBytes += step.value.byteLength;
      yield step.value;
    }
    if (expectedBytes !== null && receivedBytes < expectedBytes)
      throw truncated(expectedBytes, receivedBytes);
  } catch (error) {
    if (watch.stopped !== undefined) throw watch.stopped;
    const broken = isAppError(error, 'unavailable') && expectedBytes !== null;
    throw broken ? truncated(expectedBytes, receivedBytes, error) : error;
  } finally {
    watch.end();
    response.discard();
  }
}

/** All of a body that has to fit into memory; `protocol` when it is larger than `maxBytes`. */
export async function readWhole(
  body: AsyncIterable<Uint8Array>,
  limit: { maxBytes: number; host: string },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit.maxBytes) throw tooLong(limit.host);
    chunks.push(new Uint8Array(chunk));
  }
  return Buffer.concat(chunks);
}

function truncated(expectedBytes: number, receivedBytes: number, cause?: unknown): AppError {
  return new AppError('truncated', `Got ${receivedBytes} of ${expectedBytes} bytes`, {
    details: { expectedBytes, receivedBytes },
    cause,
  });
}

function tooLong(host: string): AppError {
  return new AppError('protocol', 'Answer is larger than any that makes sense', {
    details: { host, reason: 'unexpected-shape' },
  });
}
