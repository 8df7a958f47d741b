import type { Entry } from '../../../shared/files';
import { naturalKey } from './natural-key';

/** Entries in the order of their names, each with the key that it stands there by. */
interface NameOrder {
  /** As they were given. */
  readonly entries: readonly Entry[];
  readonly sorted: readonly Entry[];
  /** By place in `sorted`. */
  readonly keys: readonly string[];
}

interface Keyed {
  readonly entry: Entry;
  readonly key: string;
}

export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/* Names that are equal but for case and accents, then entries of equal names: always in the same order. */
function compare(keyA: string, a: Entry, keyB: string, b: Entry): number {
  return (
    compareText(keyA, keyB) ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id) ||
    compareText(a.accountId, b.accountId)
  );
}

function sortAlone(entries: readonly Entry[]): readonly Keyed[] {
  const keyed = entries.map((entry) => ({ entry, key: naturalKey(entry.name) }));
  return keyed.sort((a, b) => compare(a.key, a.entry, b.key, b.entry));
}

function merged(entries: readonly Entry[], known: NameOrder, added: readonly Keyed[]): NameOrder {
  const sorted: Entry[] = [];
  const keys: string[] = [];
  const put = (entry: Entry, key: string): void => {
    sorted.push(entry);
    keys.push(key);
  };
  let next = 0;
  known.sorted.forEach((entry, at) => {
    const key = known.keys[at] ?? '';
    for (let other = added[next]; other !== undefined; other = added[next]) {
      if (compare(other.key, other.entry, key, entry) > 0) break;
      put(other.entry, other.key);
      next += 1;
    }
    put(entry, key);
  });
  for (const { entry, key } of added.slice(next)) put(entry, key);
  return { entries, sorted, keys };
}

function continues(entries: readonly Entry[], known: NameOrder): boolean {
  return entries.length >= known.entries.length && known.entries.every((entry, at) => entry === entries[at]);
}

const none: NameOrder = { entries: [], sorted: [], keys: [] };
let last = none;

/* By list: every other order starts from this one, and the user goes from one order to another on the same list. */
const known = new WeakMap<readonly Entry[], readonly Entry[]>();

/**
 * The entries in the natural order of their names; ties are broken by id. A list that goes on where the last one ended, as one does
 * that is still arriving, costs little more than what is new in it.
 */
export function sortByName(entries: readonly Entry[]): readonly Entry[] {
  const before = known.get(entries);
  if (before !== undefined) return before;
  const base = continues(entries, last) ? last : none;
  last = merged(entries, base, sortAlone(entries.slice(base.entries.length)));
  known.set(entries, last.sorted);
  return last.sorted;
}
