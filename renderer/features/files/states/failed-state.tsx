import { CloudAlert, CloudOff, KeyRound, WifiOff, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Failure } from '../../../../shared/failures';
import { texts } from '../../../../shared/texts/texts';
import { runFailureAction } from '../../../commands/failure-actions';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/status/empty-state';
import { wordFailure } from '../../../lib/error-message';
import type { ListingIssue } from '../place/place-progress';
import styles from './list-states.module.css';

type FailedIssue = Extract<ListingIssue, { kind: 'failed' }>;

const iconByCode: Readonly<Partial<Record<Failure['code'], LucideIcon>>> = {
  offline: WifiOff,
  unavailable: CloudAlert,
  timeout: CloudAlert,
  'signed-out': KeyRound,
  'second-factor-required': KeyRound,
  'access-code-required': KeyRound,
};

/** A list that could not be read at all, and what to do about it. */
export function FailedState({ issue: { failure, account } }: { issue: FailedIssue }): ReactElement {
  const { title, text, action } = wordFailure(failure);
  const Icon = iconByCode[failure.code] ?? CloudOff;
  return (
    <div role="alert" className={styles['failed']}>
      <EmptyState
        icon={<Icon size={28} strokeWidth={1.5} />}
        title={title}
        action={
          <Button
            variant="primary"
            onClick={() => {
              runFailureAction(action?.kind ?? 'try-again', account.id);
            }}
          >
            {action?.label ?? texts().list.tryAgain}
          </Button>
        }
      >
        {text}
      </EmptyState>
    </div>
  );
}
