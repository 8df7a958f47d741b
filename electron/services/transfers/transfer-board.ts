import type { EmitEvent } from '../../../shared/contract';
import { AppError } from '../../../shared/errors';
import type { Transfer } from '../../../shared/transfers';
import type { Clock } from '../../providers/provider';
import { createProgressPulse, type ProgressPulse } from '../progress-pulse';

/** Every transfer as the window sees it. Tells of changes as `transfers.changed`, coalesced, changed rows only. */
export class TransferBoard {
  readonly #transfers = new Map<string, Transfer>();
  readonly #emit: EmitEvent;
  readonly #pulse: ProgressPulse;
  #changed = new Set<string>();
  #removed = new Set<string>();
  #revision = 0;

  constructor(emit: EmitEvent, clock: Clock) {
    this.#emit = emit;
    this.#pulse = createProgressPulse(clock, () => {
      this.#tell();
    });
  }

  /** Oldest first. Events with a higher revision come after this list. */
  list(): { revision: number; transfers: Transfer[] } {
    return { revision: this.#revision, transfers: [...this.#transfers.values()] };
  }

  find(id: string): Transfer | undefined {
    return this.#transfers.get(id);
  }

  /** `not-found` for an unknown id. */
  get(id: string): Transfer {
    const transfer = this.find(id);
    if (transfer !== undefined) return transfer;
    throw new AppError('not-found', 'no such transfer', { details: { what: 'transfer' } });
  }

  put(transfer: Transfer): Transfer {
    this.#transfers.set(transfer.id, transfer);
    this.#changed.add(transfer.id);
    this.#pulse.mark();
    return transfer;
  }

  /** Changes a transfer; without effect when it was removed meanwhile. */
  patch(id: string, patch: Partial<Transfer>): void {
    const transfer = this.find(id);
    if (transfer !== undefined) this.put({ ...transfer, ...patch });
  }

  remove(id: string): void {
    if (!this.#transfers.delete(id)) return;
    this.#changed.delete(id);
    this.#removed.add(id);
    this.#pulse.mark();
  }

  #tell(): void {
    const transfers = [...this.#changed].flatMap((id) => this.#transfers.get(id) ?? []);
    const removedIds = [...this.#removed];
    this.#changed = new Set();
    this.#removed = new Set();
    this.#revision += 1;
    this.#emit('transfers.changed', { revision: this.#revision, transfers, removedIds });
  }
}
