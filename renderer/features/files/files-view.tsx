import type { ReactElement, ReactNode } from 'react';
import { useVisibleEntries } from '../../stores/files/visible-entries';
import { FileActions } from './file-actions';
import { FilesGrid } from './files-grid';
import styles from './files-view.module.css';
import { FilterHighlight } from './filter/filter-highlight';
import { PlaceHeader } from './place/place-header';
import { PlaceNotices } from './place/place-notices';
import { ListState } from './states/list-state';

/** The middle of the window: a place, what can be done there, and its files. `finding` stands over them while all accounts are searched. */
export function FilesView({ finding }: { finding: ReactNode }): ReactElement {
  const isEmpty = useVisibleEntries().length === 0;
  return (
    <div className={styles['view']}>
      <PlaceHeader />
      {finding}
      <FileActions />
      <PlaceNotices />
      <div data-region="list" className={styles['list']}>
        <FilterHighlight>
          <FilesGrid />
        </FilterHighlight>
        {isEmpty ? (
          <div className={styles['empty']}>
            <ListState />
          </div>
        ) : null}
      </div>
    </div>
  );
}
