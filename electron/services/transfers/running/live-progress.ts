import type { Transfer } from '../../../../shared/transfers';
import type { Clock } from '../../../providers/provider';
import { createSpeedMeter, type SpeedMeter } from './transfer-speed';

interface LiveTry {
  readonly meter: SpeedMeter;
  receivedBytes: number;
  bytesPerSecond: number | null;
}

const speedEveryMs = 1000;

/** Bytes and speed of the transfers that run: kept beside the records, because they change with every piece that arrives. */
export class LiveProgress {
  readonly #clock: Clock;
  readonly #onChange: (id: string) => void;
  readonly #tries = new Map<string, LiveTry>();
  #isTicking = false;

  constructor(clock: Clock, onChange: (id: string) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  begin(id: string, receivedBytes: number): void {
    this.#tries.set(id, { meter: createSpeedMeter(), receivedBytes, bytesPerSecond: null });
    if (!this.#isTicking) void this.#tick();
  }

  /** Cheap: called with every piece. */
  note(id: string, receivedBytes: number): void {
    const one = this.#tries.get(id);
    if (one === undefined) return;
    one.receivedBytes = receivedBytes;
    one.meter.add(this.#clock.now(), receivedBytes);
    this.#onChange(id);
  }

  /** The bytes that the try came to. */
  end(id: string): number {
    const receivedBytes = this.#tries.get(id)?.receivedBytes ?? 0;
    this.#tries.delete(id);
    return receivedBytes;
  }

  /** The row with what is true right now. */
  over(row: Transfer): Transfer {
    const one = this.#tries.get(row.id);
    if (one === undefined || (row.state !== 'running' && row.state !== 'verifying')) return row;
    const { receivedBytes, meter } = one;
    one.bytesPerSecond = row.state === 'running' ? meter.rate(this.#clock.now()) : null;
    return { ...row, receivedBytes, bytesPerSecond: one.bytesPerSecond };
  }

  /** Every running transfer with its bytes. */
  *bytes(): Generator<[string, number]> {
    for (const [id, { receivedBytes }] of this.#tries) yield [id, receivedBytes];
  }

  /** Without bytes there is no progress to report, and the last speed would stand for ever. */
  async #tick(): Promise<void> {
    this.#isTicking = true;
    const { signal } = new AbortController();
    while (this.#tries.size > 0) {
      await this.#clock.sleep(speedEveryMs, signal);
      const now = this.#clock.now();
      for (const [id, { meter, bytesPerSecond }] of this.#tries) {
        if (meter.rate(now) !== bytesPerSecond) this.#onChange(id);
      }
    }
    this.#isTicking = false;
  }
}
