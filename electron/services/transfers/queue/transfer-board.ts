import type { EmitEvent } from '../../../../shared/contract';
import type { Transfer } from '../../../../shared/transfers';
import type { Clock } from '../../../providers/provider';
import { createProgressPulse, usualRestMs, type ProgressPulse } from '../../progress-pulse';

interface BoardDependencies {
  emit: EmitEvent;
  clock: Clock;
  /** The row as it is now; undefined when it is gone. */
  rowOf: (id: string) => Transfer | undefined;
  /** Every id, in order. */
  ids: () => string[];
}

/** Rows that one event carries at most; the rest follows with the next beat. */
const mostRows = 500;
/** While thousands of small files come in, the window would do nothing else than draw; a few rows are told ten times a second. */
const flood = { rows: 10, restMs: 400 } as const;

/** Tells the window of changes as `transfers.changed`: coalesced, changed rows only, a few hundred at a time. */
export class TransferBoard {
  readonly #deps: BoardDependencies;
  readonly #pulse: ProgressPulse;
  readonly #changed = new Set<string>();
  #removed = new Set<string>();
  #isReordered = false;
  #revision = 0;
  #isFlooded = false;

  constructor(dependencies: BoardDependencies) {
    this.#deps = dependencies;
    this.#pulse = createProgressPulse(
      dependencies.clock,
      () => {
        this.#tell();
      },
      () => (this.#isFlooded ? flood.restMs : usualRestMs),
    );
  }

  /** In order. Events with a higher revision come after this list. */
  list(): { revision: number; transfers: Transfer[] } {
    const { ids, rowOf } = this.#deps;
    return { revision: this.#revision, transfers: ids().flatMap((id) => rowOf(id) ?? []) };
  }

  changed(id: string): void {
    this.#changed.add(id);
    this.#pulse.mark();
  }

  removed(id: string): void {
    this.#changed.delete(id);
    this.#removed.add(id);
    this.#pulse.mark();
  }

  reordered(): void {
    this.#isReordered = true;
    this.#pulse.mark();
  }

  #tell(): void {
    const transfers = this.#takeChanged();
    const removedIds = [...this.#removed];
    this.#removed = new Set();
    this.#revision += 1;
    const change = { revision: this.#revision, transfers, removedIds };
    const isAll = this.#changed.size === 0;
    this.#isFlooded = isAll && transfers.length > flood.rows;
    if (!isAll) {
      this.#pulse.mark();
      this.#deps.emit('transfers.changed', change);
      return;
    }
    this.#deps.emit('transfers.changed', this.#isReordered ? { ...change, order: this.#deps.ids() } : change);
    this.#isReordered = false;
  }

  #takeChanged(): Transfer[] {
    const rows: Transfer[] = [];
    for (const id of this.#changed) {
      if (rows.length === mostRows) break;
      this.#changed.delete(id);
      const row = this.#deps.rowOf(id);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }
}
