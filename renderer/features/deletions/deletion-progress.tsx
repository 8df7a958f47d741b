import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { DeletionRun } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { showDeletionResults } from '../../commands/deletions-commands';
import { Button, IconButton } from '../../components/button';
import { ProgressBar } from '../../components/status/progress-bar';
import { formatCount } from '../../lib/format/format-bytes';
import { cancelDeletion, useDeletions } from '../../stores/deletions-store';
import { useLocale } from '../../stores/system-store';
import styles from './deletion-progress.module.css';
import { hasTrouble, summaryOf } from './deletion-summary';
import { useResultsOnTrouble } from './use-results-on-trouble';

/** One strip for each delete that is under way, and for the outcome of the last one until it is dismissed. */
export function DeletionProgress(): ReactElement | null {
  const runs = useDeletions(({ byId }) => byId);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  useResultsOnTrouble(runs);
  const all = [...runs.values()];
  const last = all.at(-1);
  const shown = all.filter((run) => run.state === 'running' || (run === last && !dismissed.has(run.planId)));
  if (shown.length === 0) return null;
  return (
    <section aria-label="Deletions" className={styles['strips']}>
      {shown.map((run) =>
        run.state === 'running' ? (
          <RunningStrip key={run.planId} run={run} />
        ) : (
          <OutcomeStrip
            key={run.planId}
            run={run}
            onDismiss={() => {
              setDismissed(new Set(dismissed).add(run.planId));
            }}
          />
        ),
      )}
    </section>
  );
}

function RunningStrip({ run }: { run: DeletionRun }): ReactElement {
  const locale = useLocale();
  const current = Math.min(run.results.length + 1, run.total);
  const name = visibleName(run.accountName);
  return (
    <div className={styles['strip']}>
      <span className={styles['text']}>
        Deleting {formatCount(current, locale)} of {formatCount(run.total, locale)} from <bdi>{name}</bdi>…
      </span>
      <div className={styles['bar']}>
        <ProgressBar label={`Deleting from ${name}`} value={run.results.length / Math.max(run.total, 1)} />
      </div>
      <Button
        onClick={() => {
          void cancelDeletion(run.planId);
        }}
      >
        Stop
      </Button>
    </div>
  );
}

function OutcomeStrip({ run, onDismiss }: { run: DeletionRun; onDismiss: () => void }): ReactElement {
  const trouble = hasTrouble(run);
  return (
    <div className={styles['strip']}>
      {trouble ? (
        <TriangleAlert size={15} aria-hidden className={styles['caution']} />
      ) : (
        <CircleCheck size={15} aria-hidden className={styles['good']} />
      )}
      <span className={styles['text']}>
        <bdi>{visibleName(run.accountName)}</bdi>: {summaryOf(run)}
      </span>
      <Button
        variant={trouble ? 'secondary' : 'ghost'}
        onClick={() => {
          void showDeletionResults(run);
        }}
      >
        {trouble ? 'See what happened' : 'Details'}
      </Button>
      <IconButton label="Dismiss" icon={<X size={15} aria-hidden />} onClick={onDismiss} />
    </div>
  );
}
