import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { events, type EmitEvent, type EventOf } from '../../../shared/contract';
import { AppError } from '../../../shared/errors';
import type { Transfer, TransferState, WantedEntry } from '../../../shared/transfers';
import type { Clock, Provider } from '../../providers/provider';
import { openJournal } from '../../storage/journal-file';
import type { StoreNotice } from '../../storage/set-aside';
import type { ProviderSource, ReceiptBook } from '../service-dependencies';
import { openHasher } from '../downloads/content/content-hasher';
import { discardPartial, downloadFile, verifySaved } from '../downloads/run/download-file';
import { HashThread } from '../downloads/content/hash-thread';
import { openTargetFolder } from '../downloads/place/target-folder';
import type { PlannedBatch, PlannedFile } from '../transfers/preflight/preflight-desk';
import { transferLineSchema } from '../transfers/queue/transfer-journal';
import {
  createTransfersService,
  type TransfersDependencies,
  type TransfersService,
} from '../transfers-service';
import {
  createAccountsDouble,
  createEventsDouble,
  createIds,
  createReceiptsDouble,
  logDouble,
} from './service-doubles';
import { createSteppedClock } from './stepped-clock';

/** Batches as if they had been checked before. */
export class CheckedBatches {
  readonly #batches = new Map<string, PlannedBatch>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The id to start it with. */
  add(files: readonly Partial<PlannedFile>[], emptyFolders: string[][] = []): string {
    const id = `checked-${this.#batches.size + 1}`;
    const usual: PlannedFile = {
      wanted: { accountId: 'anna', id: 'a', kind: 'file' },
      subfolders: [],
      fileName: null,
      conflict: { kind: 'keep-both' },
    };
    this.#batches.set(id, {
      folder: this.#folder,
      files: files.map((file) => ({ ...usual, ...file })),
      emptyFolders,
    });
    return id;
  }

  check(): never {
    throw new AppError('unsupported', 'batches are made by the test', { details: {} });
  }

  take(id: string): PlannedBatch {
    const batch = this.#batches.get(id);
    this.#batches.delete(id);
    if (batch === undefined) throw new AppError('not-found', 'no such plan', { details: { what: 'plan' } });
    return batch;
  }

  discard(id: string): void {
    this.#batches.delete(id);
  }
}

interface BenchParts {
  accounts: ProviderSource;
  history: Pick<ReceiptBook, 'append'>;
  emit: EmitEvent;
  clock: Clock;
  newId: () => string;
  /** Where files are saved. */
  folder: string;
  /** Where the queue is kept. */
  profile: string;
  transfersAtOnce?: number;
  onSetAside?: (notice: StoreNotice) => void;
}

/** What the transfers need, all real but for the checks before a batch. */
export function transfersDependencies({ folder, profile, ...parts }: BenchParts) {
  const thread = new HashThread();
  const shown: string[] = [];
  const batches = new CheckedBatches(folder);
  const { transfersAtOnce = 4, onSetAside = () => undefined, clock } = parts;
  const file = { folder: profile, name: 'transfers', schema: transferLineSchema, onSetAside };
  const dependencies: TransfersDependencies = {
    ...parts,
    settings: { get: () => ({ transfersAtOnce }), folderOf: () => folder },
    preflights: batches,
    files: { downloadFile, discardPartial, verifySaved, openTargetFolder },
    openHasher: (algorithms, size) => openHasher(thread, algorithms, size),
    markOrigin: () => Promise.resolve(),
    openJournal: (snapshot) => openJournal({ ...file, snapshot, now: () => clock.now() }),
    random: () => 0.5,
    log: logDouble,
    shell: { showInFolder: (path) => void shown.push(path) },
  };
  return { dependencies, batches, shown };
}

/** Starts a batch of whole entries. */
export async function startBatch(
  service: TransfersService,
  batches: CheckedBatches,
  entries: readonly Omit<WantedEntry, 'kind'>[],
): Promise<string[]> {
  const wanted = entries.map((entry) => ({ wanted: { ...entry, kind: 'file' as const } }));
  return (await service.start({ preflightId: batches.add(wanted) })).transferIds;
}

interface WorldOptions {
  providers: Readonly<Record<string, Provider>>;
  transfersAtOnce?: number;
  newId?: () => string;
}

/** Folders of one test, and the services that work in them one after the other, as one start of the app follows another. */
export class TransfersBench {
  readonly #services: TransfersService[] = [];
  #folders: string[] = [];
  folder = '';
  profile = '';

  async open(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'longshore-transfers-'));
    this.profile = await mkdtemp(join(tmpdir(), 'longshore-profile-'));
    this.#folders = [this.folder, this.profile];
  }

  async close(): Promise<void> {
    await Promise.all(this.#services.splice(0).map((service) => service.suspendAll()));
    await Promise.all(this.#folders.map((path) => rm(path, { recursive: true, force: true })));
  }

  /** A service as after a start of the app. */
  start({ providers, transfersAtOnce = 4, newId = createIds() }: WorldOptions) {
    const accounts = createAccountsDouble(providers);
    const history = createReceiptsDouble();
    const told = createEventsDouble();
    const clock = createSteppedClock();
    const notices: StoreNotice[] = [];
    const { folder, profile } = this;
    const { dependencies, batches, shown } = transfersDependencies({
      ...{ accounts, history, emit: told.emit, clock, newId, folder, profile, transfersAtOnce },
      onSetAside: (notice) => notices.push(notice),
    });
    const service = createTransfersService(dependencies);
    this.#services.push(service);
    const states = () => service.list().transfers.map(({ state }) => state);
    return {
      ...{ accounts, history, clock, shown, service, batches, notices, states },
      startOf: (accountId: string, ...ids: string[]) =>
        startBatch(
          service,
          batches,
          ids.map((id) => ({ accountId, id })),
        ),
      rows: (): Transfer[] => service.list().transfers,
      untilStates: (...expected: TransferState[]) =>
        vi.waitFor(() => {
          expect(states()).toEqual(expected);
        }),
      changes: (): EventOf<'transfers.changed'>[] =>
        told.of('transfers.changed').map((raw) => events.transfers.changed.parse(raw)),
    };
  }
}

export type TransfersWorld = ReturnType<TransfersBench['start']>;
