import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { DeletionRun } from '../../../shared/deletions';
import { texts } from '../../../shared/texts/texts';
import { undoDelete } from '../../commands/actions/deletions-commands';
import { Button } from '../../components/button';
import { Strip } from '../../components/status/strip';
import { heldText, lastSecondsMilestone, secondsLeft } from '../../lib/wording/deletion-milestone';
import { announce } from '../../stores/window/notices-store';

/** The one time that the countdown is read out; not where the whole time is hardly longer. */
const announcedAt = 3;
const shortest = 5;

/** The time, anew with each second that is left. */
function useCountdown(run: DeletionRun): number {
  const [now, setNow] = useState(() => Date.now());
  const left = secondsLeft(run, now);
  useEffect(() => {
    if (left === 0) return;
    const untilNext = (run.heldUntil ?? 0) - (left - 1) * 1000 - Date.now();
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      Math.max(untilNext, 0) + 1,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [run.heldUntil, left]);
  return now;
}

function useLastSeconds(run: DeletionRun, left: number): void {
  const isDue = useRef(left >= shortest);
  useEffect(() => {
    if (left !== announcedAt || !isDue.current) return;
    isDue.current = false;
    announce(lastSecondsMilestone(run, left));
  }, [run, left]);
}

/** A confirmed delete that can still be undone, with the seconds that are left. Read out sparingly: not with each second. */
export function HeldStrip({ run }: { run: DeletionRun }): ReactElement {
  const now = useCountdown(run);
  useLastSeconds(run, secondsLeft(run, now));
  return (
    <Strip role="status" aria-live="off" text={heldText(run, now)}>
      <Button
        icon={<Undo2 size={15} aria-hidden />}
        onClick={() => {
          void undoDelete(run);
        }}
      >
        {texts().buttons.undo}
      </Button>
    </Strip>
  );
}
