/** How many transfers may run. */
export interface QueueLimits {
  inAll: number;
  ofAccount: (accountId: string) => number;
}

/** The transfers of one account in order; those before `next` have had their turn. */
interface Line {
  readonly ids: string[];
  next: number;
}

/**
 * Decides which transfer starts next: first come, first served within an account; accounts take turns, so that a long batch of one
 * does not keep the others waiting. Knows ids only; does nothing by itself.
 */
export class TransferQueue {
  readonly #lines = new Map<string, Line>();
  /** Ids that still wait; those removed before their turn are passed over in their line. */
  readonly #waiting = new Set<string>();
  readonly #running = new Map<string, string>();

  add(id: string, accountId: string): void {
    const line = this.#lines.get(accountId) ?? { ids: [], next: 0 };
    line.ids.push(id);
    this.#lines.set(accountId, line);
    this.#waiting.add(id);
  }

  /** Forgets a transfer, be it queued or running. */
  remove(id: string): void {
    this.#running.delete(id);
    this.#waiting.delete(id);
  }

  /** Takes every transfer that may start now out of the queue; each counts as running until it is removed. */
  takeStartable(limits: QueueLimits): string[] {
    const started: string[] = [];
    for (let next = this.#takeNext(limits); next !== null; next = this.#takeNext(limits)) started.push(next);
    return started;
  }

  #takeNext({ inAll, ofAccount }: QueueLimits): string | null {
    if (this.#running.size >= inAll) return null;
    for (const [accountId, line] of this.#lines) {
      if (this.#runningOf(accountId) >= ofAccount(accountId)) continue;
      const id = this.#takeFrom(line);
      this.#lines.delete(accountId);
      if (id === null) continue;
      this.#lines.set(accountId, line);
      this.#running.set(id, accountId);
      return id;
    }
    return null;
  }

  #takeFrom(line: Line): string | null {
    for (; line.next < line.ids.length; line.next += 1) {
      const id = line.ids[line.next];
      if (id !== undefined && this.#waiting.delete(id)) return id;
    }
    return null;
  }

  #runningOf(accountId: string): number {
    return [...this.#running.values()].filter((other) => other === accountId).length;
  }
}
