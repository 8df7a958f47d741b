/** The moments of the kills: seconds from a start of the app, the same for the same seed. */
export class SoakMoments {
  #state: number;

  constructor(
    seed: number,
    private readonly meanSeconds: number,
  ) {
    this.#state = seed >>> 0;
  }

  /** One in five comes while the app starts; the others are spread evenly around the mean. */
  next(): number {
    return this.#random() < 0.2 ? 1.5 * this.#random() : (0.4 + 1.7 * this.#random()) * this.meanSeconds;
  }

  /** From 0 to below 1 (mulberry32). */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }
}
