import { useEffect, useState, type ReactElement } from 'react';
import type { ReceiptFilter } from '../../../shared/history';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { DateField } from '../../components/forms/date-field';
import { SearchField } from '../../components/forms/search-field';
import { SelectField } from '../../components/forms/select-field';
import { dayAfter, dayOf, startOfDay } from '../../lib/format/calendar-day';
import { filterHistory, useHistory, type ReceiptView } from '../../stores/history-store';
import styles from './history-dialog.module.css';

/* Typing goes on while the last letters are looked for. */
const restMs = 120;

function kindOptions() {
  const { kinds } = texts().history;
  return [
    { value: '', label: kinds.all },
    { value: 'saved', label: kinds.saved },
    { value: 'deleted', label: kinds.deleted },
  ] as const;
}

/** What to look for among the receipts. */
export function HistoryFilters({ accounts }: { accounts: ReceiptView['accounts'] }): ReactElement {
  const filter = useHistory((state) => state.filter);
  const words = texts().history;
  return (
    <div role="search" aria-label={words.filters} className={styles['filters']}>
      <SearchText text={filter.text} />
      <SelectField
        label={words.account}
        options={[
          { value: '', label: words.allAccounts },
          ...accounts.map(({ id, name }) => ({ value: id, label: visibleName(name) })),
        ]}
        value={filter.accountId ?? ''}
        onChange={(id) => void filterHistory({ accountId: id === '' ? null : id })}
      />
      <SelectField
        label={words.what}
        options={kindOptions()}
        value={filter.kind ?? ''}
        onChange={(kind) => void filterHistory({ kind: kind === '' ? null : kind })}
      />
      <DateRange filter={filter} />
    </div>
  );
}

function SearchText({ text }: { text: string }): ReactElement {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => void filterHistory({ text: typed }), restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, text]);
  return (
    <div className={styles['search']}>
      <SearchField label={texts().history.search} value={typed} onChange={setTyped} autoFocus />
    </div>
  );
}

function DateRange({ filter: { from, until } }: { filter: ReceiptFilter }): ReactElement {
  return (
    <>
      <DateField
        label={texts().history.from}
        value={from === null ? '' : dayOf(from)}
        onChange={(day) => void filterHistory({ from: startOfDay(day) })}
      />
      <DateField
        label={texts().history.to}
        value={until === null ? '' : dayOf(until - 1)}
        onChange={(day) => void filterHistory({ until: dayAfter(day) })}
      />
    </>
  );
}
