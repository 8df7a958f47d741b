import type { Clock } from '../../../providers/provider';

/** Longer waits are cut up: machines sleep, and clocks are set. */
const longestSleepMs = 60 * 1000;

/** Wakes at a time that only ever needs to be the earliest of many. */
export class Alarm {
  readonly #clock: Clock;
  readonly #onWake: () => void;
  #sleep: { at: number; controller: AbortController } | null = null;

  constructor(clock: Clock, onWake: () => void) {
    this.#clock = clock;
    this.#onWake = onWake;
  }

  /** Wakes at `at` (epoch milliseconds), or earlier when that was asked for before. */
  wakeAt(at: number): void {
    if (this.#sleep !== null && this.#sleep.at <= at) return;
    this.stop();
    const sleep = { at, controller: new AbortController() };
    this.#sleep = sleep;
    const ms = Math.min(longestSleepMs, Math.max(0, at - this.#clock.now()));
    this.#clock.sleep(ms, sleep.controller.signal).then(
      () => {
        this.#sleep = null;
        this.#onWake();
      },
      () => undefined,
    );
  }

  stop(): void {
    this.#sleep?.controller.abort();
    this.#sleep = null;
  }
}
