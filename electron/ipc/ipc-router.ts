import { channels } from '../../shared/bridge';
import { sealFailure, sealSuccess, type Envelope } from '../../shared/envelope';
import { AppError, errorPolicies, toAppError, type ErrorCode } from '../../shared/errors';
import type { Log } from '../logging/log';
import type { Route } from './ipc-routes';
import type { SenderEvent } from './trusted-sender';

/** The part of Electron's `ipcMain` that is used. */
export interface IpcMainLike {
  handle(channel: string, listener: (event: SenderEvent, ...args: unknown[]) => Promise<unknown>): void;
  on(channel: string, listener: (event: SenderEvent, ...args: unknown[]) => void): void;
}

interface RouterDependencies {
  ipcMain: IpcMainLike;
  isTrusted: (event: SenderEvent) => boolean;
  routes: ReadonlyMap<string, Route>;
  log: Log;
  /** Check what handlers return as well: for tests and development. */
  checkResponses: boolean;
}

/**
 * The only listener to the window. The order is always: trusted sender, known method, valid request, run with an
 * `AbortSignal`, envelope. A refusal is an envelope with a failure that bears an `errorId`; nothing is ever undefined.
 */
export function startIpcRouter(dependencies: RouterDependencies): void {
  const { ipcMain, isTrusted } = dependencies;
  const running = new Map<string, AbortController>();

  ipcMain.handle(channels.invoke, (event, name, callId, request) =>
    seal(dependencies, String(name), () => {
      if (!isTrusted(event)) throw new AppError('permission-denied', 'Refused: not our window');
      return answer(dependencies, running, { name, callId, request });
    }),
  );

  ipcMain.on(channels.cancel, (event, callId) => {
    if (isTrusted(event)) running.get(String(callId))?.abort();
  });
}

interface Call {
  name: unknown;
  callId: unknown;
  request: unknown;
}

async function answer(
  { routes, checkResponses }: RouterDependencies,
  running: Map<string, AbortController>,
  { name, callId, request }: Call,
): Promise<unknown> {
  const route = routes.get(String(name));
  if (route === undefined) throw refusal(`No method ${String(name)}`);
  const parsed = route.parseRequest(request);
  const id = parseCallId(callId, running);
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const response = await route.run(parsed, controller.signal);
    return checkResponses ? route.parseResponse(response) : response;
  } finally {
    running.delete(id);
  }
}

function parseCallId(raw: unknown, running: ReadonlyMap<string, unknown>): string {
  if (typeof raw !== 'string' || raw === '' || raw.length > 64 || running.has(raw)) {
    throw refusal('The call id is missing or in use');
  }
  return raw;
}

function refusal(message: string): AppError {
  return new AppError('bad-request', message, { details: { reason: 'invalid' } });
}

async function seal(
  { log }: RouterDependencies,
  method: string,
  work: () => Promise<unknown>,
): Promise<Envelope> {
  try {
    return sealSuccess(await work());
  } catch (error) {
    return sealFailure(withErrorId(toAppError(error), method, log));
  }
}

/** The same failure with the id of its line in the log. */
function withErrorId(error: AppError, method: string, log: Log): AppError {
  if (error.errorId !== undefined) return error;
  const level = errorPolicies[error.code].report ? 'error' : 'info';
  const errorId = log.report(error, { level, event: 'ipc.failed', facts: { method: method.slice(0, 64) } });
  const { code, message, details, retryAfterMs } = error;
  return new AppError<ErrorCode>(code, message, {
    details,
    errorId,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
