import { Info, TriangleAlert } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { closeSearch } from '../../../commands/actions/browse-commands';
import { runCommand } from '../../../commands/command';
import { runFailureAction } from '../../../commands/failure-actions';
import { Button } from '../../../components/button';
import { wordFailure } from '../../../lib/error-message';
import type { FailureMessage } from '../../../lib/wording/failure-message';
import { useAccount } from '../../../stores/accounts-store';
import { useBrowse } from '../../../stores/files/browse-store';
import { usePlaceEntries } from '../../../stores/files/visible-entries';
import { FilterChips } from '../filter/filter-chips';
import { usePlaceProgress, type ListingIssue } from './place-progress';
import styles from './place-notices.module.css';

/* More bars than this would push the list off the screen. */
const mostBars = 3;

function wordIssue(issue: ListingIssue): FailureMessage {
  if (issue.kind === 'failed') return wordFailure(issue.failure);
  const { place } = texts();
  return {
    title: place.notComplete,
    text: `${place.partial[issue.reason]} ${place.loadToSeeRest}`,
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
      <Icon size={16} aria-hidden className={styles['icon']} />
      <p className={styles['text']}>{children}</p>
      {action}
    </div>
  );
}

/* Among several accounts the trouble of one is told calmly. */
function IssueBar({ issue, isOneOfMany }: { issue: ListingIssue; isOneOfMany: boolean }): ReactElement {
  const { title, text, action } = wordIssue(issue);
  const button = (
    <Button
      onClick={() => {
        runFailureAction(action?.kind ?? 'try-again', issue.account.id);
      }}
    >
      {action?.label ?? texts().place.loadAgain}
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

function RestBar({ rest, onShow }: { rest: readonly ListingIssue[]; onShow: () => void }): ReactElement {
  const names = rest.map(({ account }) => visibleName(account.name)).join(', ');
  const { place } = texts();
  return (
    <Bar tone="caution" isAlert={false} action={<Button onClick={onShow}>{place.showAll}</Button>}>
      {place.moreAccounts(rest.length)}: {names}.
    </Bar>
  );
}

interface IssueBarsProps {
  issues: readonly ListingIssue[];
  isOneOfMany: boolean;
}

function IssueBars({ issues, isOneOfMany }: IssueBarsProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen || issues.length <= mostBars ? issues : issues.slice(0, mostBars - 1);
  const rest = issues.slice(shown.length);
  return (
    <>
      {shown.map((issue) => (
        <IssueBar key={issue.account.id} issue={issue} isOneOfMany={isOneOfMany} />
      ))}
      {rest.length === 0 ? null : (
        <RestBar
          rest={rest}
          onShow={() => {
            setOpen(true);
          }}
        />
      )}
    </>
  );
}

function SearchNotice({ accountId }: { accountId: string }): ReactElement {
  const { place } = texts();
  const name = visibleName(useAccount(accountId)?.name ?? '');
  const button = (
    <Button
      onClick={() => {
        runCommand(closeSearch);
      }}
    >
      {place.closeSearch}
    </Button>
  );
  return (
    <Bar tone="info" isAlert={false} action={button}>
      {place.foundByServer(name)}
    </Bar>
  );
}

/**
 * Bars over the list: what of it is missing, and why. A single failure without any rows stands in the list itself; the search over all
 * accounts tells of each account by itself.
 */
export function PlaceNotices(): ReactElement {
  const { issues, isLoading } = usePlaceProgress();
  const isEmpty = usePlaceEntries().length === 0;
  const place = useBrowse((state) => state.place);
  const [first] = issues;
  const isInList = isEmpty && !isLoading && issues.length === 1 && first?.kind === 'failed';
  const isTold = isInList || place?.kind === 'everywhere';
  return (
    <>
      {place?.kind === 'search' ? <SearchNotice accountId={place.accountId} /> : null}
      {isTold ? null : <IssueBars issues={issues} isOneOfMany={place?.kind === 'all'} />}
      <FilterChips />
    </>
  );
}
