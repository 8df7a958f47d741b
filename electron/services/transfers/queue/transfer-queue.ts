import { TurnHeap, type Turn } from './turn-heap';

/** How many places there are. */
export interface QueueLimits {
  inAll: number;
  ofAccount: (accountId: string) => number;
}

/** Small files that share one place: their time goes by with waiting for answers. */
const sharers = 8;

/** The transfers of one account. */
class AccountLine {
  readonly #heap = new TurnHeap();
  #large = 0;
  #small = 0;
  waiting = 0;

  get places(): number {
    return this.#large + Math.ceil(this.#small / sharers);
  }

  get isIdle(): boolean {
    return this.waiting === 0 && this.places === 0;
  }

  add(turn: Turn): void {
    this.#heap.add(turn);
    this.waiting += 1;
  }

  /** The next turn; those that were taken back are dropped on the way. */
  first(isWaiting: (turn: Turn) => boolean): Turn | null {
    for (let turn = this.#heap.first(); turn !== undefined; turn = this.#heap.first()) {
      if (isWaiting(turn)) return turn;
      this.#heap.removeFirst();
    }
    return null;
  }

  /** Places that it takes to run one more. */
  costOf({ small }: Turn): number {
    return small && this.#small % sharers !== 0 ? 0 : 1;
  }

  startFirst({ small }: Turn): void {
    this.#heap.removeFirst();
    this.waiting -= 1;
    this.count(small, 1);
  }

  count(small: boolean, by: 1 | -1): void {
    if (small) this.#small += by;
    else this.#large += by;
  }
}

/**
 * Decides which transfer starts next: by position within an account; accounts take turns, so that a long batch of one does not keep the
 * others waiting. Up to eight small files share one place. Knows ids only; does nothing by itself. No call takes longer the more transfers there are
 * (but by the depth of a heap).
 */
export class TransferQueue {
  /** In the order of their next turn. */
  readonly #lines = new Map<string, AccountLine>();
  readonly #waiting = new Map<string, Turn>();
  readonly #running = new Map<string, Turn>();
  #places = 0;

  /** Takes its place in the order; a new one when it waits already. A running one has to be removed before. */
  add(turn: Turn): void {
    this.#takeBack(turn.id);
    const line = this.#lines.get(turn.accountId) ?? new AccountLine();
    this.#lines.set(turn.accountId, line);
    line.add(turn);
    this.#waiting.set(turn.id, turn);
  }

  /** Gives a waiting transfer another place in the order. */
  move(id: string, position: number): void {
    const turn = this.#waiting.get(id);
    if (turn !== undefined) this.add({ ...turn, position });
  }

  /** Forgets a transfer, be it waiting or running. */
  remove(id: string): void {
    this.#takeBack(id);
    const turn = this.#running.get(id);
    if (turn === undefined) return;
    this.#running.delete(id);
    this.#count(turn, (line) => {
      line.count(turn.small, -1);
    });
    this.#dropIdle(turn.accountId);
  }

  /** Takes every transfer that may start now out of the queue; each counts as running until it is removed. */
  takeStartable(limits: QueueLimits): string[] {
    const started: string[] = [];
    for (let next = this.#takeNext(limits); next !== null; next = this.#takeNext(limits)) started.push(next);
    return started;
  }

  /** Running and waiting transfers of an account. */
  loadOf(accountId: string): number {
    const line = this.#lines.get(accountId);
    return line === undefined ? 0 : line.places + line.waiting;
  }

  #takeNext({ inAll, ofAccount }: QueueLimits): string | null {
    for (const [accountId, line] of this.#lines) {
      const turn = line.first((candidate) => this.#waiting.get(candidate.id) === candidate);
      if (turn === null) continue;
      const cost = line.costOf(turn);
      if (this.#places + cost > inAll || line.places + cost > ofAccount(accountId)) continue;
      this.#start(turn, line);
      return turn.id;
    }
    return null;
  }

  #start(turn: Turn, line: AccountLine): void {
    this.#waiting.delete(turn.id);
    this.#running.set(turn.id, turn);
    this.#count(turn, () => {
      line.startFirst(turn);
    });
    this.#lines.delete(turn.accountId);
    this.#lines.set(turn.accountId, line);
  }

  #count({ accountId }: Turn, change: (line: AccountLine) => void): void {
    const line = this.#lines.get(accountId);
    if (line === undefined) return;
    const before = line.places;
    change(line);
    this.#places += line.places - before;
  }

  #takeBack(id: string): void {
    const turn = this.#waiting.get(id);
    if (turn === undefined) return;
    this.#waiting.delete(id);
    const line = this.#lines.get(turn.accountId);
    if (line !== undefined) line.waiting -= 1;
    this.#dropIdle(turn.accountId);
  }

  #dropIdle(accountId: string): void {
    if (this.#lines.get(accountId)?.isIdle === true) this.#lines.delete(accountId);
  }
}
