import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AcronisSwitches, RouteName } from './acronis-switches';
import { answerFault, type FaultInjector } from './fault-injector';
import {
  answerAccountError,
  answerEmpty,
  answerHtml,
  answerJson,
  answerNotFound,
  answerRedirect,
  dropConnection,
} from './http-answers';
import type { RequestLog } from '../request-log';
import { toAcronisLogEntry, type OpenAcronisLogEntry } from './acronis-log-entry';
import { matchRoute } from './route-table';
import { answerBulkDelete, answerDelete } from './routes/delete-routes';
import { answerDownload, answerTicket } from './transfer/download-routes';
import { answerCertificate, answerInfo } from './routes/info-routes';
import { answerList } from './routes/list-route';
import { answerPage } from './routes/certificate-page';
import { answerUsages, answerUser } from './routes/quota-routes';
import { answerDiscovery, answerToken } from './routes/sign-in-routes';
import { answerUpload } from './transfer/upload-route';
import type { RouteHandler, ServiceCall, ServiceState } from './service-call';
import { waitWhileOpen } from '../wire/open-connection';

const handlers: Record<RouteName, RouteHandler> = {
  discovery: answerDiscovery,
  token: answerToken,
  user: answerUser,
  usages: answerUsages,
  list: answerList,
  info: answerInfo,
  download: answerDownload,
  delete: answerDelete,
  'bulk-delete': answerBulkDelete,
  certificate: answerCertificate,
  upload: answerUpload,
  page: answerPage,
  ticket: answerTicket,
};

/** Routes that anyone may call. */
const openRoutes: ReadonlySet<RouteName> = new Set(['discovery', 'token', 'page', 'ticket']);
const accountRoutes: ReadonlySet<RouteName> = new Set(['user', 'usages']);

const skewMs = 3 * 3_600_000;

/** The server's own clock, which the switch `auth.expiresOn` can put wrong. */
function serverTime(switches: AcronisSwitches, now: () => number): number {
  return now() - (switches.auth.expiresOn === 'skewed' ? skewMs : 0);
}

export interface DispatchOptions {
  /** As it is when a request comes in. */
  state: () => ServiceState;
  log: RequestLog<OpenAcronisLogEntry>;
  faults: FaultInjector;
  origin: 'main' | 'second';
}

/** Answers requests: log, network faults, injected faults, token, route, in this order. */
export function createDispatch(options: DispatchOptions): RequestListener {
  return (request, response) => {
    void handle(request, response, options).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) response.destroy();
      else response.writeHead(500).end();
      if (!request.destroyed) process.emitWarning(error instanceof Error ? error : String(error));
    });
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: DispatchOptions,
): Promise<void> {
  const { origin } = options;
  const state = options.state();
  const url = targetOf(request, state.origins[origin]);
  const entry = options.log.add(toAcronisLogEntry(request, origin, url));
  const match = matchRoute(request.method ?? '', url.pathname);
  response.setHeader('Date', new Date(serverTime(state.switches, state.now)).toUTCString());
  if (match === null) {
    answerNotFound({ response, entry });
    return;
  }
  const { name: route, id } = match;
  const call: ServiceCall = { request, response, url, origin, entry, route, id, login: '' };
  if (await failOnTheWay(call, state, options.faults)) return;
  const login = loginOf(call, state);
  if (login === null) answerUnauthorized(call, state.switches);
  else await handlers[call.route]({ ...call, login }, state);
}

function targetOf(request: IncomingMessage, origin: string): URL {
  try {
    return new URL(origin + (request.url ?? ''));
  } catch {
    return new URL('/not-an-address', origin);
  }
}

/** True when the call has ended already, by a fault of the network or of a gateway. */
async function failOnTheWay(call: ServiceCall, state: ServiceState, faults: FaultInjector): Promise<boolean> {
  const { net, fault } = state.switches;
  const rule = faults.ruleFor(call.route, fault);
  const applies = net.routes === 'all' || net.routes.includes(call.route);
  if (applies && net.mode === 'reset-before-headers') {
    dropConnection(call);
    return true;
  }
  if (net.latencyMs > 0 && !(await waitWhileOpen(call.response, net.latencyMs))) return true;
  if (applies && net.mode === 'redirect' && call.origin === 'main') {
    answerRedirect(call, `${state.origins.second}${call.url.pathname}${call.url.search}`);
    return true;
  }
  if (rule !== null) await answerFault(call, rule, state);
  return rule !== null;
}

/** Empty on open routes; null when the token is missing or stale. */
function loginOf(call: ServiceCall, { tokens }: ServiceState): string | null {
  if (openRoutes.has(call.route)) return '';
  const token = /^Bearer +(\S+)$/i.exec(call.request.headers.authorization ?? '')?.[1];
  return token === undefined ? null : tokens.check(token, call.origin);
}

/** 401 of Notary calls is empty or JSON, the guide says both [documented]; gateways send HTML [assumed]. */
function answerUnauthorized(call: ServiceCall, switches: AcronisSwitches): void {
  const message = 'The access token is missing or no longer valid.';
  if (accountRoutes.has(call.route)) answerAccountError(call, 401, { code: 401, message });
  else if (switches.auth.body401 === 'html') answerHtml(call, 401, 'Unauthorized');
  else if (switches.auth.body401 === 'json') answerJson(call, 401, { message });
  else answerEmpty(call, 401);
}
