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
  | { readonly kind: 'search'; readonly accountId: string; readonly text: string };

/** What one list is read from: a folder (null: the root), or the server's search. */
export type ListSource =
  | { readonly accountId: string; readonly folderId: string | null }
  | { readonly accountId: string; readonly query: string };

export function rootOf(accountId: string): ListSource {
  return { accountId, folderId: null };
}

export function isRoot(source: ListSource): boolean {
  return 'folderId' in source && source.folderId === null;
}

/** Names a source in the whole window. */
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

/** What the place shows; `accountIds` are all accounts in their order. */
export function sourcesOf(place: Place | null, accountIds: readonly string[]): readonly ListSource[] {
  if (place === null) return [];
  switch (place.kind) {
    case 'all':
      return accountIds.map(rootOf);
    case 'account':
      return [{ accountId: place.accountId, folderId: foldersOf(place).at(-1)?.id ?? null }];
    case 'search':
      return [{ accountId: place.accountId, query: place.text }];
  }
}

/** Names a place; the way that leads to a folder does not count. */
export function placeKey(place: Place): string {
  return place.kind === 'all' ? 'all' : sourcesOf(place, []).map(sourceKey).join('');
}

/** The place without the folders that are gone and all below them. */
export function outsideOf(place: Place, accountId: string, removedIds: ReadonlySet<string>): Place {
  if (place.kind !== 'account' || place.accountId !== accountId) return place;
  const folders = foldersOf(place);
  const gone = folders.findIndex(({ id }) => removedIds.has(id));
  return gone === -1 ? place : folderPlace(accountId, folders.slice(0, gone));
}
