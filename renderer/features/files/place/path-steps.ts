import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { foldersOf, type Place } from '../../../lib/place/place';

/** One step of the breadcrumb. */
export interface PathStep {
  readonly key: string;
  /** Fit to be shown. */
  readonly name: string;
  /** How many folders lead there; null when one cannot go there. */
  readonly depth: number | null;
}

interface PathAccount {
  /** Fit to be shown. */
  readonly name: string;
  readonly hasFolders: boolean;
}

/** From the account down to where one is, which comes last. Empty without a place. */
export function pathOf(place: Place | null, account: PathAccount): readonly PathStep[] {
  if (place === null) return [];
  const { place: words } = texts();
  const here = (name: string): PathStep => ({ key: 'here', name, depth: null });
  const all: PathStep = { key: 'root', name: words.allAccounts, depth: null };
  if (place.kind === 'all') return [all, here(words.allFiles)];
  if (place.kind === 'everywhere') return [all, here(words.searchResults)];
  const root: PathStep = { key: 'root', name: account.name, depth: 0 };
  if (place.kind === 'search')
    return [{ ...root, depth: null }, here(words.searchFor(visibleName(place.text)))];
  if (foldersOf(place).length === 0) {
    return account.hasFolders ? [root] : [{ ...root, depth: null }, here(words.allFiles)];
  }
  const folders = foldersOf(place).map(({ id, name }, index) => ({
    key: id,
    name: visibleName(name),
    depth: index + 1,
  }));
  return [root, ...folders];
}

interface ElidedPath {
  readonly first: readonly PathStep[];
  readonly hidden: readonly PathStep[];
  readonly rest: readonly PathStep[];
}

/** Steps that there is room for in all, and, when there are more, at the end. */
const room = { wide: { all: 4, atEnd: 2 }, narrow: { all: 2, atEnd: 1 } } as const;

/** Takes the middle out of a long path. */
export function elidePath(steps: readonly PathStep[], width: keyof typeof room = 'wide'): ElidedPath {
  const { all: mostShown, atEnd: shownAtEnd } = room[width];
  if (steps.length <= mostShown) return { first: steps, hidden: [], rest: [] };
  return { first: steps.slice(0, 1), hidden: steps.slice(1, -shownAtEnd), rest: steps.slice(-shownAtEnd) };
}
