import { AppError } from '../../../../shared/errors';
import type { ConflictRule } from '../run/download-file';
import { identityOf, isSameFile, isTaken } from './file-identity';
import { claimFreeName, type NameClaims } from './name-claims';
import type { TargetFile } from './target-file';
import type { TargetFolder } from './target-folder';

interface NameWish {
  folder: TargetFolder;
  conflict: ConflictRule;
  claims: NameClaims;
}

/** The name that one download is going to have, claimed until it is released. */
export class NameChoice {
  readonly #wish: NameWish;
  #wanted = '';
  #claimed: string | null = null;

  constructor(wish: NameWish) {
    this.#wish = wish;
  }

  /** The name as chosen so far; null before `choose`. */
  get name(): string | null {
    return this.#claimed;
  }

  /** The name to use for a file that would best be called `wanted`. `already-exists` when it is taken and the rule is to skip. */
  async choose(wanted: string): Promise<string> {
    this.release();
    this.#wanted = wanted;
    if (this.#wish.conflict.kind === 'skip' && (await this.#isTaken(wanted))) throw this.#taken();
    const name = (await this.#claimReplaced(this.#wish.conflict)) ?? (await this.#claimFree());
    this.#claimed = name;
    return name;
  }

  /**
   * Gives the file the chosen name, or the next one when that was taken meanwhile; `onPlacing` is told each name before.
   * `already-exists` when the rule is to skip.
   */
  async place(file: TargetFile, onPlacing: (name: string) => Promise<void>): Promise<string> {
    let name = this.#claimed ?? (await this.choose(this.#wanted));
    for (;;) {
      await onPlacing(name);
      const replaces =
        this.#wish.conflict.kind === 'replace' && name === this.#wanted ? this.#wish.conflict.seen : null;
      if (await file.placeAs(name, replaces)) return name;
      name = await this.choose(this.#wanted);
    }
  }

  release(): void {
    if (this.#claimed !== null) this.#wish.claims.release(this.#wish.folder.path, this.#claimed);
    this.#claimed = null;
  }

  /** The wanted name while the file to replace still has it, and no other download is after it. */
  async #claimReplaced(conflict: ConflictRule): Promise<string | null> {
    if (conflict.kind !== 'replace') return null;
    const { claims, folder } = this.#wish;
    const now = await identityOf(folder.pathOf(this.#wanted));
    if (now === null || !isSameFile(now, conflict.seen)) return null;
    return claims.claim(folder.path, this.#wanted) ? this.#wanted : null;
  }

  #claimFree(): Promise<string> {
    const { claims, folder } = this.#wish;
    return claimFreeName(claims, { folder: folder.path, name: this.#wanted }, isTaken);
  }

  #isTaken(name: string): Promise<boolean> {
    return isTaken(this.#wish.folder.path, name);
  }

  #taken(): AppError {
    return new AppError('already-exists', 'the name is taken', {
      details: { name: this.#wanted, folder: this.#wish.folder.shownPath },
    });
  }
}
