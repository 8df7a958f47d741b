import { collisionKey, nthName, safeFileName } from '../../../../shared/names';

/** A file or folder that wants a name among its siblings. */
export interface Sibling {
  kind: 'file' | 'folder';
  /** As the service gives it. */
  name: string;
  /** What its name is made from when nothing of it can be used. */
  id: string;
}

/**
 * Safe names for all that goes into one folder, in the order of the siblings. No two of them are the same to any disk; whoever wants
 * a name that can stay as it is has it before those that have to change, and of several the first one. `blocked` are the collision keys of names that no folder can
 * have, because the disk holds something else there; a file that meets one is left for the conflict rule.
 */
export function planNames(siblings: readonly Sibling[], blocked: ReadonlySet<string>): string[] {
  const used = new UsedNames(blocked);
  const wishes = siblings.map((sibling) => toWish(sibling));
  const kept = wishes.map((wish, index) => wish.name === siblings[index]?.name && used.claim(wish, wish.key));
  return wishes.map((wish, index) => (kept[index] === true ? wish.name : used.claimNext(wish)));
}

interface Wish {
  kind: Sibling['kind'];
  name: string;
  key: string;
}

function toWish({ kind, name, id }: Sibling): Wish {
  const safe = safeFileName(name, id);
  return { kind, name: safe, key: collisionKey(safe) };
}

class UsedNames {
  readonly #used = new Set<string>();
  /** The number to try next for a name; thousands of equal names would otherwise each count from 1. */
  readonly #numbers = new Map<string, number>();

  constructor(private readonly blocked: ReadonlySet<string>) {}

  /** False when the name is not to be had. */
  claim({ kind }: Wish, key: string): boolean {
    if (this.#used.has(key) || (kind === 'folder' && this.blocked.has(key))) return false;
    this.#used.add(key);
    return true;
  }

  claimNext(wish: Wish): string {
    for (let n = this.#numbers.get(wish.key) ?? 1; ; n += 1) {
      const name = nthName(wish.name, n);
      if (!this.claim(wish, collisionKey(name))) continue;
      this.#numbers.set(wish.key, n + 1);
      return name;
    }
  }
}
