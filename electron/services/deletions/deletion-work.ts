import type { Account } from '../../../shared/accounts';
import type { DeletionResult, PlannedItem } from '../../../shared/deletions';
import type { Provider, VersionRemoval } from '../../providers/provider';
import { deleteTogether, type BulkDelete } from './bulk-deletion';
import type { ItemDeletionTools } from './deletion-steps';
import { deleteItem } from './item-deletion';
import { deleteVersion } from './version-deletion';
import type { VersionGate } from './version-gate';

/** How much of a run is done at once. */
export interface WorkShape {
  parallel: number;
  /** Items for one call; 1 where the place has no bulk call, or copies are saved first, which goes item by item. */
  bulkSize: number;
}

export function workShapeOf({ facts, removeMany }: Provider, saveCopyFirst: boolean): WorkShape {
  return {
    parallel: facts.removesInSequence === true ? 1 : facts.parallelRequests,
    bulkSize: removeMany === undefined || saveCopyFirst ? 1 : removeMany.limit,
  };
}

/** Deletes items of one account: whole ones together where that is possible and wanted. One result per item, in their order; never rejects. */
export async function deleteGroup(
  { items, account, bulk }: { items: readonly PlannedItem[]; account: Account; bulk: BulkDelete },
  tools: ItemDeletionTools & { gate: VersionGate },
  stop: AbortSignal,
): Promise<readonly DeletionResult[]> {
  const results = new Map<PlannedItem, DeletionResult>();
  const isTogether = (item: PlannedItem): boolean =>
    bulk.isOn() && items.length > 1 && item.onlyVersion === undefined;
  const together = items.filter(isTogether);
  const alone = items.filter((item) => !isTogether(item));

  async function deleteAlone(item: PlannedItem): Promise<void> {
    const removal = removalOf(item);
    const deleting =
      removal === null
        ? deleteItem({ item, account }, tools, stop)
        : deleteVersion({ item, account, removal }, tools, stop);
    results.set(item, await deleting);
  }

  async function deleteRest(): Promise<void> {
    const found = await deleteTogether({ items: together, account, bulk }, tools, stop);
    for (const [index, item] of together.entries()) results.set(item, found[index] ?? { kind: 'cancelled' });
  }

  await Promise.all([...alone.map(deleteAlone), ...(together.length === 0 ? [] : [deleteRest()])]);
  return items.map((item) => results.get(item) ?? { kind: 'cancelled' });
}

/** Null when the whole item goes. `assertDeletable` has made sure of the newest version. */
function removalOf({ id, onlyVersion, version }: PlannedItem): VersionRemoval | null {
  return onlyVersion === undefined ? null : { id, version: onlyVersion, newestSeen: version ?? '' };
}
