import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { OpenOracleLogEntry } from './oracle-log-entry';
import type { OracleSwitches } from '../oracle-switches';

/** An answer on its way out. */
export interface Outgoing {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: OpenOracleLogEntry;
  readonly switches: OracleSwitches;
}

/** Begins the answer and notes its status in the log. */
export function beginOracleAnswer(outgoing: Outgoing, status: number, headers: OutgoingHttpHeaders): void {
  outgoing.entry.status = status;
  outgoing.response.writeHead(status, headers);
}
