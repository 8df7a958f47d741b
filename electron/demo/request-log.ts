import type { IncomingMessage } from 'node:http';

/** One request as a local service saw it. Never the value of a credential or a body. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** With the question mark; empty without a query. */
  readonly query: string;
  /** Status sent; null while there is none, or when the connection was cut first. */
  readonly status: number | null;
  /** Lower case. */
  readonly headerNames: readonly string[];
  /** Bytes of a file's contents that were handed to the connection. */
  readonly sentBytes: number;
}

/** One that is still being answered: whoever answers fills in what came of it. */
export type OpenEntry<E extends LoggedRequest> = { -readonly [K in keyof E]: E[K] };

export function toLoggedRequest(request: IncomingMessage, url: URL): OpenEntry<LoggedRequest> {
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.search,
    status: null,
    headerNames: Object.keys(request.headers),
    sentBytes: 0,
  };
}

const longestLog = 20_000;

/** The latest requests, oldest first. */
export class RequestLog<E> {
  #entries: E[] = [];

  get entries(): readonly E[] {
    return this.#entries.slice(-longestLog);
  }

  /** @returns the entry */
  add(entry: E): E {
    if (this.#entries.length >= 2 * longestLog) this.#entries = this.#entries.slice(-longestLog);
    this.#entries.push(entry);
    return entry;
  }

  clear(): void {
    this.#entries = [];
  }
}
