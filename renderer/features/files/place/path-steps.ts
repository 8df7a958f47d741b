import { visibleName } from '../../../../shared/names';
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
  const here = (name: string): PathStep => ({ key: 'here', name, depth: null });
  if (place.kind === 'all') {
    return [{ key: 'root', name: 'All accounts', depth: null }, here('All files')];
  }
  const root: PathStep = { key: 'root', name: account.name, depth: 0 };
  if (place.kind === 'search') return [{ ...root, depth: null }, here(`Search “${visibleName(place.text)}”`)];
  if (foldersOf(place).length === 0) {
    return account.hasFolders ? [root] : [{ ...root, depth: null }, here('All files')];
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

const mostShown = 4;
const shownAtEnd = 2;

/** Takes the middle out of a long path. */
export function elidePath(steps: readonly PathStep[]): ElidedPath {
  if (steps.length <= mostShown) return { first: steps, hidden: [], rest: [] };
  return { first: steps.slice(0, 1), hidden: steps.slice(1, -shownAtEnd), rest: steps.slice(-shownAtEnd) };
}
