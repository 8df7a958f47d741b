import { AppError } from '../../../../shared/errors';
import { collisionKey, nthName } from '../../../../shared/names';

/** Names that running downloads are going to use, so that no two of them choose the same. Compared as the pickiest disk would. */
export class NameClaims {
  readonly #claims = new Set<string>();

  /** False when a running download has it. */
  claim(folder: string, name: string): boolean {
    const key = keyOf(folder, name);
    if (this.#claims.has(key)) return false;
    this.#claims.add(key);
    return true;
  }

  release(folder: string, name: string): void {
    this.#claims.delete(keyOf(folder, name));
  }
}

const mostNumbers = 10_000;

/** Claims and gives the first of `name`, `name (2)`, … that is neither claimed nor taken. `already-exists` after 10,000 tries. */
export async function claimFreeName(
  claims: NameClaims,
  wanted: { folder: string; name: string },
  isTaken: (folder: string, name: string) => Promise<boolean>,
): Promise<string> {
  const { folder } = wanted;
  for (let n = 1; n <= mostNumbers; n += 1) {
    const name = nthName(wanted.name, n);
    if (!claims.claim(folder, name)) continue;
    const taken = await isTaken(folder, name).catch((error: unknown) => {
      claims.release(folder, name);
      throw error;
    });
    if (!taken) return name;
    claims.release(folder, name);
  }
  throw new AppError('already-exists', 'every numbered name is taken', {
    details: { name: wanted.name, folder },
  });
}

function keyOf(folder: string, name: string): string {
  return `${folder}/${collisionKey(name)}`;
}
