import type {
  EventName,
  EventOf,
  LongshoreBridge,
  MethodName,
  RequestOf,
  ResponseOf,
} from '../../shared/contract';
import { openEnvelope } from '../../shared/envelope';
import { AppError, toAppError } from '../../shared/errors';

declare global {
  interface Window {
    readonly longshore: LongshoreBridge;
  }
}

/** One listener for each event of the contract. A missing one does not compile. */
export type EventListeners = { readonly [E in EventName]: (payload: EventOf<E>) => void };

/* Two loads of the window never mint the same id, so a late answer of the first cannot be taken for one of the second. */
const session = crypto.getRandomValues(new Uint32Array(2)).join('-');
let calls = 0;

function nextCallId(): string {
  calls += 1;
  return `${session}-${calls}`;
}

/** The main process is trusted: its router and the compiler hold it to the contract. */
function parseResponse<M extends MethodName>(value: unknown): ResponseOf<M> {
  return value as ResponseOf<M>;
}

function parseListener(listeners: EventListeners, name: string): ((payload: unknown) => void) | undefined {
  return (listeners as unknown as Partial<Record<string, (payload: unknown) => void>>)[name];
}

async function invoke(name: MethodName, callId: string, request: unknown): Promise<unknown> {
  try {
    return openEnvelope(await window.longshore.invoke(name, callId, request));
  } catch (error) {
    throw toAppError(error);
  }
}

/**
 * Asks the main process. Rejects with an `AppError`, always; with `cancelled` once the signal is aborted, and the main
 * process then stops working on it.
 */
export async function call<M extends MethodName>(
  name: M,
  request: RequestOf<M>,
  signal?: AbortSignal,
): Promise<ResponseOf<M>> {
  if (signal?.aborted) throw new AppError('cancelled', `${name} was cancelled before it began`);
  const callId = nextCallId();
  const cancel = (): void => {
    window.longshore.cancel(callId);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return parseResponse<M>(await invoke(name, callId, request));
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** Where a file lies that was dropped on the window; empty when it is nowhere on disk. */
export function pathForFile(file: File): string {
  return window.longshore.pathForFile(file);
}

/** Hears every event of the main process; returns how to stop. */
export function subscribe(listeners: EventListeners): () => void {
  return window.longshore.onEvent((name, payload) => {
    parseListener(listeners, name)?.(payload);
  });
}
