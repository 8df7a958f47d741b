import { AppError, isAppError } from '../../../../shared/errors';
import type { Clock } from '../../../providers/provider';

/** So long may a connection stay without a byte. */
const stallMs = 30_000;

/**
 * The signal of one connection: aborted with the download, by `stop`, and when no byte comes for 30 s. Time in which nothing is waited for,
 * because the disk is busy, does not count.
 */
export class StallWatch {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  readonly #clock: Clock;
  readonly #onOuterAbort = () => {
    this.stop();
  };
  #waitsSince: number | null = null;
  #stalled = false;

  constructor(outer: AbortSignal, clock: Clock) {
    this.#outer = outer;
    this.#clock = clock;
    outer.addEventListener('abort', this.#onOuterAbort, { once: true });
    if (outer.aborted) this.stop();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  stop(): void {
    this.#outer.removeEventListener('abort', this.#onOuterAbort);
    this.#controller.abort();
  }

  /** The chunks, as they come. Rejects with `timeout`, phase `idle`, in place of what the abort makes of a stalled body. */
  async *watch(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const over = new AbortController();
    void this.#look(over.signal);
    try {
      this.#waitsSince = this.#clock.now();
      for await (const chunk of body) {
        this.#waitsSince = null;
        yield chunk;
        this.#waitsSince = this.#clock.now();
      }
    } catch (error) {
      throw this.#stalled && isAppError(error) ? stalled() : error;
    } finally {
      over.abort();
    }
  }

  async #look(over: AbortSignal): Promise<void> {
    for (;;) {
      const waited = this.#waitsSince === null ? 0 : this.#clock.now() - this.#waitsSince;
      if (waited >= stallMs) {
        this.#stalled = true;
        this.stop();
        return;
      }
      await this.#clock.sleep(stallMs - waited, over).catch(() => undefined);
      if (over.aborted) return;
    }
  }
}

function stalled(): AppError {
  return new AppError('timeout', `no byte within ${stallMs} ms`, { details: { phase: 'idle' } });
}
