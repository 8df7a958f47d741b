import type { Account } from '../../../shared/accounts';
import { filterBesides, searchTextOf } from '../finding/filter-words';

/** A folder on the way from the root of an account to where one is. */
export interface FolderStep {
  readonly id: string;
  /** As the service gives it; may be hostile. */
  readonly name: string;
}

/** What the list shows. */
export type Place =
  /** The roots of all accounts together. */
  | { readonly kind: 'all' }
  /** A folder of an account; `folders` lead from its root to the open one and are absent at the root. */
  | { readonly kind: 'account'; readonly accountId: string; readonly folders?: readonly FolderStep[] }
  /** What the server of the account finds. */
  | { readonly kind: 'search'; readonly accountId: string; readonly text: string }
  /** What is found in all accounts; `text` as in a filter, empty until something is looked for. */
  | { readonly kind: 'everywhere'; readonly text: string };

/** What one list is read from: a folder (null: the root), or the server's search. Only what the filter `matching` lets through is shown of it. */
export type ListSource =
  | { readonly accountId: string; readonly folderId: string | null; readonly matching?: string }
  | { readonly accountId: string; readonly query: string; readonly matching?: string };

export type PlaceAccount = Pick<Account, 'id' | 'capabilities'>;

/** The account that the place belongs to; null when it is several. */
export function accountOf(place: Place | null): string | null {
  return place === null || place.kind === 'all' || place.kind === 'everywhere' ? null : place.accountId;
}

export function rootOf(accountId: string): ListSource {
  return { accountId, folderId: null };
}

export function isRoot(source: ListSource): boolean {
  return 'folderId' in source && source.folderId === null;
}

/** Names what a source is read from, in the whole window. */
export function sourceKey(source: ListSource): string {
  const what = 'query' in source ? { query: source.query } : { folderId: source.folderId };
  return JSON.stringify([source.accountId, what]);
}

/** The folders that lead to the place; empty at a root. */
export function foldersOf(place: Place | null): readonly FolderStep[] {
  return place?.kind === 'account' ? (place.folders ?? []) : [];
}

/** The place at the end of these folders. */
export function folderPlace(accountId: string, folders: readonly FolderStep[]): Place {
  return folders.length === 0 ? { kind: 'account', accountId } : { kind: 'account', accountId, folders };
}

/* Where the server searches it is asked for the words; all else, and all the words elsewhere, is looked for in the list of the root. */
function searchSource({ id, capabilities }: PlaceAccount, text: string): ListSource {
  const query = searchTextOf(text);
  const besides = filterBesides(text);
  /* An account tells what it can do once it has been opened; being asked opens it. */
  const mayAsk = capabilities === null || capabilities.operations.includes('search');
  if (query === '' || !mayAsk) return { ...rootOf(id), matching: text };
  return { accountId: id, query, ...(besides === '' ? {} : { matching: besides }) };
}

/** What the place shows; `accounts` are all of them in their order. */
export function sourcesOf(place: Place | null, accounts: readonly PlaceAccount[]): readonly ListSource[] {
  if (place === null) return [];
  switch (place.kind) {
    case 'all':
      return accounts.map(({ id }) => rootOf(id));
    case 'account':
      return [{ accountId: place.accountId, folderId: foldersOf(place).at(-1)?.id ?? null }];
    case 'search':
      return [{ accountId: place.accountId, query: place.text }];
    case 'everywhere':
      return place.text.trim() === '' ? [] : accounts.map((account) => searchSource(account, place.text));
  }
}

/** Names a place; the way that leads to a folder does not count. */
export function placeKey(place: Place): string {
  if (place.kind === 'all') return 'all';
  if (place.kind === 'everywhere') return JSON.stringify(['everywhere', place.text]);
  return sourcesOf(place, []).map(sourceKey).join('');
}

/** The place without the folders that are gone and all below them. */
export function outsideOf(place: Place, accountId: string, removedIds: ReadonlySet<string>): Place {
  if (place.kind !== 'account' || place.accountId !== accountId) return place;
  const folders = foldersOf(place);
  const gone = folders.findIndex(({ id }) => removedIds.has(id));
  return gone === -1 ? place : folderPlace(accountId, folders.slice(0, gone));
}
