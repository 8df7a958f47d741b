import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { visibleName } from '../../../shared/names';
import { SearchField } from '../../components/forms/search-field';
import { useAccount } from '../../stores/accounts-store';
import { setFilter, useBrowse } from '../../stores/browse-store';
import styles from './files-view.module.css';

function usePlaceName(): string {
  const place = useBrowse((state) => state.place);
  const account = useAccount(place?.kind === 'account' ? place.accountId : null);
  return place?.kind === 'account' ? visibleName(account?.name ?? '') : 'All accounts';
}

function FilterField(): ReactElement {
  const filter = useBrowse((state) => state.filter);
  const requests = useBrowse((state) => state.filterFocusRequests);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (requests > 0) input.current?.select();
  }, [requests]);
  return (
    <div className={styles['filter']}>
      <SearchField label="Filter files" value={filter} onChange={setFilter} inputRef={input} />
    </div>
  );
}

/** Where we are, and the filter. */
export function PlaceHeader(): ReactElement {
  return (
    <header className={styles['header']}>
      <nav aria-label="Path" className={styles['path']}>
        <ol className={styles['crumbs']}>
          <li className={styles['crumb']}>{usePlaceName()}</li>
          <li className={styles['crumb']}>
            <ChevronRight size={14} aria-hidden className={styles['separator']} />
            <h1 aria-current="page" className={styles['here']}>
              All files
            </h1>
          </li>
        </ol>
      </nav>
      <FilterField />
    </header>
  );
}
