import type { Secret } from '../../../shared/secret';

/** One request, exactly as it goes out. Redirects are never followed by a transport. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  url: URL;
  /** Names in any case. A `Secret` value is revealed only inside the transport. */
  headers: Readonly<Record<string, string | Secret>>;
  body?: Uint8Array;
  /**
   * Milliseconds after which a transport that sees its connections gives up with `timeout`, phase `connect`, when none
   * stands. Chromium does not show them; there the wait for the headers covers it.
   */
  connectTimeoutMs?: number;
  signal: AbortSignal;
}

/** The head of an answer, and its body as it arrives. */
export interface HttpResponse {
  status: number;
  /** Names in lower case; values of a repeated header joined with `, `. Bytes above 0x7F as Latin-1 characters. */
  headers: ReadonlyMap<string, string>;
  /**
   * The body, chunk by chunk, with backpressure: nothing more is read from the network than the consumer takes
   * (within one socket buffer). Ends cleanly only where the server ended cleanly; a broken connection throws
   * `unavailable`, an abort throws `cancelled`. Must be consumed or discarded. A chunk is the consumer's until it asks for
   * the next one; then its memory may be given back, and what is to stay has to be copied.
   */
  body: AsyncIterable<Uint8Array>;
  /** Closes the connection without reading the rest. Harmless after the end. */
  discard(): void;
}

/**
 * Sends one request. Rejects with `offline` (name not resolved, no route), `unavailable` (refused, reset),
 * `protocol` with reason `tls` (certificate not trusted; never bypassed), or `cancelled` (the signal).
 * Any status, 3xx included, is an answer. Cookies, caches and stored credentials are never used.
 */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>;
