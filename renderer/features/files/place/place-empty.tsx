import { FolderOpen, SearchX } from 'lucide-react';
import type { ReactElement } from 'react';
import { visibleName } from '../../../../shared/names';
import { closeSearch } from '../../../commands/browse-commands';
import { runCommand } from '../../../commands/command';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/status/empty-state';
import { foldersOf, type Place } from '../../../lib/place/place';
import { setFilter, useBrowse } from '../../../stores/files/browse-store';
import { usePlaceEntries } from '../../../stores/files/visible-entries';
import styles from '../files-view.module.css';
import { FailedState } from '../failed-state';
import { usePlaceProgress } from './place-progress';

const skeletonWidths = [46, 62, 38, 55, 70, 42, 58, 35, 64, 50] as const;

/* Rows to be, until the first page is in. */
function Skeleton(): ReactElement {
  return (
    <div className={styles['skeleton']}>
      <p className="visually-hidden">Loading files…</p>
      {skeletonWidths.map((width) => (
        <div key={width} aria-hidden className={styles['skeletonRow']}>
          <span className={styles['bone']} style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  );
}

function NoMatch({ filter }: { filter: string }): ReactElement {
  return (
    <EmptyState
      icon={<SearchX size={32} strokeWidth={1.5} />}
      title="No match"
      action={
        <Button
          onClick={() => {
            setFilter('');
          }}
        >
          Clear filter
        </Button>
      }
    >
      No file name here holds “{visibleName(filter)}”.
    </EmptyState>
  );
}

function NothingHere({ place }: { place: Place | null }): ReactElement {
  if (place?.kind === 'search') {
    return (
      <EmptyState
        icon={<SearchX size={32} strokeWidth={1.5} />}
        title="Nothing found"
        action={
          <Button
            onClick={() => {
              runCommand(closeSearch);
            }}
          >
            Back to the files
          </Button>
        }
      >
        The server knows nothing that holds “{visibleName(place.text)}”. Files that were added a moment ago
        may not be found yet.
      </EmptyState>
    );
  }
  const isFolder = foldersOf(place).length > 0;
  return (
    <EmptyState
      icon={<FolderOpen size={32} strokeWidth={1.5} />}
      title={isFolder ? 'This folder is empty' : 'No files here yet'}
    >
      Files that you add at the service appear here after a refresh.
    </EmptyState>
  );
}

/** What stands in the list when there are no rows, and why there are none. */
export function PlaceEmpty(): ReactElement {
  const entries = usePlaceEntries();
  const filter = useBrowse((state) => state.filter);
  const place = useBrowse((state) => state.place);
  const { isLoading, issues } = usePlaceProgress();
  const [issue] = issues;
  if (entries.length > 0) return <NoMatch filter={filter} />;
  if (isLoading) return <Skeleton />;
  if (issues.length === 1 && issue?.kind === 'failed') return <FailedState issue={issue} />;
  return <NothingHere place={place} />;
}
