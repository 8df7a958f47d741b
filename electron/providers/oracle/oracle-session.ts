import type { z } from 'zod';
import { AppError, isAppError, saysNothingDone } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import {
  createHttpClient,
  type ApiRequest,
  type HttpAnswer,
  type HttpClient,
  type HttpStream,
} from '../../http/http-client';
import { findJson } from '../../http/http-json';
import { isPassing, withRetries } from '../../http/http-retry';
import { createRateLimiter } from '../../http/rate-limiter';
import type { Connection, ProviderDependencies } from '../provider';
import {
  findErrorCode,
  isCode,
  notJsonError,
  toCallError,
  unexpectedAnswer,
  type CallFacts,
} from './oracle-errors';
import type { OracleAccess, OraclePlace } from './oracle-place';
import { createSignature, type Credentials, type Signature } from './oracle-signature';
import { appLinkTokenWire } from './oracle-wire';

/** One account's line to its instance. */
export interface OracleSession {
  readonly http: HttpClient;
  /** For what changes nothing. */
  readonly readHttp: HttpClient;
  /** As `http`, with more patience, for what takes a server long. */
  readonly patientHttp: HttpClient;
  readonly place: OraclePlace;
  readonly dependencies: ProviderDependencies;
  /** Who asks, for people. */
  readonly who: string;
  readonly signature: Signature;
}

/** A call of the API; `path` goes from the version on. */
export interface OracleCall {
  method: 'GET' | 'DELETE';
  path: string;
  /** The least role that it needs. */
  needs: CallFacts['needs'];
  what?: CallFacts['what'];
  patient?: true;
  headers?: Readonly<Record<string, string>>;
}

/** Requests at once for one account; the documents set no limit to them. */
export const parallelRequests = 4;
/** Reads among them may be more: a download of many small files does little else than wait for answers. */
export const parallelReads = 32;
/** Deleting a folder may take this long until the first byte of the answer. */
const patientHeadersMs = 600_000;

export function createSession(
  connection: Pick<Connection, 'origin' | 'userName'>,
  place: OraclePlace,
  dependencies: ProviderDependencies,
): OracleSession {
  const { transport, timeouts } = dependencies;
  const base = { transport, origin: connection.origin, limiter: createRateLimiter(parallelRequests) };
  const http = createHttpClient({ ...base, timeouts: timeouts ?? {} });
  const limiter = createRateLimiter(parallelReads);
  const readHttp = createHttpClient({ ...base, limiter, timeouts: timeouts ?? {} });
  const patientHttp = createHttpClient({ ...base, timeouts: { headersMs: patientHeadersMs, ...timeouts } });
  const who = isLink(place.access) ? 'This link' : connection.userName;
  const signature = createSignature(place.access, {
    clock: dependencies.clock,
    renew: (credentials, signal) => renewToken({ http, place, dependencies }, credentials, signal),
  });
  return { http, readHttp, patientHttp, place, dependencies, who, signature };
}

/** Entered by a link alone, without a login. */
function isLink({ signInWith }: OracleAccess): boolean {
  return signInWith === 'public-link' || signInWith === 'app-link';
}

type Line = Pick<OracleSession, 'http' | 'place' | 'dependencies'>;

/** PUT `/applinks/token`. Sent once. `link-expired` when the service refuses. */
async function renewToken(line: Line, credentials: Credentials, signal: AbortSignal): Promise<Secret> {
  line.dependencies.log.info('applink-renewal', { host: line.http.host });
  const answer = await line.http.send({
    method: 'PUT',
    path: `${apiPath(line.place)}/applinks/token`,
    headers: json,
    credentials,
    redirects: 'answer',
    signal,
  });
  const facts = factsOf({ ...line, who: 'This link' }, { needs: 'viewer' });
  try {
    return new Secret(parseAnswer(answer, appLinkTokenWire, facts).accessToken);
  } catch (error) {
    if (isAppError(error, 'bad-request', 'signed-out', 'permission-denied', 'not-found'))
      throw new AppError('link-expired', 'The token of the link can no longer be renewed', { cause: error });
    throw error;
  }
}

const json = { accept: 'application/json' };

function apiPath({ apiVersion }: Pick<OraclePlace, 'apiVersion'>): string {
  return `/documents/api/${apiVersion}`;
}

