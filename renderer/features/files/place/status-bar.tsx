import { useState, type ReactElement } from 'react';
import { formatNumber } from '../../../../shared/texts/numbers';
import { texts } from '../../../../shared/texts/texts';
import { Spinner } from '../../../components/status/spinner';
import { countEntries } from '../../../lib/format/count-entries';
import { formatSince } from '../../../lib/format/format-date';
import { usePlaceEntries, useVisibleEntries } from '../../../stores/files/visible-entries';
import { usePlaceProgress } from './place-progress';
import { useSelectionSummary } from './selection-summary';
import styles from './status-bar.module.css';
import { UsageSummary } from './usage-summary';

function useCount(): string {
  const visible = useVisibleEntries().length;
  const all = usePlaceEntries();
  const { isLoading, issues } = usePlaceProgress();
  // Nobody knows how many there are as long as no list has been read.
  if (all.length === 0 && (isLoading || issues.length > 0)) return '';
  const count = countEntries(all);
  return visible === all.length ? count : texts().place.shownOf(formatNumber(visible), count);
}

/* How far the list is, and how old what is shown of it. */
function Progress(): ReactElement | null {
  const { isLoading, soFar, cachedAt } = usePlaceProgress();
  const [now] = useState(() => Date.now());
  const { place } = texts();
  if (!isLoading && cachedAt === null) return null;
  const since = cachedAt === null ? '' : formatSince(cachedAt, now);
  if (!isLoading) return <span>{place.asOfFailed(since)}</span>;
  const far = soFar === 0 ? place.loading : place.soFar(formatNumber(soFar));
  return (
    <span className={styles['loading']}>
      <Spinner size={12} />
      {cachedAt === null ? far : place.asOf(since)}
    </span>
  );
}

/** The line at the bottom of the window: how many files, how many of them selected, how far the list is, what the account uses. */
export function StatusBar(): ReactElement {
  const count = useCount();
  const selection = useSelectionSummary(', ');
  return (
    <footer className={styles['status']}>
      <span className={styles['count']}>{[count, selection].filter((text) => text !== '').join(' · ')}</span>
      <Progress />
      <UsageSummary />
    </footer>
  );
}
