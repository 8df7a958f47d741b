import type { Entry } from '../../../shared/files';
import { entryKind } from '../entry-kind';
import { naturalKey } from './natural-key';

export type SortColumn = 'name' | 'size' | 'modified' | 'kind' | 'account' | 'version' | 'certificate';

export interface SortOrder {
  readonly column: SortColumn;
  readonly descending: boolean;
}

const isFolder = ({ kind }: Entry): boolean => kind === 'folder';

type NameOf = (accountId: string) => string;

const certificateRanks = { notarized: 0, pending: 1 } as const;

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/* Names that are equal but for case and accents, then entries of equal names: always in the same order. */
function breakTie(a: Entry, b: Entry): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id) || compareText(a.accountId, b.accountId);
}

function sortByName(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: naturalKey(entry.name) }));
  keyed.sort((a, b) => compareText(a.key, b.key) || breakTie(a.entry, b.entry));
  return keyed.map(({ entry }) => entry);
}

/* By list: every other order starts from this one, and the user goes from one order to another on the same list. */
const sortedByName = new WeakMap<readonly Entry[], readonly Entry[]>();

function byName(entries: readonly Entry[]): readonly Entry[] {
  const known = sortedByName.get(entries);
  if (known !== undefined) return known;
  const sorted = sortByName(entries);
  sortedByName.set(entries, sorted);
  return sorted;
}

type Ranks = readonly (number | null)[];

/** The place of each word among the words that occur. */
function rankWords(words: readonly (string | null)[]): Ranks {
  const known = words.filter((word) => word !== null);
  const ordered = [...new Set(known)].sort((a, b) => compareText(naturalKey(a), naturalKey(b)));
  const ranks = new Map(ordered.map((word, rank) => [word, rank]));
  return words.map((word) => (word === null ? null : (ranks.get(word) ?? null)));
}

function rankBy(column: Exclude<SortColumn, 'name'>, entries: readonly Entry[], nameOf: NameOf): Ranks {
  switch (column) {
    case 'size':
      return entries.map(({ size }) => size);
    case 'modified':
      return entries.map(({ modifiedAt }) => modifiedAt);
    case 'kind':
      return rankWords(entries.map(entryKind));
    case 'account':
      return rankWords(entries.map(({ accountId }) => nameOf(accountId)));
    case 'version':
      return rankWords(entries.map(({ version }) => version));
    case 'certificate':
      return entries.map(({ certificate }) =>
        certificate === null ? null : certificateRanks[certificate.state],
      );
  }
}

/* Null ranks last, whichever way round. The sort is stable, so equal ranks stay in the order in which they come. */
function sortByRank(entries: readonly Entry[], ranks: Ranks, descending: boolean): readonly Entry[] {
  const sign = descending ? -1 : 1;
  const keyed = entries.map((entry, index) => {
    const rank = ranks[index] ?? null;
    return { entry, key: rank === null ? Infinity : rank * sign };
  });
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key - b.key));
  return keyed.map(({ entry }) => entry);
}

function sortAlike(
  entries: readonly Entry[],
  { column, descending }: SortOrder,
  accountName: NameOf,
): readonly Entry[] {
  const named = byName(entries);
  if (column === 'name') return descending ? [...named].reverse() : named;
  return sortByRank(named, rankBy(column, named, accountName), descending);
}

/** The entries in this order, folders always first. Numbers in names count as numbers; ties are broken by name, then by id. */
export function sortEntries(
  entries: readonly Entry[],
  order: SortOrder,
  accountName: NameOf = (accountId) => accountId,
): readonly Entry[] {
  const sorted = sortAlike(entries, order, accountName);
  const folders = sorted.filter(isFolder);
  return folders.length === 0 ? sorted : [...folders, ...sorted.filter((entry) => !isFolder(entry))];
}
