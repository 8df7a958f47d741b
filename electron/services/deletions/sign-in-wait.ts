import type { Failure } from '../../../shared/failures';

interface SignInWatch {
  /** Does the account (still) have to be signed in to? */
  isNeeded(): boolean;
  /** Told what is waited for, and null when that is over. */
  onChange(failure: Failure | null): void;
}

/** Where the work of a run waits while its account has to be signed in to. Nobody waits once `stop` is aborted. */
export class SignInWait {
  readonly #watch: SignInWatch;
  #open: Promise<void> | null = null;
  #release: () => void = () => undefined;

  constructor(watch: SignInWatch, stop: AbortSignal) {
    this.#watch = watch;
    stop.addEventListener('abort', () => {
      this.end();
    });
  }

  /** Resolves when nothing is waited for. */
  async over(): Promise<void> {
    await this.#open;
  }

  /** Waits from now on; not when the account can be used again by the time. */
  begin(failure: Failure): void {
    if (this.#open !== null || !this.#watch.isNeeded()) return;
    this.#open = new Promise((resolve) => (this.#release = resolve));
    this.#watch.onChange(failure);
  }

  /** The account can be used again. */
  end(): void {
    if (this.#open === null) return;
    this.#open = null;
    this.#release();
    this.#watch.onChange(null);
  }
}
