import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { DeletionRun } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { showDeletionResults } from '../../commands/actions/deletions-commands';
import { runFailureAction } from '../../commands/failure-actions';
import { Button, IconButton } from '../../components/button';
import { Sentence } from '../../components/sentence';
import { ProgressBar } from '../../components/status/progress-bar';
import { Strip } from '../../components/status/strip';
import { cancelDeletion, useDeletions } from '../../stores/deletions-store';
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
    <section aria-label={texts().deletionRuns.listLabel}>
      {shown.map((run) => (
        <RunStrip
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

interface RunStripProps {
  run: DeletionRun;
  onDismiss: () => void;
}

function RunStrip({ run, onDismiss }: RunStripProps): ReactElement {
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
      {texts().buttons.stop}
    </Button>
  );
}

function RunningStrip({ run }: { run: DeletionRun }): ReactElement {
  const { deletionRuns: words } = texts();
  const finished = finishedCount(run);
  const current = Math.min(finished + 1, run.total);
  const name = visibleName(run.accountName);
  return (
    <Strip
      text={
        <Sentence
          say={(account) => words.running(current, run.total, account)}
          parts={[<bdi key="account">{name}</bdi>]}
        />
      }
    >
      <div className={styles['bar']}>
        <ProgressBar label={words.progressLabel(name)} value={finished / Math.max(run.total, 1)} />
      </div>
      <StopButton planId={run.planId} />
    </Strip>
  );
}

function WaitingStrip({ run }: { run: DeletionRun }): ReactElement {
  const { buttons, deletionRuns: words } = texts();
  const left = run.total - finishedCount(run);
  return (
    <Strip
      leading={<TriangleAlert size={15} aria-hidden className={styles['caution']} />}
      text={
        <Sentence
          say={(account) => words.waiting(left, run.total, account)}
          parts={[<bdi key="account">{visibleName(run.accountName)}</bdi>]}
        />
      }
    >
      <Button
        onClick={() => {
          runFailureAction('sign-in', run.accountId);
        }}
      >
        {buttons.signInAgain}
      </Button>
      <StopButton planId={run.planId} />
    </Strip>
  );
}

function OutcomeStrip({ run, onDismiss }: RunStripProps): ReactElement {
  const { buttons, deletionRuns: words } = texts();
  const trouble = hasTrouble(run);
  return (
    <Strip
      leading={
        trouble ? (
          <TriangleAlert size={15} aria-hidden className={styles['caution']} />
        ) : (
          <CircleCheck size={15} aria-hidden className={styles['good']} />
        )
      }
      text={
        <Sentence
          say={(account) => words.outcome(account, summaryOf(run))}
          parts={[<bdi key="account">{visibleName(run.accountName)}</bdi>]}
        />
      }
    >
      <Button
        variant={trouble ? 'secondary' : 'ghost'}
        onClick={() => {
          void showDeletionResults(run);
        }}
      >
        {trouble ? words.seeWhatHappened : buttons.details}
      </Button>
      <IconButton label={buttons.dismiss} icon={<X size={15} aria-hidden />} onClick={onDismiss} />
    </Strip>
  );
}
