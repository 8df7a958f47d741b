import { textContent } from '../../content/file-content';
import { readOrder, readPage } from '../exchange/oracle-parameters';
import type { OracleCall, OracleState } from '../oracle-call';
import type { OracleStore } from '../store/oracle-store';
import { currentVersion, type StoredFolder, type StoredItem } from '../store/oracle-model';

/** What of a folder or the home goes into one answer. */
export interface ListedPage {
  readonly items: readonly StoredItem[];
  readonly offset: number;
  readonly total: number;
  readonly hasMore: boolean;
}

const defaultLimit = 50;
const orderFields = ['name', 'createdTime', 'modifiedTime'] as const;
type OrderField = (typeof orderFields)[number];

/** The page that the query wants of the items of `folder`, in its order. `children` is called again after a shift. */
export function listPage(
  call: OracleCall,
  state: OracleState,
  { folder, children }: { folder: StoredFolder; children: () => readonly StoredItem[] },
): ListedPage {
  const { limit, offset } = readPage(call, defaultLimit);
  const order = readOrder(call, orderFields);
  const filter = [state.switches.filterNameCase, call.url.searchParams.get('filterName')];
  const key = JSON.stringify([folder.id, order, filter]);
  const sorted = (): readonly StoredItem[] => keepOrder(state.store, key, () => inOrder(children(), order));
  if (offset > 0) shift(state, folder, sorted);
  const items = offset > 0 && state.switches.listShifts === 'rotate' ? rotated(sorted()) : sorted();
  return cutPage(items, { limit, offset }, state);
}

interface KeptOrder {
  readonly key: string;
  readonly revision: number;
  readonly items: readonly StoredItem[];
}

/** The latest listing of each store: its further pages need no sorting while nothing changes. */
const keptOrders = new WeakMap<OracleStore, KeptOrder>();

function keepOrder(
  store: OracleStore,
  key: string,
  sort: () => readonly StoredItem[],
): readonly StoredItem[] {
  const { revision } = store;
  const kept = keptOrders.get(store);
  if (kept?.key === key && kept.revision === revision) return kept.items;
  const items = sort();
  keptOrders.set(store, { key, revision, items });
  return items;
}

export function cutPage(
  items: readonly StoredItem[],
  { limit, offset }: { limit: number; offset: number },
  { switches }: OracleState,
): ListedPage {
  const { endlessHasMore } = switches;
  const past = offset >= items.length && endlessHasMore === 'repeat-page';
  const start = past ? Math.max(0, items.length - limit) : offset;
  return {
    items: items.slice(start, start + limit),
    offset,
    total: items.length,
    hasMore: endlessHasMore !== 'off' || offset + limit < items.length,
  };
}

/** Makes the pages behind the first begin elsewhere. */
function shift(
  { store, switches, now }: OracleState,
  folder: StoredFolder,
  sorted: () => readonly StoredItem[],
): void {
  if (switches.listShifts === 'insert') {
    const name = `! arrived ${store.revision}.txt`;
    store.addFile({
      parent: folder,
      name,
      by: folder.owner,
      at: now(),
      content: textContent('Just arrived.\n'),
    });
  }
  if (switches.listShifts === 'remove') {
    const [first] = sorted();
    if (first !== undefined) store.removeToTrash(first, { by: first.owner });
  }
}

function rotated(items: readonly StoredItem[]): readonly StoredItem[] {
  return [...items.slice(1), ...items.slice(0, 1)];
}

function inOrder(
  items: readonly StoredItem[],
  { field, descending }: { field: OrderField; descending: boolean },
): readonly StoredItem[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item, field) }));
  keyed.sort((one, other) => compare(one.key, other.key) || compare(one.item.id, other.item.id));
  const sorted = keyed.map(({ item }) => item);
  return descending ? sorted.reverse() : sorted;
}

function keyOf(item: StoredItem, field: OrderField): string | number {
  switch (field) {
    case 'name':
      return item.name.toLowerCase();
    case 'createdTime':
      return item.createdAt;
    case 'modifiedTime':
      return modifiedAt(item);
  }
}

export function modifiedAt(item: StoredItem): number {
  return item.kind === 'folder' ? item.modifiedAt : currentVersion(item).modifiedAt;
}

/** By code units, so that the order is the same on every machine. */
export function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
