import type { PlannedItem } from '../../../shared/deletions';
import type { Entry } from '../../../shared/files';
import type { Clock, Provider } from '../../providers/provider';
import { isGone } from './deletion-steps';
import { createItemLooks } from './item-looks';

/**
 * Items as they are now, for the user to be asked about anew; those that are gone are left out. An item that cannot be looked at stays as it
 * was seen: its delete looks again and tells why it is refused.
 */
export async function readAnew(
  items: readonly PlannedItem[],
  { provider, clock }: { provider: Provider; clock: Pick<Clock, 'now'> },
  signal: AbortSignal,
): Promise<readonly PlannedItem[]> {
  const looks = createItemLooks(
    items.map(({ id }) => id),
    clock,
  );
  const waiting = items.entries();
  const found: (PlannedItem | null)[] = items.map(() => null);

  async function work(): Promise<void> {
    for (const [index, item] of waiting) {
      found[index] = await looks.look(item.id, provider, signal).then(
        (entry) => asSeenNow(item, entry),
        (error: unknown) => (isGone(error) ? null : item),
      );
    }
  }

  const workers = provider.statMany === undefined ? provider.facts.parallelRequests : 1;
  await Promise.all(Array.from({ length: workers }, work));
  signal.throwIfAborted();
  return found.filter((item) => item !== null);
}

function asSeenNow(seen: PlannedItem, now: Entry): PlannedItem {
  const { name, kind, size, modifiedAt, version, forSigning, certificate } = now;
  return { ...seen, name, kind, size, modifiedAt, version, forSigning, hasCertificate: certificate !== null };
}
