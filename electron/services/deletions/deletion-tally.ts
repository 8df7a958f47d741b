import type { DeletionResult, DeletionRun, PlannedItem } from '../../../shared/deletions';

/** What a run says of its results without telling them. */
export type DeletionTally = Pick<DeletionRun, 'counts' | 'freedBytes'>;

export const nothingYet: DeletionTally = {
  counts: {
    deleted: 0,
    'already-gone': 0,
    changed: 0,
    refused: 0,
    unclear: 0,
    'whole-file-trashed': 0,
    cancelled: 0,
  },
  freedBytes: null,
};

export function addResult({ counts, freedBytes }: DeletionTally, result: DeletionResult): DeletionTally {
  const freed = result.kind === 'deleted' ? result.freedBytes : undefined;
  return {
    counts: { ...counts, [result.kind]: counts[result.kind] + 1 },
    freedBytes: freed === undefined ? freedBytes : (freedBytes ?? 0) + freed,
  };
}

/** Did the item not go although it was to? Being stopped is no failure. */
export function hasFailed({ kind }: DeletionResult): boolean {
  return kind === 'refused' || kind === 'changed' || kind === 'unclear';
}

/** Is the entry itself not there any more? */
export function tookTheEntry({ onlyVersion }: PlannedItem, { kind }: DeletionResult): boolean {
  if (kind === 'deleted') return onlyVersion === undefined;
  return kind === 'already-gone' || kind === 'whole-file-trashed';
}

/** What all of the items can be called. */
export function nounOf(items: readonly PlannedItem[]): DeletionRun['noun'] {
  const versions = items.filter(({ onlyVersion }) => onlyVersion !== undefined).length;
  const folders = items.filter(({ kind }) => kind === 'folder').length;
  if (versions > 0) return versions === items.length ? 'version' : 'item';
  if (folders === 0) return 'file';
  return folders === items.length ? 'folder' : 'item';
}
