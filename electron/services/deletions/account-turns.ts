/** Work that goes one by one in each account, in the order in which it came. */
export class AccountTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work when all earlier work of the account is done. The work never rejects. */
  async inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(accountId) ?? Promise.resolve()).then(work);
    this.#last.set(accountId, turn);
    return turn;
  }
}
