import type {
  EventName,
  EventOf,
  LongshoreBridge,
  MethodName,
  RequestOf,
  ResponseOf,
} from '../../../shared/contract';
import { sealFailure, sealSuccess } from '../../../shared/envelope';
import { AppError } from '../../../shared/errors';

type Reply<M extends MethodName> = (
  request: RequestOf<M>,
  signal: AbortSignal,
) => ResponseOf<M> | Promise<ResponseOf<M>>;

function parseRequest<M extends MethodName>(request: unknown): RequestOf<M> {
  return request as RequestOf<M>;
}

/** A main process in memory, for tests: answers what it was told to, `unsupported` otherwise. */
export class MemoryBridge implements LongshoreBridge {
  /** What was asked, in order. */
  readonly requests: { name: string; request: unknown }[] = [];
  readonly #replies = new Map<string, (request: unknown, signal: AbortSignal) => unknown>();
  readonly #running = new Map<string, AbortController>();
  readonly #listeners = new Set<(name: string, payload: unknown) => void>();

  reply<M extends MethodName>(name: M, reply: Reply<M>): void {
    this.#replies.set(name, (request, signal) => reply(parseRequest<M>(request), signal));
  }

  emit<E extends EventName>(name: E, payload: EventOf<E>): void {
    for (const listener of this.#listeners) listener(name, payload);
  }

  async invoke(name: string, callId: string, request: unknown): Promise<unknown> {
    this.requests.push({ name, request });
    const controller = new AbortController();
    this.#running.set(callId, controller);
    try {
      const reply = this.#replies.get(name);
      if (reply === undefined) throw new AppError('unsupported', `No reply to ${name}`);
      return sealSuccess(await reply(request, controller.signal));
    } catch (error) {
      return sealFailure(error);
    } finally {
      this.#running.delete(callId);
    }
  }

  cancel(callId: string): void {
    this.#running.get(callId)?.abort();
  }

  onEvent(listener: (name: string, payload: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  pathForFile(): string {
    return '';
  }
}

/** A fresh bridge where `ipc-client.ts` looks for it. */
export function installBridge(): MemoryBridge {
  const bridge = new MemoryBridge();
  Object.assign(globalThis, { window: { longshore: bridge } });
  return bridge;
}
