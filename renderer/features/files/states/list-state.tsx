import { CloudAlert, FolderOpen, SearchX } from 'lucide-react';
import type { ReactElement } from 'react';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { closeSearch, goUp } from '../../../commands/actions/browse-commands';
import { runCommand } from '../../../commands/command';
import { runFailureAction } from '../../../commands/failure-actions';
import { refreshFiles } from '../../../commands/actions/files-commands';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/status/empty-state';
import { filterBesides } from '../../../lib/finding/filter-words';
import { foldersOf, type Place } from '../../../lib/place/place';
import { setFilter, useBrowse } from '../../../stores/files/browse-store';
import { usePlaceEntries } from '../../../stores/files/visible-entries';
import { usePlaceProgress, type ListingIssue, type PlaceProgress } from '../place/place-progress';
import { FailedState } from './failed-state';
import { SearchState } from './search-state';
import { SkeletonRows } from './skeleton-rows';

const searchIcon = <SearchX size={28} strokeWidth={1.5} />;

/* A filter sees what has arrived, and says so where that is not everything. */
function wordNoMatch(filter: string, { isLoading, issues }: PlaceProgress): string {
  const { list } = texts();
  const shown = visibleName(filter.trim());
  if (isLoading) return list.noMatchSoFar(shown);
  if (issues.length > 0) return list.noMatchIncomplete(shown);
  return filterBesides(filter) === '' ? list.noMatchText(shown) : list.noMatchTerms(shown);
}

function NoMatch({ filter, progress }: { filter: string; progress: PlaceProgress }): ReactElement {
  const { list } = texts();
  return (
    <EmptyState
      icon={searchIcon}
      title={list.noMatchTitle}
      action={
        <Button
          onClick={() => {
            setFilter('');
          }}
        >
          {list.clearFilter}
        </Button>
      }
    >
      {wordNoMatch(filter, progress)}
    </EmptyState>
  );
}

function NothingFound({ query }: { query: string }): ReactElement {
  const { list } = texts();
  return (
    <EmptyState
      icon={searchIcon}
      title={list.nothingFoundTitle}
      action={
        <Button
          onClick={() => {
            runCommand(closeSearch);
          }}
        >
          {list.backToFiles}
        </Button>
      }
    >
      {list.nothingFoundText(visibleName(query))}
    </EmptyState>
  );
}

function RefreshButton(): ReactElement {
  return (
    <Button
      onClick={() => {
        runCommand(refreshFiles);
      }}
    >
      {texts().list.refresh}
    </Button>
  );
}

function NothingHere({ place }: { place: Place | null }): ReactElement {
  const { list } = texts();
  const isFolder = foldersOf(place).length > 0;
  return (
    <EmptyState
      icon={<FolderOpen size={28} strokeWidth={1.5} />}
      title={isFolder ? list.emptyFolderTitle : list.emptyPlaceTitle}
      action={
        <>
          {isFolder ? (
            <Button
              onClick={() => {
                runCommand(goUp);
              }}
            >
              {list.goUp}
            </Button>
          ) : null}
          <RefreshButton />
        </>
      }
    >
      {list.emptyText}
    </EmptyState>
  );
}

/* The service said that there is more, but sent nothing of it. */
function NothingRead({ issue }: { issue: ListingIssue }): ReactElement {
  const { list } = texts();
  return (
    <EmptyState
      icon={<CloudAlert size={28} strokeWidth={1.5} />}
      title={list.nothingReadTitle}
      action={
        <Button
          variant="primary"
          onClick={() => {
            runFailureAction('try-again', issue.account.id);
          }}
        >
          {list.loadAgain}
        </Button>
      }
    >
      {list.nothingReadText}
    </EmptyState>
  );
}

/** What stands in the list when there are no rows: why there are none, and what can be done about it. */
export function ListState(): ReactElement {
  const entries = usePlaceEntries();
  const filter = useBrowse((state) => state.filter);
  const place = useBrowse((state) => state.place);
  const progress = usePlaceProgress();
  const { isLoading, issues } = progress;
  const [issue] = issues;
  const isChosen = useBrowse((state) => state.onlyAccount) !== null;
  if (place?.kind === 'everywhere' && !isLoading && (entries.length === 0 || (isChosen && filter === '')))
    return <SearchState text={place.text} />;
  if (entries.length > 0) return <NoMatch filter={filter} progress={progress} />;
  if (isLoading) return <SkeletonRows />;
  if (issues.length === 1 && issue?.kind === 'failed') return <FailedState issue={issue} />;
  if (issues.length === 1 && issue !== undefined) return <NothingRead issue={issue} />;
  if (place?.kind === 'search') return <NothingFound query={place.text} />;
  return <NothingHere place={place} />;
}
