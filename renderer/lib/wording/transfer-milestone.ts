import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import type { Transfer } from '../../../shared/transfers';
import { isFinished } from '../transfers/shown-order';

/** The files of a batch of at most so many are told one by one. */
const fewInBatch = 3;
/** More sentences at once nobody would listen to. */
const mostSentences = 3;

interface Known {
  /** Every transfer as it is now. */
  readonly all: Iterable<Transfer>;
  /** As it was before; null when it is new. */
  readonly before: (id: string) => Transfer | null;
}

/** What to read out when a transfer went from one state to another; null when that is no milestone. */
export function transferMilestone(before: Transfer | null, now: Transfer): string | null {
  if (before === null || before.state === now.state) return null;
  const name = visibleName(now.name);
  switch (now.state) {
    case 'done':
    case 'skipped':
    case 'failed':
    case 'cancelled':
      return texts().transfers.milestones[now.state](name);
    case 'queued':
    case 'running':
    case 'verifying':
    case 'paused':
    case 'retrying':
    case 'waiting':
      return null;
  }
}

function batchesOf(
  all: Iterable<Transfer>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, readonly Transfer[]> {
  const batches = new Map([...ids].map((id): [string, Transfer[]] => [id, []]));
  for (const transfer of all) batches.get(transfer.batchId)?.push(transfer);
  return batches;
}

/** "18 of 20 files downloaded, 2 failed" */
function tallyText(transfers: readonly Transfer[]): string {
  const { milestones, counted } = texts().transfers;
  const count = (state: Transfer['state']): number =>
    transfers.filter((transfer) => transfer.state === state).length;
  const others = (['skipped', 'failed', 'cancelled'] as const).filter((state) => count(state) > 0);
  return [
    milestones.batch(count('done'), transfers.length),
    ...others.map((state) => counted[state](count(state))),
  ].join(', ');
}

/**
 * What to read out of changes; null when there is nothing. The files of a small batch are told one by one, a larger one when all of it has
 * ended.
 */
export function transferMilestones(changed: readonly Transfer[], known: Known): string | null {
  const ended = changed.filter((now) => transferMilestone(known.before(now.id), now) !== null);
  if (ended.length === 0) return null;
  const batches = batchesOf(known.all, new Set(ended.map(({ batchId }) => batchId)));
  const isSmall = ({ batchId }: Transfer): boolean => (batches.get(batchId)?.length ?? 0) <= fewInBatch;
  const single = ended.filter(isSmall);
  const whole = [...batches.values()].filter((batch) => batch.length > fewInBatch && batch.every(isFinished));
  const sentences = [
    ...(single.length > mostSentences
      ? [tallyText(single)]
      : single.map((now) => transferMilestone(known.before(now.id), now))),
    ...whole.map((batch) => tallyText(batch)),
  ];
  return sentences.length === 0 ? null : sentences.join('. ');
}
