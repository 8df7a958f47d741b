import type { Entry } from '../../../shared/files';
import type { ListColumn } from '../../../shared/choices/list-columns';
import { texts } from '../../../shared/texts/texts';
import { entryKind } from '../entry-kind';
import { orderByRanks, rankNumbers, turnedRanks, type Ranks } from './dense-ranks';
import { compareText, sortByName } from './name-order';
import { naturalKey } from './natural-key';
import type { SortOrder } from './sort-levels';

type NameOf = (accountId: string) => string;

const certificateRanks = { notarized: 0, pending: 1 } as const;

/* Of a list that is sorted by name: entries of one name have one rank. */
function rankNames(named: readonly Entry[]): Ranks {
  const ranks = new Uint32Array(named.length);
  let rank = 0;
  named.forEach(({ name }, at) => {
    if (at > 0 && named[at - 1]?.name !== name) rank += 1;
    ranks[at] = rank;
  });
  return { of: ranks, count: rank + 1 };
}

function rankValues(entries: readonly Entry[], valueOf: (entry: Entry) => number | null): Ranks {
  const values = new Float64Array(entries.length);
  entries.forEach((entry, at) => {
    values[at] = valueOf(entry) ?? Infinity;
  });
  return rankNumbers(values);
}

/** By the place of each word among the words that occur. */
function rankWords(entries: readonly Entry[], wordOf: (entry: Entry) => string | null | undefined): Ranks {
  const unknown = -1;
  const found = new Map<string, number>();
  const numbers = new Int32Array(entries.length);
  entries.forEach((entry, at) => {
    const word = wordOf(entry);
    const number = word == null ? unknown : (found.get(word) ?? found.size);
    numbers[at] = number;
    if (word != null && number === found.size) found.set(word, number);
  });
  const ordered = Array.from(found, ([word, number]) => ({ number, key: naturalKey(word) }));
  ordered.sort((a, b) => compareText(a.key, b.key));
  const rankOf = new Uint32Array(found.size);
  ordered.forEach(({ number }, rank) => {
    rankOf[number] = rank;
  });
  const ranks = new Uint32Array(entries.length);
  numbers.forEach((number, at) => {
    ranks[at] = rankOf[number] ?? found.size;
  });
  return { of: ranks, count: found.size };
}

function rankBy(column: ListColumn, named: readonly Entry[], nameOf: NameOf): Ranks {
  const { kinds } = texts();
  switch (column) {
    case 'name':
      return rankNames(named);
    case 'size':
      return rankValues(named, ({ size }) => size);
    case 'modified':
      return rankValues(named, ({ modifiedAt }) => modifiedAt);
    case 'kind':
      return rankWords(named, (entry) => kinds[entryKind(entry)]);
    case 'account':
      return rankWords(named, ({ accountId }) => nameOf(accountId));
    case 'version':
      return rankWords(named, ({ version }) => version);
    case 'certificate':
      return rankValues(named, ({ certificate }) =>
        certificate === null ? null : certificateRanks[certificate.state],
      );
    case 'owner':
      return rankWords(named, ({ owner }) => owner);
    case 'category':
      return rankWords(named, ({ category }) => category);
    case 'reservedBy':
      return rankWords(named, ({ reservedBy }) => reservedBy);
  }
}

/* What ranks alike stays in the order of names. */
function sortByLevels(named: readonly Entry[], levels: readonly Ranks[]): readonly Entry[] {
  const sorted: Entry[] = [];
  for (const place of orderByRanks(named.length, levels)) {
    const entry = named[place];
    if (entry !== undefined) sorted.push(entry);
  }
  return sorted;
}

function foldersFirst(sorted: readonly Entry[]): readonly Entry[] {
  const folders = sorted.filter(({ kind }) => kind === 'folder');
  return folders.length === 0 ? sorted : [...folders, ...sorted.filter(({ kind }) => kind !== 'folder')];
}

/**
 * The entries in this order, the first level counting most; folders always first. Numbers in names count as numbers; ties are broken by
 * name, then by id.
 */
export function sortEntries(
  entries: readonly Entry[],
  orders: readonly SortOrder[],
  accountName: NameOf = (accountId) => accountId,
): readonly Entry[] {
  const named = sortByName(entries);
  const [first] = orders;
  if (first === undefined || (orders.length === 1 && first.column === 'name' && !first.descending))
    return foldersFirst(named);
  const levels = orders.map(({ column, descending }) => {
    const ranks = rankBy(column, named, accountName);
    return descending ? turnedRanks(ranks) : ranks;
  });
  return foldersFirst(sortByLevels(named, levels));
}
