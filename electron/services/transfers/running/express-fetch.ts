import { AppError, isAppError, toFailure } from '../../../../shared/errors';
import type { Settings } from '../../../../shared/settings';
import type { WantedEntry } from '../../../../shared/transfers';
import type { Clock } from '../../../providers/provider';
import type { ProviderSource } from '../../service-dependencies';
import type { downloadFile, DownloadTask, DownloadTools, SavedFile } from '../../downloads/run/download-file';
import { planRetry } from '../queue/transfer-retry';
import { TransferQueue } from '../queue/transfer-queue';
import { requestLimitOf } from './request-limit';
import { isSmall } from './transfer-try';

interface ExpressDependencies {
  accounts: ProviderSource;
  settings: { get(): Pick<Settings, 'transfersAtOnce'> };
  clock: Clock;
  random: () => number;
  newId: () => string;
  downloadFile: typeof downloadFile;
  downloadTools: Pick<DownloadTools, 'claims' | 'openHasher' | 'markOrigin'>;
}

type OnProgress = (receivedBytes: number) => void;

interface Errand {
  task: DownloadTask;
  accountId: string;
  onProgress: OnProgress;
}

/** Nothing is kept of it, so that bytes are all there is to hear of. */
const unheard: Omit<DownloadTools['observer'], 'onProgress'> = {
  onPlanned: () => undefined,
  onBegun: () => undefined,
  onCheckpoint: () => undefined,
  onVerifying: () => undefined,
  onPlacing: () => Promise.resolve(),
};

/**
 * Files that somebody holds the mouse button down for. They have places of their own beside those of the queue, no row, and nothing of them outlives the
 * app. Each try begins at the first byte.
 */
export class ExpressFetch {
  readonly #deps: ExpressDependencies;
  readonly #queue = new TransferQueue();
  readonly #admit = new Map<string, () => void>();
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<SavedFile>>();
  #lastPosition = 0;

  constructor(dependencies: ExpressDependencies) {
    this.#deps = dependencies;
  }

  /** Rejects as `downloadFile`, after a few tries of what passes; `cancelled` once the signal is aborted, or when the app ends. */
  fetch(
    entry: WantedEntry,
    folder: string,
    signal: AbortSignal,
    onProgress: OnProgress = () => undefined,
  ): Promise<SavedFile> {
    const task = taskOf(this.#deps.newId(), entry, folder);
    const fetching = this.#fetch(entry, { task, accountId: entry.accountId, onProgress }, signal).finally(
      () => this.#running.delete(fetching),
    );
    this.#running.add(fetching);
    return fetching;
  }

  /** Resolves when none touches network or disk any more; later ones are refused. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#running);
  }

  async #fetch(entry: WantedEntry, errand: Errand, signal: AbortSignal): Promise<SavedFile> {
    if (entry.kind === 'folder') {
      throw new AppError('unsupported', 'a folder has no contents to fetch', {
        details: { operation: 'fetch' },
      });
    }
    const { id } = errand.task;
    const joint = jointSignal(signal, this.#stopping.signal);
    try {
      await this.#turn(id, entry, joint.signal);
      return await this.#tryOften(errand, joint.signal);
    } finally {
      joint.release();
      this.#admit.delete(id);
      this.#queue.remove(id);
      this.#admitNext();
    }
  }

  #turn(id: string, { accountId, size }: WantedEntry, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = () => {
        reject(new AppError('cancelled', 'no longer wanted'));
      };
      if (signal.aborted) {
        refuse();
        return;
      }
      signal.addEventListener('abort', refuse, { once: true });
      this.#lastPosition += 1;
      this.#admit.set(id, resolve);
      this.#queue.add({ id, accountId, position: this.#lastPosition, small: isSmall(size) });
      this.#admitNext();
    });
  }

  #admitNext(): void {
    const { accounts, settings } = this.#deps;
    const ids = this.#queue.takeStartable({
      inAll: settings.get().transfersAtOnce,
      ofAccount: (accountId) => requestLimitOf(accounts, accountId),
    });
    for (const id of ids) this.#admit.get(id)?.();
  }

  async #tryOften(errand: Errand, signal: AbortSignal): Promise<SavedFile> {
    const { accounts, clock, random } = this.#deps;
    const { accountId } = errand;
    for (let strikes = 0; ;) {
      try {
        const saved = await this.#try(errand, signal);
        accounts.noteSuccess(accountId);
        return saved;
      } catch (error) {
        if (!isAppError(error, 'cancelled', 'link-expired')) accounts.noteFailure(accountId, error);
        const memory = { strikes, reachedBytes: 0 };
        const failed = { failure: toFailure(error), reachedBytes: 0, memory, patient: false };
        const retry = signal.aborted ? null : planRetry(failed, random);
        if (retry === null) throw error;
        strikes = retry.strikes;
        await clock.sleep(retry.delayMs, signal);
      }
    }
  }

  #try({ task, accountId, onProgress }: Errand, signal: AbortSignal): Promise<SavedFile> {
    const { accounts, clock, downloadTools } = this.#deps;
    /* Without ranges nothing is left of a try that failed. */
    const provider = withoutRanges(accounts.providerOf(accountId));
    const tools = { ...downloadTools, provider, clock, observer: { ...unheard, onProgress }, connections: 1 };
    return this.#deps.downloadFile(task, tools, signal);
  }
}

function withoutRanges(provider: DownloadTools['provider']): DownloadTools['provider'] {
  return {
    facts: { ...provider.facts, rangeReads: false },
    read: (id, options, signal) => provider.read(id, options, signal),
  };
}

function taskOf(id: string, { id: entryId, version, name }: WantedEntry, folder: string): DownloadTask {
  const place = { folder, subfolders: [], fileName: null, fallbackName: name ?? entryId };
  return { id, entryId, version, ...place, conflict: { kind: 'keep-both' }, partial: null };
}

/** Aborted with the first of the two. */
function jointSignal(one: AbortSignal, other: AbortSignal): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const release = () => {
    one.removeEventListener('abort', abort);
    other.removeEventListener('abort', abort);
  };
  if (one.aborted || other.aborted) abort();
  one.addEventListener('abort', abort);
  other.addEventListener('abort', abort);
  return { signal: controller.signal, release };
}
