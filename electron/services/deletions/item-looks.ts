import { ageAt } from '../../../shared/age-at';
import { AppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { Clock, Provider } from '../../providers/provider';

/** How the items of one run are looked at just before their requests. `not-found` when an item is gone. */
export interface ItemLooks {
  look(id: string, provider: Provider, signal: AbortSignal): Promise<Entry>;
}

/** A look at many counts for this long. */
const freshMs = 30_000;
/** Items of one look at many. */
const mostAtOnce = 200;

/**
 * One look at each item, or where the place prefers that one look at the next of the run together; each of these serves one item once.
 * `ids` are in the order in which they will be asked for.
 */
export function createItemLooks(ids: readonly string[], clock: Pick<Clock, 'now'>): ItemLooks {
  let seen = new Map<string, Entry | null>();
  let seenAt = 0;

  return {
    async look(id, provider, signal) {
      const { statMany } = provider;
      if (statMany === undefined) return provider.stat(id, signal);
      if (!seen.has(id) || ageAt(clock.now(), seenAt) > freshMs) {
        seenAt = clock.now();
        seen = await lookAtMany(nextOf(ids, id), statMany, signal);
      }
      const entry = seen.get(id) ?? null;
      seen.delete(id);
      if (entry !== null) return entry;
      throw new AppError('not-found', 'The entry is gone', { details: { what: 'entry' } });
    },
  };
}

function nextOf(ids: readonly string[], id: string): readonly string[] {
  const start = ids.indexOf(id);
  return start === -1 ? [id] : ids.slice(start, start + mostAtOnce);
}

async function lookAtMany(
  ids: readonly string[],
  statMany: NonNullable<Provider['statMany']>,
  signal: AbortSignal,
): Promise<Map<string, Entry | null>> {
  const entries = new Map((await statMany(ids, signal)).map((entry) => [entry.id, entry]));
  return new Map(ids.map((id) => [id, entries.get(id) ?? null]));
}
