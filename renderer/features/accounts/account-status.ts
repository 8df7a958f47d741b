import type { Account } from '../../../shared/accounts';
import type { StatusTone } from '../../components/status/status-dot';
import { wordFailure } from '../../lib/error-message';
import { formatSince } from '../../lib/format/format-date';

export interface AccountStatus {
  tone: StatusTone;
  /** In place of the service's name when the user ought to know; null when all is well. */
  shown: string | null;
  /** What the dot means, with the last error. */
  label: string;
  /** The last error alone; empty when there is none. */
  reason: string;
}

interface StatusFacts {
  account: Pick<Account, 'status' | 'failure'>;
  /** Since when the account is out of reach; undefined when that is not known. */
  since: number | undefined;
  /** Epoch milliseconds. */
  now: number;
  locale: string | undefined;
}

/** How an account does, for the eye and for the ear. */
export function statusOf({ account, since, now, locale }: StatusFacts): AccountStatus {
  const { status, failure } = account;
  const reason = failure === null ? '' : wordFailure(failure, locale).title;
  const because = reason === '' ? '' : `: ${reason}`;
  switch (status) {
    case 'ready':
      return { tone: 'good', shown: null, label: 'Connected', reason };
    case 'connecting':
      return { tone: 'idle', shown: 'Connecting…', label: 'Connecting', reason };
    case 'failing': {
      const when = since === undefined ? 'now' : `since ${formatSince(since, now, locale)}`;
      return {
        tone: 'caution',
        shown: `Unreachable ${when}`,
        label: `Not reachable ${when}${because}`,
        reason,
      };
    }
    case 'signed-out':
      return { tone: 'danger', shown: 'Sign in again', label: `Signed out${because}`, reason };
  }
}
