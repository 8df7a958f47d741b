import type { IncomingMessage } from 'node:http';
import { toLoggedRequest, type LoggedRequest, type OpenEntry } from '../request-log';

export interface AcronisLogEntry extends LoggedRequest {
  readonly hasToken: boolean;
  /** Which of the service's two origins was asked. */
  readonly origin: 'main' | 'second';
}

export type OpenAcronisLogEntry = OpenEntry<AcronisLogEntry>;

export function toAcronisLogEntry(
  request: IncomingMessage,
  origin: 'main' | 'second',
  url: URL,
): OpenAcronisLogEntry {
  const hasToken = request.headers.authorization !== undefined;
  return { ...toLoggedRequest(request, url), hasToken, origin };
}
