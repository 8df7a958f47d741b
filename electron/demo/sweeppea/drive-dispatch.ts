import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { waitWhileOpen } from '../wire/open-connection';
import { readBody } from '../wire/received-body';
import { admit, bearerOf, retryAfter, withoutCode } from './drive-admission';
import { platformAnswer, sendDriveAnswer, type Exchange } from './wire/drive-answers';
import type { DriveAnswer, DriveHandler, DriveJson, DriveState } from './drive-call';
import { ActiveFaults, type FaultBook } from './drive-faults';
import { codedRefusal, DriveRefusal } from './drive-refusal';
import { createListener, urlOf } from './wire/incoming-requests';
import { answerHealth, answerPlan, answerProfile } from './routes/account-calls';
import { answerDriveDelete } from './routes/files-delete';
import { answerFetch } from './routes/files-fetch';
import { answerLink } from './routes/files-link';
import { answerSend } from './routes/files-send';
import { answerDriveUpload } from './routes/files-upload';
import { findStandIn } from './wire/stand-in-answers';
import type { SweeppeaRequestLog } from './sweeppea-request-log';
import { driveEndpoints, type DriveEndpoint } from './sweeppea-switches';

const handlers: Record<DriveEndpoint, DriveHandler> = {
  'files/fetch': answerFetch,
  'files/getFileUrl': answerLink,
  'files/delete': answerDriveDelete,
  'files/upload': answerDriveUpload,
  'files/send': answerSend,
  'account/health-check': answerHealth,
  'account/plan': answerPlan,
  'account/profile': answerProfile,
};

/** Longer requests get 413. Above what the largest upload takes; a lower limit is a fault switch [assumed]. */
const longestBody = 33_554_432;

export interface DriveDispatchOptions {
  /** As it is when a request comes in. */
  state: () => DriveState;
  log: SweeppeaRequestLog;
  faults: FaultBook;
  /** Where the fault `redirect` leads. */
  otherOrigin: () => string;
}

/** Answers the calls of the API. Order of checks: route and method, body limit, busy, then those of `admit`, then those of the call itself. */
export function createDriveDispatch(options: DriveDispatchOptions): RequestListener {
  return createListener((request, response) => handle(request, response, options));
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: DriveDispatchOptions,
): Promise<void> {
  const state = options.state();
  const url = urlOf(request);
  const account = state.store.findByKey(bearerOf(request) ?? '')?.name;
  const keys = state.store.accounts.map(({ apiKey }) => apiKey);
  const entry = options.log.open(request, { server: 'api', url, account, keys });
  response.once('close', () => {
    options.log.end(entry);
  });
  response.setHeader('Date', new Date(state.now()).toUTCString());
  const endpoint = endpointOf(request, url);
  const faults =
    endpoint === null
      ? new ActiveFaults([])
      : options.faults.activeFor(state.switches.faults, { target: endpoint, account });
  const release = (): void => {
    options.log.end(entry);
  };
  const exchange: Exchange = { request, response, entry, faults, release };
  if (endpoint === null) await sendDriveAnswer(exchange, platformAnswer(403, 'Missing Authentication Token'));
  else await serve(exchange, { endpoint, url, state, otherOrigin: options.otherOrigin() });
}

/** Every call is a POST [given]; paths mind the case [assumed]. */
function endpointOf(request: IncomingMessage, url: URL): DriveEndpoint | null {
  if (request.method !== 'POST') return null;
  return driveEndpoints.find((endpoint) => url.pathname === `/${endpoint}`) ?? null;
}

interface Served {
  readonly endpoint: DriveEndpoint;
  readonly url: URL;
  readonly state: DriveState;
  readonly otherOrigin: string;
}

async function serve(arrived: Exchange, served: Served): Promise<void> {
  const { endpoint, state, url, otherOrigin } = served;
  const { request, response, faults } = arrived;
  const bytes = await readBody(request, faults.find('body-limit')?.bytes ?? longestBody);
  if (bytes === null) return sendDriveAnswer(arrived, platformAnswer(413, 'Request Too Long'));
  const busy = faults.find('busy');
  if (busy !== undefined || (state.lock.isHeld(endpoint) && !faults.has('no-busy'))) {
    const headers = busy === undefined ? {} : retryAfter(busy, state.now());
    return sendDriveAnswer(arrived, { ...platformAnswer(503, 'Service Unavailable'), headers });
  }
  const unlock = state.lock.take(endpoint);
  response.once('close', unlock);
  const release = (): void => {
    unlock();
    arrived.release();
  };
  const exchange = { ...arrived, release };
  const delayMs = state.switches.latencyMs + (faults.find('delay')?.ms ?? 0);
  if (delayMs > 0 && !(await waitWhileOpen(response, delayMs))) return;
  const standIn = findStandIn(exchange, {
    url,
    otherOrigin,
    sendGatewayError: (status, message) => sendDriveAnswer(exchange, platformAnswer(status, message)),
  });
  if (standIn?.done === false) return standIn.send();
  const answer = await answerCall(exchange, bytes, served);
  return standIn === null ? sendDriveAnswer(exchange, answer) : standIn.send();
}

async function answerCall(
  { request, faults }: Exchange,
  bytes: Buffer,
  { endpoint, state }: Served,
): Promise<DriveAnswer> {
  try {
    const account = admit({ endpoint, apiKey: bearerOf(request), faults }, state);
    const broken = faults.find('internal-error');
    if (broken?.done === false) throw internalError(endpoint, faults);
    const answer = await handlers[endpoint]({ endpoint, account, body: parseBody(bytes), faults }, state);
    if (broken !== undefined) throw internalError(endpoint, faults);
    return answer;
  } catch (error) {
    if (error instanceof DriveRefusal) return error.answer;
    throw error;
  }
}

function internalError(endpoint: DriveEndpoint, faults: ActiveFaults): DriveRefusal {
  const message = faults.has('newer-wording')
    ? 'Internal server error. Please try again later.'
    : 'Internal Server Error';
  return withoutCode(endpoint, codedRefusal(500, message));
}

/** A malformed body counts as an empty object [assumed]. */
function parseBody(bytes: Buffer): DriveJson {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value));
  } catch {
    return {};
  }
}
