import type { Staging } from '../../../../shared/staging';
import { texts } from '../../../../shared/texts/texts';
import type { WantedEntry } from '../../../../shared/transfers';
import { mostStagedFiles, planDragOut } from '../../../lib/drag/drag-out-plan';
import { dragOutside } from '../../../stores/transfers/drag-store';
import { raiseInfo } from '../../../stores/window/notices-store';
import {
  discardStaging,
  dragStaging,
  prepareStaging,
  promiseStaging,
} from '../../../stores/transfers/staging-store';

/** Where the button was let go; `inside` also when the user gave up. */
export type DragEnd = 'inside' | 'outside';

/** What a drag of rows means outside of the window: complete files for the desktop and other programs. */
export interface OutwardDrag {
  /** The pointer leaves the window. */
  leave(): void;
  /** Has the system dragged the files to their end? */
  isOver(): boolean;
  end(how: DragEnd): void;
}

/** Small files are fetched from the start; everything else only when the pointer leaves the window. */
export function createOutwardDrag(entries: readonly WantedEntry[]): OutwardDrag {
  const plan = planDragOut(entries);
  const ended = new AbortController();
  const prepared = plan === 'at-once' ? prepareStaging(entries) : null;
  let state: 'inside' | 'leaving' | 'over' = 'inside';

  const handOver = async (staging: Staging | null): Promise<void> => {
    if (staging === null || ended.signal.aborted) return;
    dragOutside(staging.id);
    const dragged = await dragStaging(staging, ended.signal);
    if (dragged) state = 'over';
  };

  const prepareFirst = async (): Promise<void> => {
    const staging = await prepareStaging(entries);
    if (staging === null) return;
    if (staging.state === 'ready') await handOver(staging);
    else promiseStaging(staging);
  };

  const leave = async (): Promise<void> => {
    if (plan === 'folders') raiseInfo(texts().dragging.foldersStay);
    else if (plan === 'too-many') raiseInfo(texts().dragging.tooMany(mostStagedFiles));
    else if (prepared === null) await prepareFirst();
    else await handOver(await prepared);
  };

  const settle = async (how: DragEnd): Promise<void> => {
    const staging = await prepared;
    if (staging === null || state === 'over') return;
    if (how === 'inside') await discardStaging(staging);
    else if (state === 'leaving') await tellLater(entries);
  };

  return {
    leave: () => {
      if (state !== 'inside') return;
      state = 'leaving';
      void leave();
    },
    isOver: () => state === 'over',
    end: (how) => {
      ended.abort();
      void settle(how);
    },
  };
}

/* The button was up before the files were there. They are fetched all the same, for the next drag. */
async function tellLater(entries: readonly WantedEntry[]): Promise<void> {
  const staging = await prepareStaging(entries);
  if (staging === null) return;
  if (staging.state === 'ready') raiseInfo(texts().dragging.ready(entries.length));
  else promiseStaging(staging);
}
