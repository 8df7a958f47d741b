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
  #phase: { name: Phase; ms: number; endsAt: number } | null = null;
  #alarm: { timer: NodeJS.Timeout; at: number } | null = null;
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

  /** Allows the phase so many milliseconds from now, in place of an earlier one. Cheap enough for every chunk of a body. */
  begin(phase: Phase, ms: number): void {
    const endsAt = performance.now() + ms;
    this.#phase = { name: phase, ms, endsAt };
    /* A timer that is set already comes no later and looks again then: setting one for each chunk costs more than the chunk. */
    if (this.#alarm === null || this.#alarm.at > endsAt) this.#setAlarm(endsAt, ms);
  }

  /** Stops the time, until the next `begin`. */
  pause(): void {
    this.#phase = null;
  }

  /** Lets go of timer and caller; the exchange is over. */
  end(): void {
    this.pause();
    clearTimeout(this.#alarm?.timer);
    this.#alarm = null;
    this.#outer.removeEventListener('abort', this.#onOuterAbort);
  }

  #setAlarm(at: number, ms: number): void {
    clearTimeout(this.#alarm?.timer);
    const timer = setTimeout(() => {
      this.#alarm = null;
      this.#onAlarm();
    }, ms);
    this.#alarm = { timer, at };
  }

  #onAlarm(): void {
    if (this.#phase === null) return;
    const { name, ms, endsAt } = this.#phase;
    const leftMs = endsAt - performance.now();
    if (leftMs > 0) {
      this.#setAlarm(endsAt, leftMs);
      return;
    }
    const details = { host: this.#host, phase: name };
    this.#stop(new AppError('timeout', `No progress within ${ms} ms (${name})`, { details }));
  }

  #stop(reason: AppError): void {
    this.#stopped ??= reason;
    this.end();
    this.#controller.abort();
  }
}
