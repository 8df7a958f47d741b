import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { DeletionRun } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { showDeletionResults } from '../../commands/deletions-commands';
import { runFailureAction } from '../../commands/failure-actions';
import { Button, IconButton } from '../../components/button';
import { ProgressBar } from '../../components/status/progress-bar';
import { formatCount } from '../../lib/format/format-bytes';
import { cancelDeletion, useDeletions } from '../../stores/deletions-store';
import { useLocale } from '../../stores/system-store';
import styles from './deletion-progress.module.css';
import { finishedCount, hasTrouble, summaryOf } from './deletion-summary';
import { HeldStrip } from './held-strip';
import { useResultsOnTrouble } from './use-results-on-trouble';

/** One strip for each delete that is under way, and for the outcome of the last one until it is dismissed. */
export function DeletionProgress(): ReactElement | null {
  const runs = useDeletions(({ byId }) => byId);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  useResultsOnTrouble(runs);
  const all = [...runs.values()];
  const last = all.at(-1);
  const shown = all.filter((run) => run.state !== 'done' || (run === last && !dismissed.has(run.planId)));
  if (shown.length === 0) return null;
  return (
    <section aria-label="Deletions" className={styles['strips']}>
      {shown.map((run) => (
        <Strip
          key={run.planId}
          run={run}
          onDismiss={() => {
            setDismissed(new Set(dismissed).add(run.planId));
          }}
        />
      ))}
    </section>
  );
}

interface StripProps {
  run: DeletionRun;
  onDismiss: () => void;
}

function Strip({ run, onDismiss }: StripProps): ReactElement {
  switch (run.state) {
    case 'held':
      return <HeldStrip run={run} />;
    case 'running':
      return <RunningStrip run={run} />;
    case 'waiting':
      return <WaitingStrip run={run} />;
    case 'done':
      return <OutcomeStrip run={run} onDismiss={onDismiss} />;
  }
}

function StopButton({ planId }: { planId: string }): ReactElement {
  return (
    <Button
      onClick={() => {
        void cancelDeletion(planId);
      }}
    >
      Stop
    </Button>
  );
}

function RunningStrip({ run }: { run: DeletionRun }): ReactElement {
  const locale = useLocale();
  const finished = finishedCount(run);
  const current = Math.min(finished + 1, run.total);
  const name = visibleName(run.accountName);
  return (
    <div className={styles['strip']}>
      <span className={styles['text']}>
        Deleting {formatCount(current, locale)} of {formatCount(run.total, locale)} from <bdi>{name}</bdi>…
      </span>
      <div className={styles['bar']}>
        <ProgressBar label={`Deleting from ${name}`} value={finished / Math.max(run.total, 1)} />
      </div>
      <StopButton planId={run.planId} />
    </div>
  );
}

function WaitingStrip({ run }: { run: DeletionRun }): ReactElement {
  const locale = useLocale();
  const left = formatCount(run.total - finishedCount(run), locale);
  return (
    <div className={styles['strip']}>
      <TriangleAlert size={15} aria-hidden className={styles['caution']} />
      <span className={styles['text']}>
        <bdi>{visibleName(run.accountName)}</bdi>: {left} of {formatCount(run.total, locale)} wait until you
        sign in again
      </span>
      <Button
        onClick={() => {
          runFailureAction('sign-in', run.accountId);
        }}
      >
        Sign in again
      </Button>
      <StopButton planId={run.planId} />
    </div>
  );
}

function OutcomeStrip({ run, onDismiss }: StripProps): ReactElement {
  const locale = useLocale();
  const trouble = hasTrouble(run);
  return (
    <div className={styles['strip']}>
      {trouble ? (
        <TriangleAlert size={15} aria-hidden className={styles['caution']} />
      ) : (
        <CircleCheck size={15} aria-hidden className={styles['good']} />
      )}
      <span className={styles['text']}>
        <bdi>{visibleName(run.accountName)}</bdi>: {summaryOf(run, locale)}
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
