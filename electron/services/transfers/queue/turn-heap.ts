/** Something that waits for its turn. */
export interface Turn {
  readonly id: string;
  readonly accountId: string;
  /** Lower ones come first. */
  readonly position: number;
  /** One of those that share a place. */
  readonly small: boolean;
}

/** Turns, lowest position first: a binary heap. */
export class TurnHeap {
  readonly #turns: Turn[] = [];

  add(turn: Turn): void {
    this.#turns.push(turn);
    let at = this.#turns.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  first(): Turn | undefined {
    return this.#turns[0];
  }

  removeFirst(): void {
    const last = this.#turns.pop();
    if (last === undefined || this.#turns.length === 0) return;
    this.#turns[0] = last;
    let at = 0;
    for (let next = this.#lesserChild(at); next !== null; next = this.#lesserChild(at)) {
      this.#swap(at, next);
      at = next;
    }
  }

  /** The child that has to change places with its parent. */
  #lesserChild(parent: number): number | null {
    const left = 2 * parent + 1;
    const right = left + 1;
    const lesser = right < this.#turns.length && this.#isBefore(right, left) ? right : left;
    return lesser < this.#turns.length && this.#isBefore(lesser, parent) ? lesser : null;
  }

  #isBefore(one: number, other: number): boolean {
    const { position = 0 } = this.#turns[one] ?? {};
    const { position: otherPosition = 0 } = this.#turns[other] ?? {};
    return position < otherPosition;
  }

  #swap(one: number, other: number): void {
    const turn = this.#turns[one];
    const otherTurn = this.#turns[other];
    if (turn === undefined || otherTurn === undefined) return;
    this.#turns[one] = otherTurn;
    this.#turns[other] = turn;
  }
}
