import type { EventOf } from '../../../shared/contract';
import type { Transfer } from '../../../shared/transfers';
import { isMoved, orderForShow } from './shown-order';

/** All transfers. Every part keeps its identity while nothing of it changes, so that what is drawn from it can be kept, too. */
export interface TransferCollection {
  readonly byId: ReadonlyMap<string, Transfer>;
  /** In the order of the queue. */
  readonly ids: readonly string[];
  /** In the order in which they are shown; another array, too, when one of them may need another height. */
  readonly shown: readonly string[];
}

export const noTransfers: TransferCollection = { byId: new Map(), ids: [], shown: [] };

function collectionOf(byId: ReadonlyMap<string, Transfer>, ids: readonly string[]): TransferCollection {
  return { byId, ids, shown: orderForShow(byId, ids) };
}

export function toCollection(transfers: readonly Transfer[]): TransferCollection {
  const byId = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  return collectionOf(byId, [...byId.keys()]);
}

/* An order that came with an event may be about others than those that are known here. */
function orderedIds(byId: ReadonlyMap<string, Transfer>, order: readonly string[]): readonly string[] {
  const named = new Set(order.filter((id) => byId.has(id)));
  return [...named, ...[...byId.keys()].filter((id) => !named.has(id))];
}

/** With what an event tells. Costs one copy of the map, and a new order only when a row has come, gone or moved. */
export function withChanges(
  before: TransferCollection,
  { transfers, removedIds, order }: Omit<EventOf<'transfers.changed'>, 'revision'>,
): TransferCollection {
  const byId = new Map(before.byId);
  let areSame = order === undefined;
  let areInPlace = areSame;
  for (const transfer of transfers) {
    const known = before.byId.get(transfer.id);
    if (known === undefined) areSame = false;
    else if (isMoved(known, transfer)) areInPlace = false;
    byId.set(transfer.id, transfer);
  }
  for (const id of removedIds) areSame = !byId.delete(id) && areSame;
  if (areSame && areInPlace) return { ...before, byId };
  if (areSame) return collectionOf(byId, before.ids);
  return collectionOf(byId, orderedIds(byId, order ?? before.ids));
}
