import { saysNothingDone } from '../../../shared/errors';
import type { Secret } from '../../../shared/secret';
import { Secret as SecretValue } from '../../../shared/secret';
import type { ApiRequest, HttpAnswer, HttpClient, HttpStream } from '../../http/http-client';
import { isPassing, withRetries } from '../../http/http-retry';
import type { Clock } from '../provider';
import { marginForCalls, marginForTransfers, type AcronisTokens } from './acronis-tokens';

/** One account's line to its data centre. */
export interface AcronisSession {
  http: HttpClient;
  tokens: AcronisTokens;
  clock: Clock;
}

const waitsMs = [1000, 2000];

/** An authorized call; after a 401 the token is renewed once and the call sent once more. The answer has any status. */
export function sendAuthorized(session: AcronisSession, request: ApiRequest): Promise<HttpAnswer> {
  return withToken(session, marginForCalls, request, (authorized) => session.http.send(authorized));
}

/** As `sendAuthorized`, for a body of any size. */
export function openAuthorized(
  session: AcronisSession,
  request: ApiRequest,
): Promise<HttpAnswer | HttpStream> {
  return withToken(session, marginForTransfers, request, (authorized) => session.http.open(authorized));
}

/** Sends a reading request up to twice more, after 1 and 2 seconds, while the failure may pass. */
export function retryRead<T>(
  session: AcronisSession,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  return withRetries(attempt, { waitsMs, mayRetry: isPassing, clock: session.clock, signal });
}

/** Sends a delete up to twice more, and only after the server has said that it did nothing. */
export function retryDelete<T>(
  session: AcronisSession,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  return withRetries(attempt, { waitsMs, mayRetry: saysNothingDone, clock: session.clock, signal });
}

async function withToken<T extends HttpAnswer | HttpStream>(
  session: AcronisSession,
  marginMs: number,
  request: ApiRequest,
  send: (request: ApiRequest) => Promise<T>,
): Promise<T> {
  const token = await session.tokens.current(marginMs, request.signal);
  const answer = await send({ ...request, credentials: bearer(token) });
  const refused = answer.kind === 'answer' && answer.status === 401 && answer.home;
  if (!refused) return answer;
  const fresh = await session.tokens.replace(token, request.signal);
  return send({ ...request, credentials: bearer(fresh) });
}

export function bearer(token: Secret): Record<string, Secret> {
  return { authorization: new SecretValue(`Bearer ${token.reveal()}`) };
}
