import { useRef, type ReactElement } from 'react';
import { useNarrow } from '../../../components/use-narrow';
import { FilterField } from '../filter/filter-field';
import styles from './place-header.module.css';
import { PlacePath } from './place-path';
import { FavouriteStar, RecentPlaces } from './place-tools';
import { TrailButtons } from './trail-buttons';

const narrowPixels = 620;

/** Where we are, the ways back and forward, and the filter. */
export function PlaceHeader(): ReactElement {
  const header = useRef<HTMLElement>(null);
  const isNarrow = useNarrow(header, narrowPixels);
  return (
    <header ref={header} data-region="path" className={styles['header']}>
      <TrailButtons />
      <div className={styles['where']}>
        <PlacePath isNarrow={isNarrow} />
        <FavouriteStar />
      </div>
      <RecentPlaces />
      <FilterField />
    </header>
  );
}
