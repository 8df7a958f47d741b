import type { Place } from '../place/place';
import { matchByWordStarts, type TextRange } from './word-match';

/** What the palette is asked for. */
export type PaletteChoice =
  { readonly kind: 'command'; readonly id: string } | { readonly kind: 'place'; readonly place: Place };

/** Something that can be found in the palette. */
export interface PaletteItem {
  /** Unique among the items. */
  readonly key: string;
  readonly label: string;
  /** Heading under which it stands while nothing is typed. */
  readonly section: string;
  /** Keys of its shortcut, one after the other; empty when it has none. */
  readonly keys: readonly string[];
  /** Why it cannot be done now; null when it can be. */
  readonly refusal: string | null;
  readonly choice: PaletteChoice;
}

export interface FoundItem<T extends PaletteItem> {
  readonly item: T;
  /** What of the label was typed. */
  readonly ranges: readonly TextRange[];
}

export interface FoundSection<T extends PaletteItem> {
  /** Null where the items stand by how well they fit. */
  readonly title: string | null;
  readonly found: readonly FoundItem<T>[];
}

interface Wanted {
  readonly typed: string;
  /** Keys of the items that were chosen before, the last one first. */
  readonly recent: readonly string[];
  readonly recentTitle: string;
}

/** What fits, the best first; with nothing typed everything in its sections, what can be done first in each, and what was chosen before on top. */
export function findItems<T extends PaletteItem>(
  items: readonly T[],
  { typed, recent, recentTitle }: Wanted,
): readonly FoundSection<T>[] {
  const sections =
    typed.trim() === '' ? inSections(items, recent, recentTitle) : [byFit(items, typed, recent)];
  return sections.filter(({ found }) => found.length > 0);
}

function unmarked<T extends PaletteItem>(items: readonly T[]): readonly FoundItem<T>[] {
  return items.map((item) => ({ item, ranges: [] }));
}

function possibleFirst<T extends PaletteItem>(items: readonly T[]): readonly T[] {
  const isPossible = ({ refusal }: T): boolean => refusal === null;
  return [...items.filter(isPossible), ...items.filter((item) => !isPossible(item))];
}

function inSections<T extends PaletteItem>(
  items: readonly T[],
  recent: readonly string[],
  recentTitle: string,
): readonly FoundSection<T>[] {
  const before = recent.flatMap((key) => items.filter((item) => item.key === key));
  const others = items.filter((item) => !before.includes(item));
  const titles = [...new Set(others.map(({ section }) => section))];
  return [
    { title: recentTitle, found: unmarked(before) },
    ...titles.map((title) => ({
      title,
      found: unmarked(possibleFirst(others.filter(({ section }) => section === title))),
    })),
  ];
}

function byFit<T extends PaletteItem>(
  items: readonly T[],
  typed: string,
  recent: readonly string[],
): FoundSection<T> {
  const rank = ({ key }: T): number => (recent.includes(key) ? recent.indexOf(key) : recent.length);
  const fitting = items.flatMap((item) => {
    const match = matchByWordStarts(typed, item.label);
    return match === null ? [] : [{ item, ...match }];
  });
  const best = fitting.sort(
    (one, other) =>
      one.cost - other.cost || rank(one.item) - rank(other.item) || byLength(one.item, other.item),
  );
  return { title: null, found: best.map(({ item, ranges }) => ({ item, ranges })) };
}

function byLength(one: PaletteItem, other: PaletteItem): number {
  return one.label.length - other.label.length;
}
