import type { ReactElement } from 'react';
import { useVisibleEntries } from '../../stores/files/visible-entries';
import { FileActions } from './file-actions';
import { FilesGrid } from './files-grid';
import styles from './files-view.module.css';
import { PlaceEmpty } from './place/place-empty';
import { PlaceHeader } from './place/place-header';
import { PlaceNotices } from './place/place-notices';

/** The middle of the window: a place, what can be done there, and its files. */
export function FilesView(): ReactElement {
  const isEmpty = useVisibleEntries().length === 0;
  return (
    <div className={styles['view']}>
      <PlaceHeader />
      <FileActions />
      <PlaceNotices />
      <div className={styles['list']}>
        <FilesGrid />
        {isEmpty ? (
          <div className={styles['empty']}>
            <PlaceEmpty />
          </div>
        ) : null}
      </div>
    </div>
  );
}
