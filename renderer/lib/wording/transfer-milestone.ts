import { visibleName } from '../../../shared/names';
import type { Transfer } from '../../../shared/transfers';

/** What to read out when a transfer went from one state to another; null when that is no milestone. */
export function transferMilestone(before: Transfer | null, now: Transfer): string | null {
  if (before === null || before.state === now.state) return null;
  const name = visibleName(now.name);
  switch (now.state) {
    case 'done':
      return `${name} downloaded`;
    case 'failed':
      return `Download of ${name} failed`;
    case 'cancelled':
      return `Download of ${name} cancelled`;
    case 'queued':
    case 'running':
    case 'verifying':
    case 'waiting':
      return null;
  }
}
