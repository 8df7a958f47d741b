import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { waitWhileOpen } from '../../wire/open-connection';
import { sendPage } from '../wire/drive-answers';
import type { DriveState } from '../drive-call';
import type { FaultBook } from '../drive-faults';
import { createListener, urlOf } from '../wire/incoming-requests';
import { findStandIn } from '../wire/stand-in-answers';
import type { SweeppeaRequestLog } from '../sweeppea-request-log';
import type { BucketErrorName } from '../sweeppea-switches';
import type { BucketCall } from './bucket-call';
import { newRequestId, sendBucketError } from './bucket-errors';
import { sendObject } from './bucket-object';
import { hasSignature } from './presigned-links';

export interface BucketDispatchOptions {
  /** As it is when a request comes in. */
  state: () => DriveState;
  log: SweeppeaRequestLog;
  faults: FaultBook;
  /** Where the fault `redirect` leads. */
  otherOrigin: () => string;
}

/** Answers the second hop of a download: presigned links to private objects. Checks, in this order: one way to sign only, signature, expiry, object, range. */
export function createBucketDispatch(options: BucketDispatchOptions): RequestListener {
  return createListener((request, response) => handle(request, response, options));
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: BucketDispatchOptions,
): Promise<void> {
  const { log } = options;
  const call = openCall(request, response, options);
  response.once('close', () => {
    log.end(call.entry);
  });
  response.setHeader('Date', new Date(call.state.now()).toUTCString());
  response.setHeader('Server', 'AmazonS3');
  response.setHeader('x-amz-request-id', newRequestId());
  const { faults, state } = call;
  const delayMs = state.switches.latencyMs + (faults.find('delay')?.ms ?? 0);
  if (delayMs > 0 && !(await waitWhileOpen(response, delayMs))) return;
  const standIn = findStandIn(call, {
    url: call.url,
    otherOrigin: options.otherOrigin(),
    sendGatewayError: (status) => sendPage(call, status, `${status} from a gateway`),
  });
  const broken = faults.has('internal-error') ? 'InternalError' : faults.find('storage-error')?.code;
  if (standIn !== null) await standIn.send();
  else if (broken !== undefined) await sendBucketError(call, broken, detailsOf(call, broken));
  else await answerObject(call);
}

function openCall(
  request: IncomingMessage,
  response: ServerResponse,
  options: BucketDispatchOptions,
): BucketCall {
  const state = options.state();
  const url = urlOf(request);
  const path = decodedPath(url.pathname);
  const { accounts } = state.store;
  const account = accounts.find(({ userToken }) => userToken === path?.split('/')[0])?.name;
  const keys = accounts.map(({ apiKey }) => apiKey);
  const entry = options.log.open(request, { server: 'storage', url, account, keys });
  const faults = options.faults.activeFor(state.switches.faults, { target: 'storage', account });
  const release = (): void => {
    options.log.end(entry);
  };
  return { request, response, url, path, state, entry, faults, release };
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
}

async function answerObject(call: BucketCall): Promise<void> {
  const { request, url, path, state } = call;
  const query = url.searchParams;
  if (hasSignature(query) && request.headers.authorization !== undefined) {
    return sendBucketError(call, 'InvalidArgument', detailsOf(call, 'InvalidArgument'));
  }
  if (!hasSignature(query)) return sendBucketError(call, 'AccessDenied');
  const life = path === null ? null : state.links.check(request.method ?? '', path, query);
  if (life === null) return sendBucketError(call, 'SignatureDoesNotMatch');
  if (state.now() >= life.expiresAt) {
    return sendBucketError(call, 'RequestExpired', detailsOf(call, 'RequestExpired'));
  }
  const file = state.store.findByPath(path ?? '');
  if (file === undefined) return sendBucketError(call, 'NoSuchKey', detailsOf(call, 'NoSuchKey'));
  return sendObject(call, file);
}

/** Further elements of an error. Never the value of an `Authorization` header, which the real storage repeats. */
function detailsOf({ url, path, state }: BucketCall, name: BucketErrorName): Record<string, string> {
  const isoSeconds = (time: number): string => new Date(time).toISOString().replace(/\.\d+/, '');
  switch (name) {
    case 'RequestExpired': {
      const expiresIn = url.searchParams.get('X-Amz-Expires') ?? '';
      const life = state.links.check('GET', path ?? '', url.searchParams);
      return {
        'X-Amz-Expires': expiresIn,
        Expires: isoSeconds(Math.min(life?.expiresAt ?? state.now(), state.now())),
        ServerTime: isoSeconds(state.now()),
      };
    }
    case 'InvalidArgument':
      return { ArgumentName: 'Authorization' };
    case 'NoSuchKey':
      return { Key: path ?? '' };
    case 'InvalidRange':
    case 'ExpiredToken':
    case 'SignatureDoesNotMatch':
    case 'AccessDenied':
    case 'SlowDown':
    case 'InternalError':
      return {};
  }
}
