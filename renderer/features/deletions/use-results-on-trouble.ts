import { useEffect, useRef } from 'react';
import type { DeletionRun } from '../../../shared/deletions';
import { showDeletionResults } from '../../commands/actions/deletions-commands';
import { useDeletions } from '../../stores/deletions-store';
import { useDialogs } from '../../stores/window/dialogs-store';
import { hasTrouble } from './deletion-summary';

/** Opens the results of a delete that did not take everything, once, unless the user is busy with another dialog. */
export function useResultsOnTrouble(runs: ReadonlyMap<string, DeletionRun>): void {
  const isLoaded = useDeletions(({ revision }) => revision >= 0);
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const done = [...runs.values()].filter(({ state }) => state === 'done');
    if (known.current === null) {
      if (isLoaded) known.current = new Set(done.map(({ planId }) => planId));
      return;
    }
    for (const run of done) {
      if (known.current.has(run.planId)) continue;
      known.current.add(run.planId);
      if (hasTrouble(run) && useDialogs.getState().dialog === null) void showDeletionResults(run);
    }
  }, [runs, isLoaded]);
}
