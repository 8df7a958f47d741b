import { useCallback, useMemo, type ReactElement } from 'react';
import type { ItemResult } from '../../../shared/deletions';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { FileName } from '../../components/file-name';
import { listRowProps, VirtualList, type ListPlace } from '../../components/grid/virtual-list';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { StatusDot } from '../../components/status/status-dot';
import { useDeletionRun } from '../../stores/deletions-store';
import { answerDialog } from '../../stores/window/dialogs-store';
import styles from './deletion-results-dialog.module.css';
import { canTryAgain, isLeft, summaryOf } from './deletion-summary';
import { wordResult } from './result-wording';

/* Pixels; of a reason, about as much as there is of it. */
const nameHeight = 30;
const reasonHeight = 34;

function dismiss(): void {
  answerDialog('deletion-results', null);
}

function needsALook({ result }: ItemResult): boolean {
  return isLeft(result) || result.kind === 'whole-file-trashed';
}

function keyOf({ id, version }: ItemResult): string {
  return `${id} ${version ?? ''}`;
}

/** What needs a look comes first. */
function useOrdered(results: readonly ItemResult[]): ReadonlyMap<string, ItemResult> {
  return useMemo(() => {
    const ordered = [...results.filter(needsALook), ...results.filter((one) => !needsALook(one))];
    return new Map(ordered.map((one) => [keyOf(one), one]));
  }, [results]);
}

const noResults: readonly ItemResult[] = [];

/** Every item of a delete with what became of it; what is left comes first. */
export function DeletionResultsDialog({ planId }: { planId: string }): ReactElement {
  const run = useDeletionRun(planId);
  const { buttons, deletionRuns: words } = texts();
  return (
    <Dialog title={words.resultsTitle} width="wide" onClose={dismiss}>
      <DialogBody>
        <p className={styles['summary']}>{run === null ? '' : summaryOf(run)}</p>
        <ResultList results={run?.results ?? noResults} />
      </DialogBody>
      <DialogFooter>
        {run !== null && canTryAgain(run) ? (
          <Button
            onClick={() => {
              answerDialog('deletion-results', 'try-again');
            }}
          >
            {words.tryFailedAgain}
          </Button>
        ) : null}
        <Button variant="primary" autoFocus onClick={dismiss}>
          {buttons.close}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function ResultList({ results }: { results: readonly ItemResult[] }): ReactElement {
  const byKey = useOrdered(results);
  const keys = useMemo(() => [...byKey.keys()], [byKey]);
  const heightOf = useCallback(
    (key: string): number => {
      const one = byKey.get(key);
      const { text } = one === undefined ? { text: null } : wordResult(one);
      return text === null ? nameHeight : nameHeight + reasonHeight;
    },
    [byKey],
  );
  return (
    <div className={styles['frame']}>
      <VirtualList
        label={texts().deletionRuns.resultsLabel}
        keys={keys}
        heightOf={heightOf}
        isMeasured
        isTabStop
        renderRow={(key, place) => {
          const result = byKey.get(key);
          return result === undefined ? <li key={key} /> : <ResultRow key={key} one={result} place={place} />;
        }}
      />
    </div>
  );
}

interface ResultRowProps {
  one: ItemResult;
  place: ListPlace;
}

function ResultRow({ one, place }: ResultRowProps): ReactElement {
  const { tone, label, text } = wordResult(one);
  return (
    <li {...listRowProps(place)}>
      <div className={styles['item']}>
        <span className={styles['outcome']}>
          <StatusDot tone={tone} label={null} />
          {label}
        </span>
        <span className={styles['what']}>
          <FileName name={one.name} />
          {text === null ? null : <span className={styles['why']}>{text}</span>}
        </span>
      </div>
    </li>
  );
}
