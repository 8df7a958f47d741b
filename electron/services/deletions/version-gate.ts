/**
 * Removals of single versions, one by one for each account: each is verified before the next begins. After one that took the whole file
 * with it the account is shut: nothing of the kind is sent any more until it is opened again.
 */
export class VersionGate {
  readonly #shut = new Set<string>();
  readonly #last = new Map<string, Promise<unknown>>();

  isShut(accountId: string): boolean {
    return this.#shut.has(accountId);
  }

  shut(accountId: string): void {
    this.#shut.add(accountId);
  }

  open(accountId: string): void {
    this.#shut.delete(accountId);
  }

  /** Does the work when all earlier work of the account is done. The work never rejects. */
  async inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(accountId) ?? Promise.resolve()).then(work);
    this.#last.set(accountId, turn);
    return turn;
  }
}
