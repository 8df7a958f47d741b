import { AppError, isAppError } from '../../shared/errors';
import type { Secret } from '../../shared/secret';
import { isLoopback, isSecureEnough } from './addresses';
import type { RateLimiter } from './rate-limiter';
import { RequestWatch } from './request-watch';
import { readWhole, watchBody } from './response-body';
import type { HttpRequest, HttpResponse, Transport } from './transport/transport';

/** Milliseconds. `idle` is the wait for the next bytes of a body. */
export interface HttpTimeouts {
  connectMs: number;
  headersMs: number;
  idleMs: number;
}

const defaultTimeouts: HttpTimeouts = { connectMs: 15_000, headersMs: 60_000, idleMs: 60_000 };
const maxAnswerBytes = 32 * 1024 * 1024;
const maxHops = 3;

export interface ApiRequest {
  method: HttpRequest['method'];
  /** Path and query, percent-encoded, from the first slash on. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Headers that prove who we are; they go to the client's own origin and nowhere else. */
  credentials?: Readonly<Record<string, Secret>>;
  body?: Uint8Array;
  /** `answer`: `send` hands a redirect over like any other answer, instead of refusing it. `refuse`: `open` follows none. */
  redirects?: 'answer' | 'refuse';
  signal: AbortSignal;
}

/** An answer that was read to its end. Any status; a redirect only where the request allows it. */
export interface HttpAnswer {
  kind: 'answer';
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
  /** Host that gave it. */
  host: string;
  /** Did it come from the client's own origin? */
  home: boolean;
}

/** A 2xx answer whose body is still to come; see `HttpResponse.body`, and `truncated` and `timeout` beside its errors. */
export interface HttpStream extends HttpResponse {
  kind: 'stream';
  host: string;
}

export interface HttpClientOptions {
  transport: Transport;
  /** Scheme, host and port that all requests start at; the only place where credentials go. */
  origin: string;
  /** Counts a request until its answer is read, a stream until its headers are in. */
  limiter: RateLimiter;
  timeouts?: Partial<HttpTimeouts>;
}

/** Speaks to one origin for one account. Knows HTTP, and no service. */
export interface HttpClient {
  readonly host: string;
  readonly origin: string;
  /**
   * Sends a request and reads the whole answer (at most 32 MiB). A redirect is `protocol`, unless the
   * request takes it for an answer. Rejects as `Transport` does,
   * and with `timeout`, `truncated`, `cancelled`. An error answer whose body breaks off has an empty one.
   */
  send(request: ApiRequest): Promise<HttpAnswer>;
  /**
   * As `send`, but leaves the body of a 2xx answer to the caller, and follows up to 3 redirects over https (or on this
   * machine), unless the request refuses them. Credentials are dropped at the first hop to another origin and not added back.
   */
  open(request: ApiRequest): Promise<HttpStream | HttpAnswer>;
}

export function createHttpClient(options: HttpClientOptions): HttpClient {
  const exchange = exchangeOver(options);
  return {
    host: new URL(options.origin).host,
    origin: options.origin,
    send: (request) =>
      options.limiter.run(async () => {
        const target = firstTarget(options.origin, request);
        const response = await exchange(target, request);
        if (request.redirects === 'answer' || !isRedirect(response.status)) return toAnswer(response, target);
        response.discard();
        throw redirectError(target.url, 'Redirect where none is expected');
      }, request.signal),
    open: (request) =>
      options.limiter.run(() => openStream(exchange, asItIs(request), options.origin), request.signal),
  };
}

/** Where one hop goes, and whether it still carries the credentials. */
interface Target {
  url: URL;
  home: boolean;
}

type Exchange = (target: Target, request: ApiRequest) => Promise<HttpResponse>;

/** One request and the head of its answer, watched for time and abort; the body stays watched. */
function exchangeOver(options: HttpClientOptions): Exchange {
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  return async (target, request) => {
    const watch = new RequestWatch(request.signal, target.url.host);
    watch.begin('headers', timeouts.headersMs);
    try {
      const response = await options.transport({
        method: request.method,
        url: target.url,
        headers: { ...request.headers, ...(target.home && request.credentials) },
        ...(request.body === undefined ? {} : { body: request.body }),
        connectTimeoutMs: timeouts.connectMs,
        signal: watch.signal,
      });
      watch.pause();
      return watched(response, watch, timeouts.idleMs);
    } catch (error) {
      watch.end();
      throw watch.stopped ?? error;
    }
  };
}

function watched(response: HttpResponse, watch: RequestWatch, idleMs: number): HttpResponse {
  return {
    status: response.status,
    headers: response.headers,
    body: watchBody(response, watch, idleMs),
    discard: () => {
      watch.end();
      response.discard();
    },
  };
}

/** Asks for the bytes of a file uncoded: what comes coded is decoded on the way, and its length is then not the announced one. */
function asItIs(request: ApiRequest): ApiRequest {
  return { ...request, headers: { 'accept-encoding': 'identity', ...request.headers } };
}

async function openStream(
  exchange: Exchange,
  request: ApiRequest,
  origin: string,
): Promise<HttpStream | HttpAnswer> {
  let target = firstTarget(origin, request);
  for (let hop = 0; ; hop += 1) {
    const response = await exchange(target, request);
    if (response.status >= 200 && response.status < 300)
      return { kind: 'stream', host: target.url.host, ...response };
    if (!isRedirect(response.status)) return toAnswer(response, target);
    response.discard();
    if (request.redirects === 'refuse') throw redirectError(target.url, 'Redirect where none is expected');
    if (hop === maxHops) throw redirectError(target.url, 'Too many redirects');
    target = nextTarget(target, response, origin);
  }
}

function firstTarget(origin: string, request: ApiRequest): Target {
  if (!request.path.startsWith('/')) throw new AppError('internal', 'A request path starts with a slash');
  return { url: new URL(origin + request.path), home: true };
}

function nextTarget(from: Target, response: HttpResponse, origin: string): Target {
  const url = findLocation(response, from.url);
  const leavesForLoopback = url !== undefined && isLoopback(url) && !isLoopback(new URL(origin));
  if (url === undefined || !isSecureEnough(url) || leavesForLoopback)
    throw redirectError(from.url, 'Redirect to an unusable address');
  return { url, home: from.home && url.origin === origin };
}

function findLocation(response: HttpResponse, base: URL): URL | undefined {
  const location = response.headers.get('location');
  if (location === undefined || ![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  try {
    const url = new URL(location, base);
    url.username = '';
    url.password = '';
    return url;
  } catch {
    return undefined;
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

async function toAnswer(response: HttpResponse, target: Target): Promise<HttpAnswer> {
  const { host } = target.url;
  const { status, headers } = response;
  const body = await readWhole(response.body, { maxBytes: maxAnswerBytes, host }).catch((error: unknown) => {
    // The status says all that is needed of a failure; only a success needs its body.
    if (status < 400 || isAppError(error, 'cancelled')) throw error;
    return new Uint8Array();
  });
  return { kind: 'answer', status, headers, body, host, home: target.home };
}

function redirectError(url: URL, message: string): AppError {
  return new AppError('protocol', message, { details: { host: url.host, reason: 'redirect' } });
}
