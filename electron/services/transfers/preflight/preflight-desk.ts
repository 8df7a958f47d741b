import { realpath } from 'node:fs/promises';
import type { z } from 'zod';
import { AppError, fromFailure, isAppError } from '../../../../shared/errors';
import type { ContentHash } from '../../../../shared/files';
import type { Settings } from '../../../../shared/settings';
import type {
  ConflictChoice,
  Preflight,
  preflightRequestSchema,
  WantedEntry,
} from '../../../../shared/transfers';
import { toDiskError } from '../../../storage/disk-errors';
import type { ProviderSource } from '../../service-dependencies';
import type { OpenHasher } from '../../downloads/content/content-check';
import { freeBytesIn } from '../../downloads/place/disk-room';
import { verifySaved, type ConflictRule } from '../../downloads/run/download-file';
import { planBatch, type BatchPlan } from './batch-plan';
import { findEntries } from './found-entries';
import { firstFailure, reportOf, ruleFor } from './preflight-report';

/** One file of a batch that is about to start. */
export interface PlannedFile {
  wanted: WantedEntry;
  /** Safe names of the folders that lead to it. */
  subfolders: readonly string[];
  /** Safe name; null where the list knows none and the service's answer to the download will tell. */
  fileName: string | null;
  /** `identical`: it is there already and is not fetched. */
  conflict: ConflictRule | 'identical';
}

export interface PlannedBatch {
  /** As chosen by the user. */
  folder: string;
  files: PlannedFile[];
  /** Safe names on the way to each folder that holds nothing. */
  emptyFolders: string[][];
}

export interface PreflightDependencies {
  providers: ProviderSource;
  settings: { get(): Pick<Settings, 'conflictPolicy'>; folderOf(targetId?: string): string };
  newId: () => string;
  openHasher: OpenHasher;
}

interface KeptPlan {
  folder: string;
  plan: BatchPlan;
  conflict: Settings['conflictPolicy'];
}

/** Dialogs can be left open or reloaded away; plans that nobody will use are forgotten, oldest first. */
const mostPlans = 20;

/** Looks at batches of downloads before they start, and keeps what it found until they do. Writes nothing to disk and changes nothing at a service. */
export class PreflightDesk {
  readonly #deps: PreflightDependencies;
  readonly #plans = new Map<string, KeptPlan>();

  constructor(dependencies: PreflightDependencies) {
    this.#deps = dependencies;
  }

  /**
   * What the batch would do, and its id for `take`. `not-found` for an unknown account or save target, `not-writable` and others of `toDiskError`
   * for a target that cannot be read; else as `walkFolders`. When nothing at all can be read it rejects with the reason.
   */
  async check(request: z.output<typeof preflightRequestSchema>, signal: AbortSignal): Promise<Preflight> {
    const { providers, settings, newId } = this.#deps;
    const folder = settings.folderOf(request.targetId);
    const found = await findEntries(request.entries, providers, signal);
    const plan = await this.#planIn(folder, found, signal);
    assertSomething(plan);
    const freeBytes = await freeBytesIn(folder);
    const id = newId();
    const conflict = settings.get().conflictPolicy;
    this.#keep(id, { folder, plan, conflict });
    return reportOf(plan, { id, folder, freeBytes, conflict });
  }

  /**
   * The batch, once, with what becomes of each file; `conflict` stands in for the policy at the time of the check. `not-found` (`plan`) when it was taken, discarded
   * or forgotten. `bad-request` (`conflict`) when the user has to be asked and nothing was chosen: the plan stays then.
   */
  take(preflightId: string, conflict: ConflictChoice | undefined): PlannedBatch {
    const kept = this.#plans.get(preflightId);
    if (kept === undefined) throw new AppError('not-found', 'no such plan', { details: { what: 'plan' } });
    const choice = conflict ?? choiceWithoutAsking(kept);
    this.#plans.delete(preflightId);
    const { folder, plan } = kept;
    const files = plan.files.map((file): PlannedFile => {
      const { wanted, subfolders, fileName } = file;
      return { wanted, subfolders, fileName, conflict: ruleFor(file, choice) };
    });
    return { folder, files, emptyFolders: plan.emptyFolders };
  }

  /** Harmless when it is not there. */
  discard(preflightId: string): void {
    this.#plans.delete(preflightId);
  }

  async #planIn(
    folder: string,
    found: Parameters<typeof planBatch>[0],
    signal: AbortSignal,
  ): Promise<BatchPlan> {
    const place = await realpath(folder).catch((error: unknown) => {
      throw toDiskError(error, { folder });
    });
    return planBatch(found, place, { isSame: this.#isSame }, signal);
  }

  /** A file that cannot be read is not the same. */
  readonly #isSame = async (
    { path, size, hash }: { path: string; size: number; hash: ContentHash },
    signal: AbortSignal,
  ): Promise<boolean> => {
    try {
      const { openHasher } = this.#deps;
      await verifySaved({ path, size, proof: { kind: 'hash', hash } }, { openHasher }, signal);
      return true;
    } catch (error) {
      if (!isAppError(error) || isAppError(error, 'cancelled')) throw error;
      return false;
    }
  };

  #keep(id: string, kept: KeptPlan): void {
    this.#plans.set(id, kept);
    for (const oldest of this.#plans.keys()) {
      if (this.#plans.size <= mostPlans) return;
      this.#plans.delete(oldest);
    }
  }
}

function assertSomething(plan: BatchPlan): void {
  const failure = firstFailure(plan);
  if (plan.files.length === 0 && failure !== null) throw fromFailure(failure);
}

function choiceWithoutAsking({ plan, conflict }: KeptPlan): ConflictChoice {
  if (conflict !== 'ask') return conflict;
  if (plan.files.every(({ place }) => place.kind !== 'taken')) return 'keep-both';
  throw new AppError('bad-request', 'nothing was chosen for names that are taken', {
    details: { field: 'conflict', reason: 'empty' },
  });
}
