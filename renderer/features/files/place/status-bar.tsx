import type { ReactElement } from 'react';
import { Spinner } from '../../../components/status/spinner';
import { countEntries } from '../../../lib/format/count-entries';
import { formatCount } from '../../../lib/format/format-bytes';
import { useLocale } from '../../../stores/system-store';
import { usePlaceEntries, useVisibleEntries } from '../../../stores/files/visible-entries';
import styles from '../files-view.module.css';
import { usePlaceProgress } from './place-progress';
import { useSelectionSummary } from './selection-summary';
import { UsageSummary } from './usage-summary';

function useCount(): string {
  const visible = useVisibleEntries().length;
  const all = usePlaceEntries();
  const locale = useLocale();
  const { isLoading } = usePlaceProgress();
  if (all.length === 0 && isLoading) return '';
  const count = countEntries(all, locale);
  return visible === all.length ? count : `${formatCount(visible, locale)} of ${count}`;
}

/** The line at the bottom of the window: how many files, how many of them selected, how far the list is, what the account uses. */
export function StatusBar(): ReactElement {
  const count = useCount();
  const selection = useSelectionSummary(', ');
  const { isLoading, soFar } = usePlaceProgress();
  const locale = useLocale();
  return (
    <footer className={styles['status']}>
      <span>{[count, selection].filter((text) => text !== '').join(' · ')}</span>
      {isLoading ? (
        <span className={styles['loading']}>
          <Spinner size={12} />
          {soFar === 0 ? 'Loading…' : `${formatCount(soFar, locale)} so far…`}
        </span>
      ) : null}
      <UsageSummary />
    </footer>
  );
}