/** GET, answered in JSON; retried while the failure may pass. */
export function readJson<S extends z.ZodType>(
  session: OracleSession,
  { call, schema }: { call: Omit<OracleCall, 'method'>; schema: S },
  signal: AbortSignal,
): Promise<z.output<S>> {
  return retryRead(session, signal, async () => {
    const answer = await sendSigned(session, { ...call, method: 'GET' }, signal);
    return parseAnswer(answer, schema, factsOf(session, call));
  });
}

/** Four more tries at most, ever further apart. */
export function retryRead<T>(
  { dependencies: { clock } }: Pick<OracleSession, 'dependencies'>,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  const waitsMs = [1000, 2000, 4000, 8000].map((ms) => Math.round(ms * (0.8 + 0.4 * Math.random())));
  return withRetries(attempt, { waitsMs, mayRetry: isPassing, clock, signal });
}

/** Two more tries at most, and only after the server has said that it did nothing. */
export function retryDelete<T>(
  { dependencies: { clock } }: OracleSession,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  return withRetries(attempt, { waitsMs: [1000, 2000], mayRetry: saysNothingDone, clock, signal });
}

/** The answer with any status. A refused applink token is renewed once; only a GET is then sent once more. */
export function sendSigned(
  session: OracleSession,
  call: OracleCall,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const http = clientFor(session, call);
  return signed(session, { call, signal }, (request) => http.send({ ...request, redirects: 'answer' }));
}

/** As `sendSigned`, for a body of any size; redirects are followed without our credentials. */
export function openSigned(
  session: OracleSession,
  call: OracleCall,
  signal: AbortSignal,
): Promise<HttpAnswer | HttpStream> {
  return signed(session, { call, signal }, (request) => session.readHttp.open(request));
}

function clientFor(session: OracleSession, { method, patient }: OracleCall): HttpClient {
  if (patient === true) return session.patientHttp;
  return method === 'GET' ? session.readHttp : session.http;
}

async function signed<T extends HttpAnswer | HttpStream>(
  session: OracleSession,
  { call, signal }: { call: OracleCall; signal: AbortSignal },
  send: (request: ApiRequest) => Promise<T>,
): Promise<T> {
  const { signature, place } = session;
  const headers = { ...json, ...call.headers };
  const request = { method: call.method, path: `${apiPath(place)}${call.path}`, headers, signal };
  const credentials = await signature.current(signal);
  const answer = await send({ ...request, credentials });
  logFailure(session, answer);
  if (signature.replace === undefined || !refusesToken(answer)) return answer;
  const renewed = await signature.replace(credentials, signal);
  return call.method === 'GET' ? send({ ...request, credentials: renewed }) : answer;
}

function refusesToken(answer: HttpAnswer | HttpStream): boolean {
  if (answer.kind === 'stream' || !answer.home || ![401, 403].includes(answer.status)) return false;
  return !['-18', '-26'].includes(findErrorCode(answer) ?? '');
}

/** The server's own id of the exchange finds it in the server's logs. */
function logFailure({ dependencies: { log } }: OracleSession, answer: HttpAnswer | HttpStream): void {
  if (answer.kind === 'stream' || answer.status < 400) return;
  const code = findErrorCode(answer);
  const ecid = answer.headers.get('x-oracle-dms-ecid') ?? '';
  log.info('call-refused', {
    host: answer.host,
    status: answer.status,
    ...(isCode(code) ? { errorCode: code } : {}),
    ...(/^[\w.:;,^-]{1,200}$/.test(ecid) ? { ecid } : {}),
  });
}

/** What the meaning of an answer to the call depends on. */
export function factsOf(
  session: Pick<OracleSession, 'http' | 'place' | 'dependencies' | 'who'>,
  { needs, what = 'entry' }: Pick<OracleCall, 'needs' | 'what'>,
): CallFacts {
  const { access } = session.place;
  return {
    nowMs: session.dependencies.clock.now(),
    origin: session.http.origin,
    needs,
    what,
    who: session.who,
    codeSent: access.signInWith === 'public-link' && access.accessCode !== null,
  };
}

/** The body of a success as its schema has it; any other answer is thrown as what it means. */
export function parseAnswer<S extends z.ZodType>(
  answer: HttpAnswer,
  schema: S,
  facts: CallFacts,
): z.output<S> {
  if (answer.status < 200 || answer.status >= 300) throw toCallError(answer, facts);
  const body = findJson(answer);
  if (body === undefined) throw notJsonError(answer);
  if ((findErrorCode(answer) ?? '0') !== '0') throw toCallError(answer, facts);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unexpectedAnswer(answer);
  return parsed.data;
}
