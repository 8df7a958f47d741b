import type { Account } from '../../../shared/accounts';
import type { StatusTone } from '../../components/status/status-dot';

export interface AccountStatus {
  tone: StatusTone;
  /** In place of the service's name when the user ought to know; null when all is well. */
  shown: string | null;
  /** What the dot means. */
  label: string;
}

/** How an account does, for the eye and for the ear. */
export function statusOf({ status }: Pick<Account, 'status'>): AccountStatus {
  switch (status) {
    case 'ready':
      return { tone: 'good', shown: null, label: 'Connected' };
    case 'connecting':
      return { tone: 'idle', shown: 'Connecting…', label: 'Connecting' };
    case 'failing':
      return { tone: 'caution', shown: 'Not reachable now', label: 'Not reachable now' };
    case 'signed-out':
      return { tone: 'danger', shown: 'Sign in again', label: 'Signed out' };
  }
}
