import { ageAt } from '../../../../shared/age-at';
import type { Clock } from '../../../providers/provider';
import { addSpan, spanBytes, type Span } from '../parts/byte-spans';
import { GatheredWriter, type BlockReader, type PositionedFile } from './gathered-writer';

/** The part of a `FileHandle` that is needed here. */
interface SyncedFile extends PositionedFile {
  datasync(): Promise<void>;
}

interface DurableOptions {
  handle: SyncedFile;
  /** What is durably there from an earlier try. */
  done: readonly Span[];
  clock: Clock;
  /** Everything in these spans is on the disk, a power cut included. */
  onDurable: (done: Span[]) => void;
}

interface WriterWish {
  startAt: number;
  /** See `GatheredWriter`. */
  expectedBytes: number | null;
  hasher: BlockReader;
}

const syncEveryMs = 1000;
const syncFromBytes = 16 * 1024 * 1024;
/** A disk that is faster than that needs no more syncs. */
const syncAtMostEveryMs = 250;

/** Writes one file from several places at once, and makes it durable in the background as it grows: each second, or earlier once there is much. */
export class DurableWrites {
  readonly #options: DurableOptions;
  readonly #writers = new Set<GatheredWriter>();
  #written: Span[];
  #durable: Span[];
  #lastSync: number;
  #unsyncedBytes = 0;
  #running: Promise<void> | null = null;
  #lastWrite: Promise<unknown> = Promise.resolve();
  #fault: { error: unknown } | null = null;

  constructor(options: DurableOptions) {
    this.#options = options;
    this.#written = [...options.done];
    this.#durable = [...options.done];
    this.#lastSync = options.clock.now();
  }

  /** What is written, durably or not. */
  get written(): readonly Span[] {
    return this.#written;
  }

  /** What is known to be on the disk. */
  get durable(): readonly Span[] {
    return this.#durable;
  }

  /** For one stretch of the file. Closed with `close`. */
  openWriter({ startAt, expectedBytes, hasher }: WriterWish): GatheredWriter {
    const handle = { write: this.#write.bind(this) };
    const writer = new GatheredWriter({ handle, hasher, expectedBytes, startAt });
    this.#writers.add(writer);
    return writer;
  }

  /** Nothing of the writer is under way any more when this resolves. */
  async close(writer: GatheredWriter): Promise<void> {
    await writer.settle();
    this.#writers.delete(writer);
  }

  /** To be called as bytes come: makes them durable when it is time. Throws what went wrong with that before. */
  keepDurable(): void {
    if (this.#fault !== null) throw this.#fault.error;
    if (this.#running === null && this.#isDue()) this.#running = this.#sync();
  }

  /** Makes durable what is written, as well as the disk can. Never rejects; the writers are closed. */
  async stop(): Promise<void> {
    await this.#running;
    if (this.#fault === null && spanBytes(this.#written) > spanBytes(this.#durable)) await this.#sync();
  }

  #isDue(): boolean {
    const passed = ageAt(this.#options.clock.now(), this.#lastSync);
    return passed >= syncEveryMs || (this.#unsyncedBytes >= syncFromBytes && passed >= syncAtMostEveryMs);
  }

  async #sync(): Promise<void> {
    try {
      await this.#flush();
      const synced = this.#written;
      this.#unsyncedBytes = 0;
      await this.#options.handle.datasync();
      this.#durable = synced;
      this.#options.onDurable([...synced]);
    } catch (error) {
      this.#fault ??= { error };
    }
    this.#lastSync = this.#options.clock.now();
    this.#running = null;
  }

  async #flush(): Promise<void> {
    for (const writer of this.#writers) writer.flush();
    await Promise.all([...this.#writers].map((writer) => writer.settle()));
  }

  /* One after the other: the system lets only one thread at a time write to a file, and the others burn their time with waiting. */
  async #write(bytes: Uint8Array, offset: number, length: number, position: number) {
    const write = () => this.#options.handle.write(bytes, offset, length, position);
    const writing = this.#lastWrite.then(write, write);
    this.#lastWrite = writing;
    const outcome = await writing;
    this.#written = addSpan(this.#written, [position, position + outcome.bytesWritten]);
    this.#unsyncedBytes += outcome.bytesWritten;
    return outcome;
  }
}
