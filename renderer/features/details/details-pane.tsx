import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { useBrowse } from '../../stores/files/browse-store';
import { useSelectedEntries } from '../../stores/files/visible-entries';
import styles from './details-pane.module.css';
import { EntryDetails } from './entry-details';
import { ManyDetails } from './many-details';
import { PlaceDetails } from './place-details';

function Contents(): ReactElement | null {
  const entries = useSelectedEntries();
  const place = useBrowse((state) => state.place);
  const [first] = entries;
  if (first === undefined) return place === null ? null : <PlaceDetails place={place} />;
  return entries.length === 1 ? <EntryDetails entry={first} /> : <ManyDetails entries={entries} />;
}

/** What is known about the selected files; about the place when there are none. */
export function DetailsPane(): ReactElement {
  return (
    <aside data-region="details" aria-label={texts().details.title} className={styles['pane']}>
      <Contents />
    </aside>
  );
}
