import { ageAt } from '../../../shared/age-at';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What is known of newer versions. Times are epoch milliseconds; null: never. */
export interface UpdateStanding {
  phase: 'unknown' | 'found' | 'fetching' | 'ready';
  checkedAt: number | null;
  /** Of the last check or download that failed. */
  failedAt: number | null;
}

interface Surroundings {
  now: number;
  /** Are there downloads that run or will, or deletes that are held or under way? */
  busy: boolean;
}

export type UpdateStep = 'wait' | 'check' | 'fetch' | 'stop-fetching';

/**
 * What to do now. Looks for a newer version at the start and once a day, an hour after a failure; fetches it when nothing else is going on, and stops
 * fetching as soon as something is.
 */
export function nextUpdateStep(standing: UpdateStanding, { now, busy }: Surroundings): UpdateStep {
  const { phase, checkedAt, failedAt } = standing;
  if (phase === 'fetching') return busy ? 'stop-fetching' : 'wait';
  if (phase === 'ready' || busy) return 'wait';
  if (failedAt !== null && ageAt(now, failedAt) < hourMs) return 'wait';
  if (phase === 'found') return 'fetch';
  return checkedAt === null || ageAt(now, checkedAt) >= dayMs ? 'check' : 'wait';
}
