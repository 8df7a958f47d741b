import type { IncomingMessage } from 'node:http';

/** One request as the service saw it. Never the value of a token, a password, a code or a body. */
export interface OracleLogEntry {
  readonly method: string;
  readonly path: string;
  /** With the question mark; empty without a query. */
  readonly query: string;
  /** Status sent; null while there is none, or when the connection was cut first. */
  readonly status: number | null;
  /** Lower case. */
  readonly headerNames: readonly string[];
  /** An `Authorization`, a link or an applink header came along. */
  readonly hasCredentials: boolean;
  /** The request announced a body of one byte or more, or of unknown length. */
  readonly hasBody: boolean;
  /** Bytes of a file's contents that were handed to the connection. */
  readonly sentBytes: number;
}

export type OpenOracleLogEntry = { -readonly [K in keyof OracleLogEntry]: OracleLogEntry[K] };

const longestLog = 20_000;
const credentialHeaders = ['authorization', 'linkid', 'applinkid', 'accesstoken', 'cookie'];

/** The latest requests, oldest first. */
export class OracleRequestLog {
  #entries: OpenOracleLogEntry[] = [];

  get entries(): readonly OracleLogEntry[] {
    return this.#entries.slice(-longestLog);
  }

  /** The caller fills in the status when it is known. */
  open(request: IncomingMessage, url: URL): OpenOracleLogEntry {
    const { headers } = request;
    const entry: OpenOracleLogEntry = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.search,
      status: null,
      headerNames: Object.keys(headers),
      hasCredentials: credentialHeaders.some((name) => headers[name] !== undefined),
      hasBody: headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0,
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
