import { CloudOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { runFailureAction } from '../../commands/failure-actions';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/status/empty-state';
import { wordFailure } from '../../lib/error-message';
import type { FailureMessage } from '../../lib/wording/failure-message';
import { useLocale } from '../../stores/system-store';
import styles from './files-view.module.css';
import type { ListingIssue } from './place/place-progress';

type FailedIssue = Extract<ListingIssue, { kind: 'failed' }>;

function FailureButton({ message, accountId }: { message: FailureMessage; accountId: string }): ReactElement {
  const { label, kind } = message.action ?? { label: 'Try again', kind: 'try-again' as const };
  return (
    <Button
      variant="primary"
      onClick={() => {
        runFailureAction(kind, accountId);
      }}
    >
      {label}
    </Button>
  );
}

/** A list that could not be read at all, and what to do about it. */
export function FailedState({ issue }: { issue: FailedIssue }): ReactElement {
  const message = wordFailure(issue.failure, useLocale());
  return (
    <div role="alert" className={styles['failed']}>
      <EmptyState
        icon={<CloudOff size={32} strokeWidth={1.5} />}
        title={message.title}
        action={<FailureButton message={message} accountId={issue.account.id} />}
      >
        {message.text}
      </EmptyState>
    </div>
  );
}
