import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AppError, isAppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { chunksOf } from './stream-chunks';
import type { HttpRequest, HttpResponse, Transport } from './transport';

/** Node's own HTTP: for tests and benchmarks, and for the few answers that Chromium refuses (`electron-transport.ts`). */
export function createNodeTransport(): Transport {
  return (request) =>
    new Promise((resolve, reject) => {
      const send = request.url.protocol === 'https:' ? httpsRequest : httpRequest;
      const outgoing = send(request.url, {
        method: request.method,
        headers: revealed(request),
        signal: request.signal,
      });
      watchConnection(outgoing, request);
      outgoing.on('response', (incoming) => {
        resolve(toResponse(incoming, request));
      });
      outgoing.on('error', (error) => {
        reject(fromNodeError(error, request));
      });
      outgoing.end(request.body);
    });
}

function revealed(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = value instanceof Secret ? value.reveal() : value;
  if (request.body !== undefined) headers['content-length'] = String(request.body.byteLength);
  return headers;
}

function watchConnection(outgoing: ClientRequest, request: HttpRequest): void {
  if (request.connectTimeoutMs === undefined) return;
  const details = { host: request.url.host, phase: 'connect' } as const;
  const timer = setTimeout(() => {
    outgoing.destroy(new AppError('timeout', 'No connection in time', { details }));
  }, request.connectTimeoutMs);
  const stop = (): void => {
    clearTimeout(timer);
  };
  outgoing.on('socket', (socket) => {
    if (outgoing.reusedSocket) stop();
    else socket.once(request.url.protocol === 'https:' ? 'secureConnect' : 'connect', stop);
  });
  outgoing.once('close', stop);
}

function toResponse(incoming: IncomingMessage, request: HttpRequest): HttpResponse {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return {
    status: incoming.statusCode ?? 0,
    headers,
    body: readBody(incoming, request),
    discard: () => {
      incoming.destroy();
    },
  };
}

async function* readBody(incoming: IncomingMessage, request: HttpRequest): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksOf(incoming);
  } catch (error) {
    throw fromNodeError(error, request);
  }
}

const unreachable = ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'ENONET'];

function fromNodeError(error: unknown, request: HttpRequest): AppError {
  if (isAppError(error)) return error;
  if (request.signal.aborted) return new AppError('cancelled', 'Cancelled', { cause: error });
  const code = errorCode(error);
  const details = { host: request.url.host };
  if (unreachable.includes(code))
    return new AppError('offline', `Not reachable: ${code}`, { details, cause: error });
  if (code === 'ETIMEDOUT')
    return new AppError('timeout', 'No connection in time', { details: { ...details, phase: 'connect' } });
  if (/CERT|SSL|TLS|EPROTO|SIGNATURE/.test(code))
    return new AppError('protocol', `TLS failed: ${code}`, {
      details: { ...details, reason: 'tls' },
      cause: error,
    });
  if (code.startsWith('HPE_'))
    return new AppError('protocol', `Not HTTP: ${code}`, { details, cause: error });
  return new AppError('unavailable', `Connection failed: ${code}`, { details, cause: error });
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
