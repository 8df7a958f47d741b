import { Readable } from 'node:stream';
import type { ClientRequest, Net } from 'electron';
import { AppError, isAppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { ConnectionLanes, type LanePlace } from './connection-lanes';
import { sendOncePartition, type SessionNames } from './session-names';
import { chunksOf } from './stream-chunks';
import type { HttpRequest, HttpResponse, Transport } from './transport';

/** See `isRepeatable`. */
const sendOnce: LanePlace = { partition: sendOncePartition, release: () => undefined };

/**
 * Chromium reads an unquoted `Content-Disposition` name with a comma in it, which Acronis sends for such files, as two headers and
 * refuses the answer. See `HttpUtil` and `ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION` in net_error_list.h.
 */
const twoDispositions = 'ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION';

export interface ElectronNetwork {
  /** Resolves when requests may go out: the proxy is set. */
  ready: () => Promise<void>;
  net: Pick<Net, 'request'>;
  sessions: Pick<SessionNames, 'current'>;
  /** Reads answers that Chromium refuses only for the form of their headers; knows no proxy. */
  lenient: Transport;
  /** Does the system reach this address without a proxy? */
  isDirect: (url: string) => Promise<boolean>;
}

/** Chromium's network stack, with the system's proxy and certificates: what the app uses. */
export function createElectronTransport({
  ready,
  lenient,
  isDirect,
  ...network
}: ElectronNetwork): Transport {
  const send = createChromiumTransport(network);
  return async (request) => {
    await ready();
    try {
      return await send(request);
    } catch (error) {
      const again = isRepeatable(request) && isAppError(error) && error.message.includes(twoDispositions);
      if (!again || !(await isDirect(request.url.href))) throw error;
      return lenient(request);
    }
  };
}

function createChromiumTransport({ net, sessions }: Pick<ElectronNetwork, 'net' | 'sessions'>): Transport {
  const lanes = new ConnectionLanes();
  return (request) =>
    new Promise((resolve, reject) => {
      if (request.signal.aborted) {
        reject(cancelled());
        return;
      }
      const { partition: usual, release } = isRepeatable(request) ? lanes.take(request.url.host) : sendOnce;
      const partition = sessions.current(usual);
      const outgoing = net.request({
        method: request.method,
        url: request.url.href,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        ...(partition === undefined ? {} : { partition }),
      });
      setHeaders(outgoing, request);
      const letGo = (): void => {
        release();
        request.signal.removeEventListener('abort', onAbort);
      };
      const onAbort = (): void => {
        letGo();
        outgoing.abort();
        reject(cancelled());
      };
      request.signal.addEventListener('abort', onAbort, { once: true });
      outgoing.on('redirect', (status, _method, _url, headers) => {
        // Not followed, so Chromium cancels it and reports that as an error, which comes too late to matter.
        resolve(bodiless(status, toHeaders(headers)));
        letGo();
      });
      outgoing.on('response', (incoming) => {
        resolve({
          status: incoming.statusCode,
          headers: toHeaders(incoming.headers),
          body: readBody(toReadable(incoming), request, letGo),
          discard: () => {
            letGo();
            outgoing.abort();
          },
        });
      });
      outgoing.on('error', (error) => {
        letGo();
        reject(fromChromiumError(error, request));
      });
      if (request.body === undefined) outgoing.end();
      else outgoing.end(Buffer.from(request.body));
    });
}

/**
 * Chromium sends any request again by itself when a kept connection breaks before the answer, a delete or a password too. It
 * does so on kept connections only: requests that change something get a fresh one, in a partition where none is kept.
 */
function isRepeatable(request: HttpRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

function setHeaders(outgoing: ClientRequest, request: HttpRequest): void {
  if (!isRepeatable(request)) outgoing.setHeader('connection', 'close');
  for (const [name, value] of Object.entries(request.headers))
    outgoing.setHeader(name, value instanceof Secret ? value.reveal() : value);
}

/** Electron hands header bytes over as UTF-8 text; the contract is one character per byte. */
function toHeaders(raw: Record<string, string | string[]>): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(raw)) {
    const joined = Array.isArray(value) ? value.join(', ') : value;
    headers.set(name.toLowerCase(), Buffer.from(joined, 'utf8').toString('latin1'));
  }
  return headers;
}

function bodiless(status: number, headers: Map<string, string>): HttpResponse {
  return { status, headers, body: Readable.from([]), discard: () => undefined };
}

/** Electron's message is a Node stream, although its types do not say so; only that gives it backpressure. */
function toReadable(incoming: unknown): Readable {
  if (incoming instanceof Readable) return incoming.on('error', keptForReader);
  throw new AppError('internal', 'The network module gave a body that is not a stream');
}

/** A connection may break before anyone reads; the reader gets the error then, and until then it must not be uncaught. */
function keptForReader(): void {
  return undefined;
}

async function* readBody(
  incoming: Readable,
  request: HttpRequest,
  letGo: () => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksOf(incoming);
  } catch (error) {
    throw fromChromiumError(error, request);
  } finally {
    letGo();
  }
}

/** Chromium's error names by what they mean here; the first that fits. https://source.chromium.org net_error_list.h */
const meanings: readonly (readonly [RegExp, (name: string, host: string) => AppError])[] = [
  [
    /NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_ACCESS_DENIED|DNS_/,
    (name, host) => new AppError('offline', `Not reachable: ${name}`, { details: { host } }),
  ],
  [
    /TIMED_OUT/,
    (name, host) => new AppError('timeout', `Timed out: ${name}`, { details: { host, phase: 'connect' } }),
  ],
  [
    /CERT|SSL|TLS|ECH_/,
    (name, host) => new AppError('protocol', `TLS failed: ${name}`, { details: { host, reason: 'tls' } }),
  ],
  [
    /UNSAFE_PORT|INVALID_URL|DISALLOWED_URL_SCHEME|UNKNOWN_URL_SCHEME/,
    (name, host) =>
      new AppError('protocol', `Unusable address: ${name}`, {
        details: { host, reason: 'unusable-address' },
      }),
  ],
  [
    /REDIRECT/,
    (name, host) =>
      new AppError('protocol', `Redirect refused: ${name}`, { details: { host, reason: 'redirect' } }),
  ],
  [
    /INVALID_HTTP_RESPONSE|RESPONSE_HEADERS_(?!TRUNCATED)|INVALID_CHUNKED_ENCODING|CONTENT_DECODING/,
    (name, host) => new AppError('protocol', `Not HTTP: ERR_${name}`, { details: { host } }),
  ],
];

function fromChromiumError(error: unknown, request: HttpRequest): AppError {
  if (request.signal.aborted) return cancelled();
  const text = error instanceof Error ? error.message : '';
  const name = /net::ERR_([A-Z0-9_]+)/.exec(text)?.[1] ?? 'UNKNOWN';
  const { host } = request.url;
  const meaning = meanings.find(([pattern]) => pattern.test(name));
  return (
    meaning?.[1](name, host) ??
    new AppError('unavailable', `Connection failed: ${name}`, { details: { host } })
  );
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled');
}
