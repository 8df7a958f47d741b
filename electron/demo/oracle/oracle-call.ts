import type { IncomingMessage } from 'node:http';
import type { FileContent } from '../content/file-content';
import type { OracleSwitches } from './oracle-switches';
import type { LinkRegistry } from './store/link-registry';
import type { OracleStore } from './store/oracle-store';
import type { OracleTokens } from './store/oracle-tokens';

export type OracleApiVersion = '1.1' | '1.2';

/** What a call does, in the words of its errors. The delete of items is [given], the others are built alike [assumed]. */
export interface OracleOperation {
  /** First part of `errorKey`. */
  readonly key: string;
  /** First sentence of `errorMessage`. */
  readonly says: string;
  /** Inner name of the operation. */
  readonly service: string;
}

/** One request being answered. */
export interface OracleCall {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly apiVersion: OracleApiVersion;
  /** The ids in the path, in their order. */
  readonly ids: readonly string[];
  readonly operation: OracleOperation;
  /** Request parameters that a full error body repeats. */
  readonly echo: Record<string, string>;
}

/** What the routes work on. */
export interface OracleState {
  readonly store: OracleStore;
  readonly links: LinkRegistry;
  readonly tokens: OracleTokens;
  readonly switches: OracleSwitches;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
}

export type OracleJson = Readonly<Record<string, unknown>>;

/** What goes back. `errorCode` "0" is added to a JSON body that has none. */
export type OracleAnswer =
  | { kind: 'json'; status: number; body: OracleJson; headers?: OracleHeaders; afterwards?: () => void }
  | { kind: 'html'; status: number; title: string; headers?: OracleHeaders }
  | { kind: 'empty'; status: number; headers: OracleHeaders }
  | { kind: 'content'; status: 200 | 206; content: FileContent; from: number; to: number };

type OracleHeaders = Readonly<Record<string, string>>;

export type OracleHandler = (call: OracleCall, state: OracleState) => OracleAnswer | Promise<OracleAnswer>;

export function jsonAnswer(body: OracleJson, status = 200): OracleAnswer {
  return { kind: 'json', status, body };
}

/** The n-th id of the path. Throws when the route has fewer: a mistake of the route table. */
export function idOf(call: OracleCall, index = 0): string {
  const id = call.ids[index];
  if (id === undefined) throw new Error(`${call.url.pathname} has no id ${index}.`);
  return id;
}
