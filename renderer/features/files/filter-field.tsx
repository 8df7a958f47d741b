import { Search } from 'lucide-react';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react';
import { visibleName } from '../../../shared/names';
import { closeSearch, searchableAccounts, searchEverywhere } from '../../commands/browse-commands';
import { runCommand, useCommandContext } from '../../commands/command';
import { Button } from '../../components/button';
import { SearchField } from '../../components/forms/search-field';
import { formatCount } from '../../lib/format/format-bytes';
import { requestListFocus, setFilter, useBrowse } from '../../stores/files/browse-store';
import { useAccountList } from '../../stores/accounts-store';
import { useLocale } from '../../stores/system-store';
import styles from './filter-field.module.css';
import { usePlaceProgress } from './place/place-progress';

/** A filter looks at what has arrived; null when that is everything. */
function useReach(): string | null {
  const { isLoading, soFar, issues } = usePlaceProgress();
  const count = formatCount(soFar, useLocale());
  if (isLoading) return `The filter sees the ${count} that have arrived so far; more are on their way.`;
  return issues.length === 0
    ? null
    : `The filter sees the ${count} that have arrived; the list is not complete.`;
}

/* Under the field while it is in use: what else can be done with the words in it, and how far the filter sees. */
function Offers({ accounts }: { accounts: ReturnType<typeof searchableAccounts> }): ReactElement | null {
  const reach = useReach();
  if (accounts.length === 0 && reach === null) return null;
  return (
    <div className={styles['offers']}>
      {accounts.map(({ id, name }, index) => (
        <Button
          key={id}
          variant="ghost"
          className={styles['offer'] ?? ''}
          icon={<Search size={14} aria-hidden />}
          onClick={() => {
            searchEverywhere(id);
          }}
        >
          Search everywhere in {visibleName(name)}
          {index === 0 && accounts.length === 1 ? (
            <kbd aria-hidden className={styles['key']}>
              ↵
            </kbd>
          ) : null}
        </Button>
      ))}
      {reach === null ? null : <p className={styles['reach']}>{reach}</p>}
    </div>
  );
}

/** Filters what is loaded as one types; Enter asks the server, where it searches. */
export function FilterField(): ReactElement {
  const filter = useBrowse((state) => state.filter);
  const requests = useBrowse((state) => state.filterFocusRequests);
  const input = useRef<HTMLInputElement>(null);
  const [isInUse, setInUse] = useState(false);
  useAccountList();
  const context = useCommandContext();
  const accounts = searchableAccounts(context);
  useEffect(() => {
    if (requests > 0) input.current?.select();
  }, [requests]);
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== input.current) return;
    const [only] = accounts;
    if (event.key === 'Enter' && accounts.length === 1 && only !== undefined) searchEverywhere(only.id);
    if (event.key === 'ArrowDown' && filter === '') requestListFocus();
    if (event.key === 'Escape' && filter === '') runCommand(closeSearch);
  };
  return (
    <div
      className={styles['filter']}
      onKeyDown={handleKeyDown}
      onFocus={() => {
        setInUse(true);
      }}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
        setInUse(currentTarget.contains(relatedTarget));
      }}
    >
      <SearchField label="Filter files" value={filter} onChange={setFilter} inputRef={input} />
      {isInUse && filter.trim() !== '' ? <Offers accounts={accounts} /> : null}
    </div>
  );
}
