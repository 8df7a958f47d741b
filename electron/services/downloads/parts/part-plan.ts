import type { Span } from './byte-spans';

/** A stretch of the content that one connection brings. Changed by its `PartPlan` only. */
export interface Part {
  /** The next byte that it is going to bring. */
  at: number;
  /** Exclusive. Comes nearer when another connection takes the rest over. `Infinity` while the length is unknown. */
  end: number;
  /** How far the open answer goes: at least to `end`. */
  reach: number;
}

/** A rest smaller than this is not shared out: a request takes about as long. */
export const splitFromBytes = 4 * 1024 * 1024;

/**
 * Which connection brings which bytes: every missing byte is wanted from exactly one of them at any time, and counted once. Pure: what comes in is
 * told with `take`, what fails with `giveBack`.
 */
export class PartPlan {
  readonly #waiting: Span[];
  readonly #running = new Set<Part>();

  constructor(missing: readonly Span[]) {
    this.#waiting = [...missing];
  }

  /** Bytes that are still to come. */
  get rest(): number {
    const waiting = this.#waiting.reduce((sum, [from, end]) => sum + end - from, 0);
    return [...this.#running].reduce((sum, part) => sum + restOf(part), waiting);
  }

  /** What one more connection is to bring: what nobody brings yet, else half of the largest rest; null when that does not pay. */
  next(): Part | null {
    const span = this.#waiting.shift() ?? this.#splitLargest();
    return span === null ? null : this.#start(span);
  }

  /** What the answer that is open already brings. An empty content has such an answer, too. */
  first(): Part {
    return this.#start(this.#waiting.shift() ?? [0, 0]);
  }

  /** The answer for the part is open and goes on up to `reach`, which may be beyond the part's end. */
  opened(part: Part, reach: number): void {
    part.reach = Math.max(reach, part.end);
  }

  /**
   * So many bytes came for the part: how many of them are its own, and what is to be done. `stop`: it has all that is wanted of
   * it, another connection brings what follows. `too-long`: the answer goes on where it should have ended.
   */
  take(part: Part, bytes: number): { taken: number; then: 'go-on' | 'stop' | 'too-long' } {
    const taken = Math.min(bytes, restOf(part));
    part.at += taken;
    if (part.at === part.end && part.end < part.reach) {
      this.#running.delete(part);
      return { taken, then: 'stop' };
    }
    return { taken, then: taken < bytes ? 'too-long' : 'go-on' };
  }

  /** The answer ended cleanly. False when bytes of the part are missing; it still runs then. */
  end(part: Part): boolean {
    if (part.end === Infinity) part.end = part.at;
    if (restOf(part) > 0) return false;
    this.#running.delete(part);
    return true;
  }

  /** The part's connection brings no more: the rest goes back to the one that it was taken from while that reaches so far, else it waits. */
  giveBack(part: Part): void {
    if (!this.#running.delete(part) || restOf(part) === 0) return;
    const { at, end } = part;
    const neighbour = [...this.#running].find((other) => other.end === at && other.reach >= end);
    if (neighbour === undefined) this.#waiting.push([at, end]);
    else neighbour.end = end;
  }

  #start([at, end]: Span): Part {
    const part = { at, end, reach: end };
    this.#running.add(part);
    return part;
  }

  #splitLargest(): Span | null {
    const [largest] = [...this.#running].sort((one, other) => restOf(other) - restOf(one));
    if (largest === undefined || largest.end === Infinity || restOf(largest) < splitFromBytes) return null;
    const { end } = largest;
    largest.end = largest.at + Math.ceil(restOf(largest) / 2);
    return [largest.end, end];
  }
}

function restOf({ at, end }: Part): number {
  return end - at;
}
