import type { EmitEvent } from '../../../shared/contract';
import { AppError, isAppError } from '../../../shared/errors';
import type { UpdateState } from '../../../shared/updates';
import type { Log } from '../../logging/log';
import type { Clock } from '../../providers/provider';
import { nextUpdateStep, type UpdateStanding } from './update-policy';
import { findSignedVersion } from './update-signature';

/** What finds, fetches and puts in place. */
export interface UpdateEngine {
  /** What the feed says of a version that is newer than this one; null when there is none. */
  check(): Promise<unknown>;
  /** Fetches what `check` found and makes sure that it is whole. Rejects with `cancelled` when it is stopped. */
  fetch(signal: AbortSignal): Promise<void>;
  /** Quits, puts what was fetched in place and starts it. */
  install(): void;
}

export interface UpdatesDependencies {
  /** Null in a build without a feed. `key`: whose signature an update bears (Ed25519, SPKI in base64). The engine is opened at the first look. */
  source: { key: string; open: () => Promise<UpdateEngine> } | null;
  isBusy: () => boolean;
  emit: EmitEvent;
  clock: Clock;
  log: Pick<Log, 'info' | 'report'>;
}

/** The start is not the time for more work. */
const firstLookMs = 20_000;
const lookEveryMs = 60_000;

/** Newer versions of the app itself. */
export class UpdatesService {
  readonly #deps: UpdatesDependencies;
  #standing: UpdateStanding = { phase: 'unknown', checkedAt: null, failedAt: null };
  #version: string | null = null;
  #engine: UpdateEngine | null = null;
  #fetching: AbortController | null = null;
  #isChecking = false;
  #isWanted = false;

  constructor(dependencies: UpdatesDependencies) {
    this.#deps = dependencies;
  }

  get(): UpdateState {
    if (this.#deps.source === null) return { state: 'off' };
    if (this.#version === null) return { state: 'current' };
    return { state: this.#standing.phase === 'ready' ? 'ready' : 'found', version: this.#version };
  }

  /** Looks from now on until `signal`. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    if (this.#deps.source === null) return;
    const { clock } = this.#deps;
    await clock.sleep(firstLookMs, signal).catch(() => undefined);
    while (!signal.aborted) {
      await this.look();
      await clock.sleep(lookEveryMs, signal).catch(() => undefined);
    }
    this.#fetching?.abort();
  }

  /** Does what is to be done now; to be called also when downloads or deletes begin. */
  async look(): Promise<void> {
    const step = nextUpdateStep(this.#standing, {
      now: this.#deps.clock.now(),
      busy: this.#deps.isBusy(),
    });
    if (step === 'stop-fetching') this.#fetching?.abort();
    if (step === 'check' && !this.#isChecking) {
      await this.#guarded('update.check', () => this.#check());
      if (this.#standing.phase === 'found') await this.look();
    }
    if (step === 'fetch') void this.#guarded('update.fetch', () => this.#fetch());
  }

  /** True when the app is to be quit for the update now; see `leave`. */
  wish(): boolean {
    this.#isWanted = this.#standing.phase === 'ready' && !this.#deps.isBusy();
    return this.#isWanted;
  }

  /** To be called when everything is stopped and the app may go: true when that is left to the update. */
  leave(): boolean {
    if (!this.#isWanted || this.#engine === null) return false;
    this.#isWanted = false;
    this.#engine.install();
    return true;
  }

  async #check(): Promise<void> {
    const { source } = this.#deps;
    if (source === null) return;
    this.#isChecking = true;
    try {
      this.#engine ??= await source.open();
      this.#note(signedVersionOf(await this.#engine.check(), source.key));
    } finally {
      this.#isChecking = false;
    }
  }

  #note(found: string | null): void {
    const phase = found === null ? 'unknown' : 'found';
    this.#become({ phase, checkedAt: this.#deps.clock.now(), failedAt: null }, found);
    if (found !== null) this.#deps.log.info('update.found', { version: found });
  }

  async #fetch(): Promise<void> {
    const fetching = new AbortController();
    this.#fetching = fetching;
    this.#become({ ...this.#standing, phase: 'fetching' });
    try {
      await this.#engine?.fetch(fetching.signal);
      this.#become({ ...this.#standing, phase: 'ready' });
      this.#deps.log.info('update.ready', { version: this.#version });
    } catch (error) {
      this.#become({ ...this.#standing, phase: 'found' });
      if (!fetching.signal.aborted) throw error;
    } finally {
      this.#fetching = null;
    }
  }

  async #guarded(event: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isAppError(error, 'cancelled')) return;
      this.#deps.log.report(error, { level: 'warn', event });
      this.#standing = { ...this.#standing, failedAt: this.#deps.clock.now() };
    }
  }

  #become(standing: UpdateStanding, version = this.#version): void {
    const before = this.get();
    this.#standing = standing;
    this.#version = version;
    const after = this.get();
    if (before.state !== after.state) this.#deps.emit('updates.changed', after);
  }
}

/** Null when there is none. `integrity` for one that nobody whom we trust has signed: it is not fetched. */
function signedVersionOf(found: unknown, key: string): string | null {
  if (found === null) return null;
  const version = findSignedVersion(found, key);
  if (version !== undefined) return version;
  throw new AppError('integrity', 'The update is not signed by its makers');
}
