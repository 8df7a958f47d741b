import type { Clock } from '../../../providers/provider';
import { createProgressPulse, type ProgressPulse } from '../../progress-pulse';
import type { TransferBook } from '../queue/transfer-book';
import type { TransferTally } from '../queue/transfer-tally';
import type { LiveProgress } from './live-progress';

/** What the downloads are doing, all together. */
export interface Activity {
  /** Transfers that have not ended, paused and waiting ones included. */
  unfinished: number;
  running: number;
  /** How much of the batches that have not ended is there, 0 to 1; null when nobody knows. */
  fraction: number | null;
}

interface ActivitySources {
  tally: TransferTally;
  live: LiveProgress;
  book: TransferBook;
}

/** Tells what goes on in all whenever that changes; coalesced. */
export class ActivityMeter {
  readonly #sources: ActivitySources;
  readonly #pulse: ProgressPulse;
  readonly #listeners: ((activity: Activity) => void)[] = [];

  constructor(clock: Clock, sources: ActivitySources) {
    this.#sources = sources;
    this.#pulse = createProgressPulse(clock, () => {
      const activity = this.#activity();
      for (const listener of this.#listeners) listener(activity);
    });
  }

  onActivity(listener: (activity: Activity) => void): void {
    this.#listeners.push(listener);
  }

  /** Something may have changed. */
  mark(): void {
    if (this.#listeners.length > 0) this.#pulse.mark();
  }

  #activity(): Activity {
    const { unfinished, running } = this.#sources.tally;
    return { unfinished, running, fraction: this.#fraction() };
  }

  #fraction(): number | null {
    const { tally, live, book } = this.#sources;
    const bytes = tally.openBytes();
    if (bytes === null) return null;
    let savedBytes = bytes.savedBytes;
    for (const [id, receivedBytes] of live.bytes())
      savedBytes += receivedBytes - (book.find(id)?.row.receivedBytes ?? receivedBytes);
    return Math.min(1, Math.max(0, savedBytes / bytes.totalBytes));
  }
}
