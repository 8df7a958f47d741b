import type { Account } from '../../../shared/accounts';
import { texts } from '../../../shared/texts/texts';
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
}

/** How an account does, for the eye and for the ear. */
export function statusOf({ account, since, now }: StatusFacts): AccountStatus {
  const { status, failure } = account;
  const reason = failure === null ? '' : wordFailure(failure).title;
  const words = texts().accounts.status;
  const withReason = (label: string): string => (reason === '' ? label : words.because(label, reason));
  switch (status) {
    case 'ready':
      return { tone: 'good', shown: null, label: words.ready.label, reason };
    case 'connecting':
      return { tone: 'idle', ...words.connecting, reason };
    case 'failing': {
      const when = since === undefined ? undefined : formatSince(since, now);
      const { shown, label } = words.failing;
      return { tone: 'caution', shown: shown(when), label: withReason(label(when)), reason };
    }
    case 'signed-out': {
      const { shown, label } = words.signedOut;
      return { tone: 'danger', shown, label: withReason(label), reason };
    }
  }
}
