import { AccountTurns } from './account-turns';

/**
 * Removals of single versions, one by one for each account: each is verified before the next begins. After one that took the whole file
 * with it the account is shut: nothing of the kind is sent any more until it is opened again.
 */
export class VersionGate extends AccountTurns {
  readonly #shut = new Set<string>();

  isShut(accountId: string): boolean {
    return this.#shut.has(accountId);
  }

  shut(accountId: string): void {
    this.#shut.add(accountId);
  }

  open(accountId: string): void {
    this.#shut.delete(accountId);
  }
}
