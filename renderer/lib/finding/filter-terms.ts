import type { EntryKind } from '../entry-kind';

/** How a size or date is compared. */
export type Comparison = '>' | '<' | '>=' | '<=' | '=';

/** `any-file`: whatever is no folder. */
export type WantedKind = EntryKind | 'any-file';

/** What one term of a filter asks of an entry. */
export type Wish =
  /** The name holds the text; `folded` as `foldText` makes it. */
  | { readonly kind: 'word'; readonly text: string; readonly folded: string }
  | { readonly kind: 'kind'; readonly is: WantedKind }
  /** Bytes. */
  | { readonly kind: 'size'; readonly comparison: Comparison; readonly bytes: number }
  /** Changed at `at` or later, or before it. Epoch milliseconds. */
  | { readonly kind: 'date'; readonly side: 'after' | 'before'; readonly at: number };

/** What a term that is not understood was meant to be. */
export type KeyedKind = Exclude<Wish['kind'], 'word'>;

/** One term of a filter as it was typed. */
export interface FilterTerm {
  /** Where it stands in the text, from and up to but without. */
  readonly from: number;
  readonly to: number;
  /** What matches is left out. */
  readonly negated: boolean;
  /** Null when it is not understood; it asks nothing then. */
  readonly wish: Wish | null;
  readonly keyed: KeyedKind | null;
}

/** Words of one language for the terms with a keyword. */
export interface FilterWords {
  readonly keys: Readonly<Record<'kind' | 'size' | 'after' | 'before', readonly string[]>>;
  readonly kinds: Readonly<Record<WantedKind, readonly string[]>>;
  readonly days: Readonly<Record<'today' | 'yesterday', readonly string[]>>;
}
