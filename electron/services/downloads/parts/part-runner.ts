import { AppError, isAppError } from '../../../../shared/errors';
import type { Clock, OpenedFile } from '../../../providers/provider';
import type { Span } from './byte-spans';
import type { Answer } from '../run/content-source';
import { wrongSize } from '../run/download-plan';
import type { DurableWrites } from '../content/durable-writes';
import type { BlockReader } from '../content/gathered-writer';
import type { Part, PartPlan } from './part-plan';
import { didItHelp, isAnotherWorthIt, ramp } from './ramp-rules';
import type { StallWatch } from '../run/stall-watch';

export interface PartOptions {
  plan: PartPlan;
  /** Bytes of the whole; null when unknown. */
  size: number | null;
  disk: DurableWrites;
  /** Gets the bytes of the first connection, until a second one begins. */
  hasher: BlockReader & { expectPieces(): void };
  source: {
    /** One part of the same content; null when the service gives none. */
    openPart(part: Span, watch: StallWatch): Promise<OpenedFile | null>;
    /** For one answer. */
    newWatch(): StallWatch;
  };
  onBytes(bytes: number): void;
  clock: Clock;
  /** Most connections at once. */
  connections: number;
}

interface Connection {
  part: Part;
  watch: StallWatch;
  /** Taken back, because it did not make the whole faster. */
  dropped: boolean;
  /** Its answer is open, or it is over. */
  isOpen: Promise<void>;
  over: Promise<void>;
}

/** Faults that are not those of one connection alone. */
const fatalCodes = ['integrity', 'internal', 'cancelled'] as const;

/**
 * Brings what a content misses, over one connection or, where that is faster, over several. A connection that fails leaves its rest to
 * the others; only the last one's failure is that of the whole.
 */
export class PartRunner {
  readonly #options: PartOptions;
  readonly #signal: AbortSignal;
  readonly #running = new Set<Connection>();
  #limit = 1;
  #mayGrow: boolean;
  #receivedBytes = 0;
  #fatal: { error: unknown } | null = null;
  /** Null when the last one lost was refused. */
  #lastLoss: AppError | null = null;

  constructor(options: PartOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#mayGrow = options.connections > 1;
  }

