import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { waitWhileOpen } from '../wire/open-connection';
import type { CallRules } from './call-rules';
import { sendAnswer } from './exchange/oracle-answers';
import type { Outgoing } from './exchange/outgoing-answer';
import type { OracleAnswer, OracleCall, OracleState } from './oracle-call';
import { answerRefusal, badRequest, OracleRefusal } from './exchange/oracle-refusal';
import type { RequestLog } from '../request-log';
import { toOracleLogEntry, type OpenOracleLogEntry } from './exchange/oracle-log-entry';
import { matchOracleRoute } from './oracle-routes';
import type { CallRule, ErrorIn200Rule, StatusRule } from './oracle-switches';

export interface OracleDispatchOptions {
  state: OracleState;
  log: RequestLog<OpenOracleLogEntry>;
  rules: CallRules;
}

/** Answers requests: log, host, delay, injected faults, route, in this order. */
export function createOracleDispatch(options: OracleDispatchOptions): RequestListener {
  return (request, response) => {
    void handle(request, response, options).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) response.destroy();
      else response.writeHead(500).end();
      if (!request.destroyed) process.emitWarning(error instanceof Error ? error : String(error));
    });
  };
}

const signInPath = '/documents/sign-in';
const signInTitle = 'Sign in to Content Management';

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { state, log, rules }: OracleDispatchOptions,
): Promise<void> {
  const url = urlOf(request, state.origin);
  const entry = log.add(toOracleLogEntry(request, url));
  const { switches } = state;
  const outgoing: Outgoing = { request, response, entry, switches };
  response.setHeader('x-oracle-dms-ecid', randomUUID());
  if (!isOwnHost(request)) {
    await sendAnswer(outgoing, { kind: 'html', status: 400, title: 'This host is not served here' });
    return;
  }
  if (switches.slow > 0 && !(await waitWhileOpen(response, switches.slow))) return;
  const applying = <R extends CallRule>(given: readonly R[]): R | null =>
    rules.applying(given, request.method ?? '', url.pathname);
  const hang = applying(asList(switches.hangAfterDoing));
  const status = applying(switches.status);
  const lie = applying(asList(switches.errorIn200));
  const injected = status === null ? lieAnswer(lie) : faultAnswer(status, state.origin);
  const answer = injected ?? (await answerCall(request, url, state));
  if (hang === null) await sendAnswer(outgoing, answer);
}

function asList<R extends CallRule>(rule: 'off' | R): readonly R[] {
  return rule === 'off' ? [] : [rule];
}

function lieAnswer(rule: ErrorIn200Rule | null): OracleAnswer | null {
  if (rule === null) return null;
  const body = { errorCode: rule.errorCode, errorMessage: 'The request failed.' };
  return { kind: 'json', status: 200, body };
}

/** A target that is no URL counts as one that is not there. */
function urlOf(request: IncomingMessage, origin: string): URL {
  try {
    return new URL(`${origin}${request.url ?? '/'}`);
  } catch {
    return new URL('/', origin);
  }
}

/** A page whose name was pointed at this machine sends its own name. */
function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort ?? 0);
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes((headers.host ?? '').toLowerCase());
}

async function answerCall(request: IncomingMessage, url: URL, state: OracleState): Promise<OracleAnswer> {
  const match = matchOracleRoute(request.method ?? '', url.pathname);
  if (match === null) return answerElsewhere(url.pathname);
  const call: OracleCall = { request, url, ...match, echo: {} };
  try {
    return await match.handler(call, state);
  } catch (error) {
    if (!(error instanceof OracleRefusal)) throw error;
    return answerRefusal(error, call);
  }
}

/** What the API does not have answers 404 / -1 [assumed]; outside of it there are only pages. */
function answerElsewhere(path: string): OracleAnswer {
  if (path === signInPath) return { kind: 'html', status: 200, title: signInTitle };
  if (!path.startsWith('/documents/api/')) return { kind: 'html', status: 404, title: 'Not found' };
  const refusal = badRequest('There is no such resource.');
  return answerRefusal(new OracleRefusal({ ...refusal.parts, status: 404 }), null);
}

function faultAnswer(rule: StatusRule, origin: string): OracleAnswer {
  const { status } = rule;
  if (status === 200 || status === 401) return { kind: 'html', status, title: signInTitle };
  if (status === 302) {
    return {
      kind: 'html',
      status,
      title: 'Moved',
      headers: { location: rule.location ?? `${origin}${signInPath}` },
    };
  }
  const headers: Record<string, string> =
    rule.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) };
  if (rule.body === 'empty') return { kind: 'empty', status, headers };
  const title = `${status} from a gateway`;
  return rule.body === 'html'
    ? { kind: 'html', status, title, headers }
    : { kind: 'json', status, body: { errorCode: '-1', errorMessage: title }, headers };
}
