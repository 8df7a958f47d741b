import type { Usage } from '../../../shared/accounts';
import type { StorageWire, TelemetryWire } from './sweeppea-wire';

/** MB of the service. */
export const bytesPerMB = 1_048_576;

/** What the answers of one account last said of its storage and of its calls this month. */
export class SweeppeaUsage {
  #storage: Usage['storage'] = null;
  #calls: Usage['calls'] = null;
  #outdated = true;

  get known(): Usage | null {
    if (this.#storage === null && this.#calls === null) return null;
    return { storage: this.#storage, calls: this.#calls };
  }

  /** Is it worth a call to learn the storage anew? Not when no call of the month is left. */
  get wantsStorage(): boolean {
    const hasCalls = this.#calls === null || this.#calls.used < this.#calls.limit;
    return this.#outdated && hasCalls;
  }

  /** Nothing is learnt from an answer without telemetry, or without a ceiling. */
  noteCalls(telemetry: TelemetryWire): void {
    if (telemetry === undefined || telemetry.MaxAPICalls === 0) return;
    this.#calls = { used: telemetry.APICalls, limit: telemetry.MaxAPICalls };
  }

  noteStorage(storage: StorageWire): void {
    if (storage === undefined) return;
    const toBytes = (megabytes: number): number => Math.round(megabytes * bytesPerMB);
    const limit = storage.MaxMB === undefined ? null : toBytes(storage.MaxMB);
    this.#storage = { used: toBytes(storage.UsedMB), limit };
    this.#outdated = false;
  }

  /** The account holds something else now; what is known stays until the service tells better. */
  noteChange(): void {
    this.#outdated = true;
  }
}