  /**
   * `whole`: every byte has come and is written. `refused`: the service gives no parts of this content any more. Rejects with the
   * fault of the last connection, of the disk, or with `cancelled`; nothing is under way then, and what came is written.
   */
  async run({ opened, watch }: Answer): Promise<'whole' | 'refused'> {
    const over = new AbortController();
    this.#start(this.#options.plan.first(), watch, Promise.resolve(opened));
    const growing = this.#mayGrow ? this.#grow(over.signal) : Promise.resolve();
    while (this.#running.size > 0)
      await Promise.race([...this.#running].map((connection) => connection.over));
    over.abort();
    await growing;
    if (this.#fatal !== null) throw this.#fatal.error;
    if (this.#signal.aborted) throw new AppError('cancelled', 'the download was stopped');
    if (this.#options.plan.rest === 0) return 'whole';
    if (this.#lastLoss === null) return 'refused';
    throw this.#lastLoss;
  }

  #start(part: Part, watch: StallWatch, opening: Promise<OpenedFile | null>): Connection {
    const isOpen = opening.then(ignore, ignore);
    const connection = { part, watch, dropped: false, isOpen, over: isOpen };
    this.#running.add(connection);
    connection.over = this.#bring(connection, opening);
    return connection;
  }

  #startNew(part: Part): Connection {
    const { hasher, source } = this.#options;
    hasher.expectPieces();
    const watch = source.newWatch();
    return this.#start(part, watch, source.openPart([part.at, part.end], watch));
  }

  /** Never rejects. */
  async #bring(connection: Connection, opening: Promise<OpenedFile | null>): Promise<void> {
    let isWhole = false;
    try {
      const opened = await opening;
      if (opened !== null) {
        await this.#receive(connection, opened);
        isWhole = true;
      } else {
        this.#lastLoss = null;
      }
    } catch (error) {
      this.#note(connection, error);
    }
    connection.watch.stop();
    this.#running.delete(connection);
    if (!isWhole) this.#lose(connection);
    this.#fill();
  }

  #note(connection: Connection, error: unknown): void {
    if (connection.dropped && isAppError(error, 'cancelled')) return;
    if (isAppError(error) && !isAppError(error, ...fatalCodes)) {
      this.#lastLoss = error;
      return;
    }
    this.#fatal ??= { error };
    for (const { watch } of this.#running) watch.stop();
  }

  #lose({ part, dropped }: Connection): void {
    this.#options.plan.giveBack(part);
    if (dropped) return;
    this.#mayGrow = false;
    this.#limit = this.#running.size;
  }

  /** As many connections as are allowed, while there is something for them to do; the new ones. */
  #fill(): Connection[] {
    const added: Connection[] = [];
    while (this.#fatal === null && !this.#signal.aborted && this.#running.size < this.#limit) {
      const part = this.#options.plan.next();
      if (part === null) break;
      added.push(this.#startNew(part));
    }
    return added;
  }

  async #receive({ part, watch }: Connection, opened: OpenedFile): Promise<void> {
    const { disk, hasher, plan, size } = this.#options;
    plan.opened(part, opened.end ?? size ?? Infinity);
    const writer = disk.openWriter({ startAt: part.at, expectedBytes: expectedOf(part), hasher });
    try {
      for await (const chunk of watch.watch(opened.body)) {
        if (this.#signal.aborted) throw new AppError('cancelled', 'the download was stopped');
        const { taken, then } = plan.take(part, chunk.length);
        await writer.write(taken === chunk.length ? chunk : chunk.subarray(0, taken));
        this.#count(taken);
        if (then === 'too-long') throw wrongSize(part.end, part.end + chunk.length - taken);
        if (then === 'stop') break;
      }
      await writer.finish();
      if (!isDone(part) && !plan.end(part)) throw truncated(part, size);
    } finally {
      opened.discard();
      writer.flush();
      await disk.close(writer);
    }
  }

  #count(bytes: number): void {
    this.#receivedBytes += bytes;
    this.#options.disk.keepDurable();
    this.#options.onBytes(bytes);
  }

  /**
   * Doubles the connections as long as that makes the whole faster. Those that do not go again; some time later, when bursts are over, a single one
   * is tried.
   */
  async #grow(over: AbortSignal): Promise<void> {
    let before = await this.#speedOver(ramp.firstLookMs, over);
    let step = 1;
    for (let failures = 0; failures < ramp.mostFailures && this.#mayAdd(before, over);) {
      const running = this.#limit;
      this.#limit = Math.min(running + step, this.#options.connections);
      const added = this.#fill();
      if (added.length === 0) return;
      await Promise.all(added.map(({ isOpen }) => isOpen));
      const after = await this.#speedWithMore({ before, running }, added.length, over);
      if (!this.#isGrowing(over)) return;
      if (didItHelp({ before, running }, { after, added: added.length })) {
        before = after;
        step *= 2;
      } else {
        this.#drop(added);
        failures += 1;
        step = 1;
        before = await this.#speedOver(ramp.calmLookMs, over);
      }
    }
  }

  #mayAdd(bytesPerMs: number, over: AbortSignal): boolean {
    const { connections, plan } = this.#options;
    return this.#isGrowing(over) && this.#limit < connections && isAnotherWorthIt(plan.rest, bytesPerMs);
  }

  #isGrowing(over: AbortSignal): boolean {
    return !over.aborted && this.#mayGrow;
  }

  #drop(connections: readonly Connection[]): void {
    this.#limit -= connections.length;
    for (const connection of connections) {
      connection.dropped = true;
      connection.watch.stop();
    }
  }

  /** A server that sends in bursts deserves a second look before its connections are called of no use. */
  async #speedWithMore(
    earlier: { before: number; running: number },
    added: number,
    over: AbortSignal,
  ): Promise<number> {
    const first = await this.#speedOver(ramp.nextLookMs, over);
    if (didItHelp(earlier, { after: first, added })) return first;
    return (first + (await this.#speedOver(ramp.nextLookMs, over))) / 2;
  }

  /** Bytes per millisecond of all connections together, from now on for so long. */
  async #speedOver(ms: number, over: AbortSignal): Promise<number> {
    const { clock } = this.#options;
    const [from, before] = [clock.now(), this.#receivedBytes];
    await clock.sleep(ms, over).catch(() => undefined);
    return (this.#receivedBytes - before) / Math.max(1, clock.now() - from);
  }
}

function ignore(): void {
  /* The outcome is looked at elsewhere. */
}

function expectedOf({ at, end }: Part): number | null {
  return end === Infinity ? null : end - at;
}

function isDone({ at, end, reach }: Part): boolean {
  return at === end && end < reach;
}

function truncated({ at, end }: Part, size: number | null): AppError {
  return new AppError('truncated', 'the content ended early', {
    details: { expectedBytes: size ?? end, receivedBytes: at },
  });
}
