import { channels } from '../../shared/bridge';
import { sealFailure, sealSuccess, type Envelope } from '../../shared/envelope';
import { AppError } from '../../shared/errors';
import type { Log } from '../logging/log';
import { reportedError } from '../logging/reported-error';
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
  /** Questions wait for them: the window is there before they are. */
  routes: Promise<ReadonlyMap<string, Route>>;
  log: Pick<Log, 'report'>;
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

  ipcMain.handle(channels.invoke, (event, rawName, callId, request) => {
    const name = typeof rawName === 'string' ? rawName : '';
    return seal(dependencies, name, () => {
      if (!isTrusted(event)) throw new AppError('permission-denied', 'Refused: not our window');
      return answer(dependencies, running, { name, callId, request });
    });
  });

  ipcMain.on(channels.cancel, (event, callId) => {
    if (isTrusted(event) && typeof callId === 'string') running.get(callId)?.abort();
  });
}

interface Call {
  name: string;
  callId: unknown;
  request: unknown;
}

async function answer(
  { routes, checkResponses }: RouterDependencies,
  running: Map<string, AbortController>,
  { name, callId, request }: Call,
): Promise<unknown> {
  const route = (await routes).get(name);
  if (route === undefined) throw refusal(`No method ${name.slice(0, 64)}`);
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
    const facts = { method: method.slice(0, 64) };
    return sealFailure(reportedError(error, log, { event: 'ipc.failed', facts }));
  }
}
