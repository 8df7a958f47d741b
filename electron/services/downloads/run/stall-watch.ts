import { AppError, isAppError } from '../../../../shared/errors';
import type { Clock } from '../../../providers/provider';

/** So long may a connection stay without a byte. */
const stallMs = 30_000;
/** So much longer it can take until that is noticed. */
const lookEveryMs = 1000;

const stopped = 'stopped';

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
  #isWaiting = false;
  #chunks = 0;
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
    /* A reason of its own would be an exception with a stack, made for each file that ends well, too. */
    this.#controller.abort(stopped);
  }

  /** The chunks, as they come. Rejects with `timeout`, phase `idle`, in place of what the abort makes of a stalled body. */
  async *watch(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const over = new AbortController();
    void this.#look(over.signal);
    try {
      this.#isWaiting = true;
      for await (const chunk of body) {
        this.#isWaiting = false;
        this.#chunks += 1;
        yield chunk;
        this.#isWaiting = true;
      }
    } catch (error) {
      throw this.#stalled && isAppError(error) ? stalled() : error;
    } finally {
      over.abort();
    }
  }

  /* Counts what it has waited itself: the time of day jumps when the clock is set or the machine sleeps. */
  async #look(over: AbortSignal): Promise<void> {
    let [waitedMs, chunks] = [0, this.#chunks];
    while (waitedMs < stallMs) {
      await this.#clock.sleep(lookEveryMs, over).catch(() => undefined);
      if (over.aborted) return;
      waitedMs = this.#isWaiting && this.#chunks === chunks ? waitedMs + lookEveryMs : 0;
      chunks = this.#chunks;
    }
    this.#stalled = true;
    this.stop();
  }
}

function stalled(): AppError {
  return new AppError('timeout', `no byte within ${stallMs} ms`, { details: { phase: 'idle' } });
}
