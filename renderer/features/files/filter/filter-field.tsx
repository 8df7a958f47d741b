import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { texts } from '../../../../shared/texts/texts';
import { closeSearch, searchableAccounts, searchEverywhere } from '../../../commands/actions/browse-commands';
import { runCommand, useCommandContext } from '../../../commands/command';
import { SearchField } from '../../../components/forms/search-field';
import { useAccountList } from '../../../stores/accounts-store';
import { requestListFocus, setFilter, useBrowse } from '../../../stores/files/browse-store';
import styles from './filter-field.module.css';
import { FilterHelp } from './filter-help';
import { FilterOffers } from './filter-offers';

/** Filters what is loaded as one types; Enter asks the server, where it searches. */
export function FilterField(): ReactElement {
  const filter = useBrowse((state) => state.filter);
  const requests = useBrowse((state) => state.filterFocusRequests);
  const input = useRef<HTMLInputElement>(null);
  const [isInUse, setInUse] = useState(false);
  const problemsId = useId();
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
    if (event.key === 'ArrowDown') requestListFocus();
    if (event.key === 'Escape' && filter === '') runCommand(closeSearch);
  };
  return (
    <div className={styles['filter']}>
      <div
        className={styles['field']}
        onKeyDown={handleKeyDown}
        onFocus={() => {
          setInUse(true);
        }}
        onBlur={({ currentTarget, relatedTarget }: FocusEvent) => {
          setInUse(currentTarget.contains(relatedTarget));
        }}
      >
        <SearchField
          label={texts().filter.label}
          value={filter}
          onChange={setFilter}
          inputRef={input}
          describedBy={problemsId}
        />
        {isInUse && filter.trim() !== '' ? (
          <FilterOffers problemsId={problemsId} filter={filter} accounts={accounts} />
        ) : null}
      </div>
      <FilterHelp />
    </div>
  );
}
