import type { IncomingMessage } from 'node:http';

/** One request as the service saw it. Never the value of a token, a password or a body. */
export interface RequestLogEntry {
  readonly method: string;
  readonly path: string;
  /** With the question mark; empty without a query. */
  readonly query: string;
  /** Status sent; null while there is none, or when the connection was cut first. */
  readonly status: number | null;
  /** Lower case. */
  readonly headerNames: readonly string[];
  readonly hasToken: boolean;
  /** Which of the service's two origins was asked. */
  readonly origin: 'main' | 'second';
  /** Bytes of a file's contents that were handed to the connection. */
  readonly sentBytes: number;
}

export type OpenLogEntry = { -readonly [K in keyof RequestLogEntry]: RequestLogEntry[K] };

const longestLog = 20_000;

/** The latest requests, oldest first. */
export class RequestLog {
  #entries: OpenLogEntry[] = [];

  get entries(): readonly RequestLogEntry[] {
    return this.#entries.slice(-longestLog);
  }

  /** The caller fills in the status when it is known. */
  open(request: IncomingMessage, origin: 'main' | 'second', url: URL): OpenLogEntry {
    const entry: OpenLogEntry = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.search,
      status: null,
      headerNames: Object.keys(request.headers),
      hasToken: request.headers.authorization !== undefined,
      origin,
      sentBytes: 0,
    };
    if (this.#entries.length >= 2 * longestLog) this.#entries = this.#entries.slice(-longestLog);
    this.#entries.push(entry);
    return entry;
  }

  clear(): void {
    this.#entries = [];
  }
}
