import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { PartialReason } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { runFailureAction } from '../../commands/failure-actions';
import { Button } from '../../components/button';
import { wordFailure } from '../../lib/error-message';
import type { FailureMessage } from '../../lib/wording/failure-message';
import { useBrowse } from '../../stores/browse-store';
import { useLocale } from '../../stores/system-store';
import { usePlaceEntries } from '../../stores/visible-entries';
import styles from './files-view.module.css';
import { usePlaceProgress, type ListingIssue } from './place-progress';

const partialTexts: Readonly<Record<PartialReason, string>> = {
  'cursor-repeated': 'The service kept sending the same page.',
  'nothing-new': 'The service sent a page with nothing new in it.',
  'empty-page': 'The service sent an empty page although it has more.',
  'too-many-pages': 'The list has more pages than Longshore reads.',
  refused: 'The service refused to send the rest.',
};

const loadAgain = { label: 'Load again', kind: 'try-again' } as const;

function wordIssue(issue: ListingIssue, locale: string | undefined): FailureMessage {
  if (issue.kind === 'failed') return wordFailure(issue.failure, locale);
  return {
    title: 'This list is not complete',
    text: `${partialTexts[issue.reason]} Load it again to see the rest.`,
    action: loadAgain,
  };
}

function NoticeBar({ issue, named }: { issue: ListingIssue; named: boolean }): ReactElement {
  const { title, text, action } = wordIssue(issue, useLocale());
  const { label, kind } = action ?? loadAgain;
  return (
    <div role="alert" className={styles['notice']}>
      <TriangleAlert size={16} aria-hidden className={styles['noticeIcon']} />
      <p className={styles['noticeText']}>
        <strong>
          {named ? `${visibleName(issue.account.name)}: ` : ''}
          {title}.
        </strong>{' '}
        {text}
      </p>
      <Button
        onClick={() => {
          runFailureAction(kind, issue.account.id);
        }}
      >
        {label}
      </Button>
    </div>
  );
}

/** Bars over the list: what of it is missing, and why. A single failure without any rows stands in the list itself. */
export function PlaceNotices(): ReactElement | null {
  const { issues, isLoading } = usePlaceProgress();
  const isEmpty = usePlaceEntries().length === 0;
  const isAll = useBrowse(({ place }) => place?.kind === 'all');
  const [first] = issues;
  if (isEmpty && !isLoading && issues.length === 1 && first?.kind === 'failed') return null;
  return (
    <>
      {issues.map((issue) => (
        <NoticeBar key={issue.account.id} issue={issue} named={isAll} />
      ))}
    </>
  );
}
