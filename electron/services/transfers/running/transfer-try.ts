import type { PartialFile } from '../../downloads/run/partial-file';
import type { DownloadObserver, DownloadTask } from '../../downloads/run/download-file';
import type { TransferBook } from '../queue/transfer-book';
import type { TransferRecord } from '../queue/transfer-record';
import type { LiveProgress } from './live-progress';
import type { StopReason } from './try-outcome';

/** One try of a transfer, while it is under way. */
export class TransferTry {
  readonly #controller = new AbortController();
  #end: () => void = () => undefined;
  /** Resolves when it touches neither network nor disk any more. */
  readonly ended = new Promise<void>((resolve) => (this.#end = resolve));
  stopReason: StopReason | null = null;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The latest reason counts, but nothing undoes a cancel. */
  stop(reason: StopReason): void {
    if (this.stopReason !== 'cancel') this.stopReason = reason;
    this.#controller.abort();
  }

  end(): void {
    this.#end();
  }
}

/** Files of at most this size wait for answers more than for bytes. */
const smallBytes = 1024 * 1024;

export function isSmall(size: number | null | undefined): boolean {
  return size !== null && size !== undefined && size <= smallBytes;
}

export function taskOf({ row, wantedName, conflict, partial }: TransferRecord): DownloadTask {
  const { id, entryId, version, folder, subfolders, name } = row;
  return {
    id,
    entryId,
    version,
    folder,
    subfolders,
    fileName: wantedName,
    fallbackName: name,
    conflict,
    partial,
  };
}

interface ObserverTools {
  book: TransferBook;
  live: LiveProgress;
  /** Can bytes be added to a temporary file later? */
  canResume: boolean;
}

/** Turns what a download tells into changes of its record. */
export function observe(id: string, { book, live, canResume }: ObserverTools): DownloadObserver {
  const kept = (partial: PartialFile): PartialFile => (canResume ? partial : { ...partial, validator: null });
  return {
    onPlanned: (facts) => {
      book.apply(id, { kind: 'plan', ...facts });
    },
    onBegun: (from) => {
      book.apply(id, { kind: 'open', from });
    },
    onProgress: (writtenBytes) => {
      live.note(id, writtenBytes);
    },
    onCheckpoint: (partial) => {
      book.apply(id, { kind: 'checkpoint', partial: kept(partial) });
    },
    onVerifying: () => {
      book.apply(id, { kind: 'verify' });
    },
    onPlacing: (fileName, partial) => {
      book.apply(id, { kind: 'place', fileName, partial: kept(partial) });
      return book.isPassing(id) ? Promise.resolve() : book.flush();
    },
  };
}
