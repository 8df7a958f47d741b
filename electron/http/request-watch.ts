import { AppError } from '../../shared/errors';

type Phase = 'connect' | 'headers' | 'idle';

/** Aborts one exchange when its caller does, or when a phase of it takes too long, and knows which of the two it was. */
export class RequestWatch {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  readonly #host: string;
  readonly #onOuterAbort = (): void => {
    this.#stop(new AppError('cancelled', 'Cancelled by the caller'));
  };
  #timer: NodeJS.Timeout | undefined;
  #stopped: AppError | undefined;

  constructor(outer: AbortSignal, host: string) {
    this.#outer = outer;
    this.#host = host;
    if (outer.aborted) this.#onOuterAbort();
    else outer.addEventListener('abort', this.#onOuterAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why this watch aborted the exchange; undefined when it did not. */
  get stopped(): AppError | undefined {
    return this.#stopped;
  }

  /** Allows the phase so many milliseconds from now, in place of an earlier one. */
  begin(phase: Phase, ms: number): void {
    this.pause();
    this.#timer = setTimeout(() => {
      const details = { host: this.#host, phase };
      this.#stop(new AppError('timeout', `No progress within ${ms} ms (${phase})`, { details }));
    }, ms);
  }

  /** Stops the time, until the next `begin`. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** Lets go of timer and caller; the exchange is over. */
  end(): void {
    this.pause();
    this.#outer.removeEventListener('abort', this.#onOuterAbort);
  }

  #stop(reason: AppError): void {
    this.#stopped ??= reason;
    this.end();
    this.#controller.abort();
  }
}
