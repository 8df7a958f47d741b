import type { IncomingMessage } from 'node:http';
import { toLoggedRequest, type LoggedRequest, type OpenEntry } from '../../request-log';

export interface OracleLogEntry extends LoggedRequest {
  /** An `Authorization`, a link or an applink header came along. */
  readonly hasCredentials: boolean;
  /** The request announced a body of one byte or more, or of unknown length. */
  readonly hasBody: boolean;
}

export type OpenOracleLogEntry = OpenEntry<OracleLogEntry>;

const credentialHeaders = ['authorization', 'linkid', 'applinkid', 'accesstoken', 'cookie'];

export function toOracleLogEntry(request: IncomingMessage, url: URL): OpenOracleLogEntry {
  const { headers } = request;
  return {
    ...toLoggedRequest(request, url),
    hasCredentials: credentialHeaders.some((name) => headers[name] !== undefined),
    hasBody: headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0,
  };
}
