import type { Transfer, TransferState } from '../../../shared/transfers';

/* What moves, what waits for the user, what went wrong, what has yet to come, what is over. */
const groups: Readonly<Record<TransferState, number>> = {
  running: 0,
  verifying: 0,
  retrying: 0,
  waiting: 1,
  failed: 2,
  queued: 3,
  paused: 3,
  done: 4,
  skipped: 4,
  cancelled: 4,
};
const groupCount = 5;
const ended = 4;

/** Nothing more happens to it by itself. */
export function isFinished({ state }: Pick<Transfer, 'state'>): boolean {
  return state === 'done' || state === 'skipped' || state === 'failed' || state === 'cancelled';
}

/** May the change give the row another place or height? False for progress. */
export function isMoved(before: Transfer, now: Transfer): boolean {
  return before.state !== now.state || before.finishedAt !== now.finishedAt || before.checked !== now.checked;
}

/** Ids in the order in which they are shown: by group, in each as in the queue; of what is over the latest first. */
export function orderForShow(byId: ReadonlyMap<string, Transfer>, ids: readonly string[]): readonly string[] {
  const grouped = Array.from({ length: groupCount }, (): Transfer[] => []);
  for (const id of ids) {
    const transfer = byId.get(id);
    if (transfer !== undefined) grouped[groups[transfer.state]]?.push(transfer);
  }
  grouped[ended]?.sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
  return grouped.flat().map(({ id }) => id);
}
