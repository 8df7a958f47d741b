import { Info, TriangleAlert } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { PartialReason } from '../../../../shared/files';
import { visibleName } from '../../../../shared/names';
import { closeSearch } from '../../../commands/browse-commands';
import { runCommand } from '../../../commands/command';
import { runFailureAction } from '../../../commands/failure-actions';
import { Button } from '../../../components/button';
import { wordFailure } from '../../../lib/error-message';
import type { FailureMessage } from '../../../lib/wording/failure-message';
import { useAccount } from '../../../stores/accounts-store';
import { useBrowse } from '../../../stores/files/browse-store';
import { useLocale } from '../../../stores/system-store';
import { usePlaceEntries } from '../../../stores/files/visible-entries';
import styles from '../files-view.module.css';
import { usePlaceProgress, type ListingIssue } from './place-progress';

const partialTexts: Readonly<Record<PartialReason, string>> = {
  'cursor-repeated': 'The service kept sending the same page.',
  'nothing-new': 'The service sent a page with nothing new in it.',
  'empty-page': 'The service sent an empty page although it has more.',
  'too-many-pages': 'The list has more pages than Longshore reads.',
  refused: 'The service refused to send the rest.',
  changing: 'The list kept changing while it was read.',
};

/* More bars than this would push the list off the screen. */
const mostBars = 3;

const loadAgain = { label: 'Load again', kind: 'try-again' } as const;

function wordIssue(issue: ListingIssue, locale: string | undefined): FailureMessage {
  if (issue.kind === 'failed') return wordFailure(issue.failure, locale);
  return {
    title: 'This list is not complete',
    text: `${partialTexts[issue.reason]} Load it again to see the rest.`,
    action: loadAgain,
  };
}

interface BarProps {
  tone: 'caution' | 'info';
  /** Interrupts whoever listens. */
  isAlert: boolean;
  children: ReactNode;
  action: ReactNode;
}

function Bar({ tone, isAlert, children, action }: BarProps): ReactElement {
  const Icon = tone === 'caution' ? TriangleAlert : Info;
  return (
    <div role={isAlert ? 'alert' : 'status'} data-tone={tone} className={styles['notice']}>
      <Icon size={16} aria-hidden className={styles['noticeIcon']} />
      <p className={styles['noticeText']}>{children}</p>
      {action}
    </div>
  );
}

/* Among several accounts the trouble of one is told calmly. */
function IssueBar({ issue, isOneOfMany }: { issue: ListingIssue; isOneOfMany: boolean }): ReactElement {
  const { title, text, action } = wordIssue(issue, useLocale());
  const { label, kind } = action ?? loadAgain;
  const button = (
    <Button
      onClick={() => {
        runFailureAction(kind, issue.account.id);
      }}
    >
      {label}
    </Button>
  );
  return (
    <Bar tone="caution" isAlert={!isOneOfMany} action={button}>
      <strong>
        {isOneOfMany ? `${visibleName(issue.account.name)}: ` : ''}
        {title}.
      </strong>{' '}
      {text}
    </Bar>
  );
}

function IssueBars({
  issues,
  isOneOfMany,
}: {
  issues: readonly ListingIssue[];
  isOneOfMany: boolean;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen || issues.length <= mostBars ? issues : issues.slice(0, mostBars - 1);
  const rest = issues.slice(shown.length);
  return (
    <>
      {shown.map((issue) => (
        <IssueBar key={issue.account.id} issue={issue} isOneOfMany={isOneOfMany} />
      ))}
      {rest.length === 0 ? null : (
        <Bar
          tone="caution"
          isAlert={false}
          action={
            <Button
              onClick={() => {
                setOpen(true);
              }}
            >
              Show all
            </Button>
          }
        >
          {rest.length} more accounts could not be read to the end:{' '}
          {rest.map(({ account }) => visibleName(account.name)).join(', ')}.
        </Bar>
      )}
    </>
  );
}

function SearchBar({ accountId }: { accountId: string }): ReactElement {
  const name = visibleName(useAccount(accountId)?.name ?? '');
  const button = (
    <Button
      onClick={() => {
        runCommand(closeSearch);
      }}
    >
      Close search
    </Button>
  );
  return (
    <Bar tone="info" isAlert={false} action={button}>
      Found by the server everywhere in <bdi>{name}</bdi>. Its index may lag behind recent changes.
    </Bar>
  );
}

/** Bars over the list: what of it is missing, and why. A single failure without any rows stands in the list itself. */
export function PlaceNotices(): ReactElement {
  const { issues, isLoading } = usePlaceProgress();
  const isEmpty = usePlaceEntries().length === 0;
  const place = useBrowse((state) => state.place);
  const [first] = issues;
  const isInList = isEmpty && !isLoading && issues.length === 1 && first?.kind === 'failed';
  return (
    <>
      {place?.kind === 'search' ? <SearchBar accountId={place.accountId} /> : null}
      {isInList ? null : <IssueBars issues={issues} isOneOfMany={place?.kind === 'all'} />}
    </>
  );
}
