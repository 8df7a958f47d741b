import { AppError } from '../../../../shared/errors';
import type { Proof } from '../../../../shared/transfers';
import type { Clock } from '../../../providers/provider';
import { gapsIn, spanBytes, type Span } from '../parts/byte-spans';
import { ContentCheck, type OpenHasher } from '../content/content-check';
import type { ContentSource, ContentStart } from './content-source';
import { algorithmFor, proveContent } from './download-plan';
import { DurableWrites } from '../content/durable-writes';
import type { PartialFile } from './partial-file';
import { PartPlan } from '../parts/part-plan';
import { PartRunner } from '../parts/part-runner';
import { mayHaveParts } from '../parts/ramp-rules';
import type { StallWatch } from './stall-watch';
import type { TargetFile } from '../place/target-file';

interface IntakeOptions {
  file: TargetFile;
  source: ContentSource;
  openHasher: OpenHasher;
  clock: Clock;
  observer: {
    onBegun(from: ContentStart['from']): void;
    onProgress(bytes: number): void;
    onCheckpoint(partial: PartialFile): void;
  };
  /** See `ProviderFacts.rangeReads`. */
  rangeReads: boolean;
  /** Most connections at once. */
  connections: number;
}

/** Takes one content in: from the open answer to bytes on the disk that are proven to be it. */
export class ContentIntake {
  readonly #options: IntakeOptions;
  #start: ContentStart;
  #disk: DurableWrites;
  #check: ContentCheck;

  constructor(options: IntakeOptions, start: ContentStart) {
    this.#options = options;
    this.#start = start;
    this.#disk = this.#openDisk(start);
    this.#check = new ContentCheck(algorithmFor(start.facts), options.openHasher);
  }

  /** More may be added to what is durably there. */
  get isResumable(): boolean {
    const { validator } = this.#start.facts;
    return this.#options.rangeReads && validator !== null && this.#disk.durable.length > 0;
  }

  /** The temporary file with all its bytes. */
  get whole(): PartialFile {
    return this.#partialOf(this.#disk.written);
  }

  /**
   * Every byte has come and is written when this resolves. Starts over, once and over one connection, when the service gives no parts of this
   * content any more. Rejects as `PartRunner.run` and `Provider.read` do; nothing is under way then.
   */
  async receive(signal: AbortSignal): Promise<void> {
    const { connections, source, rangeReads } = this.#options;
    const atOnce = mayHaveParts(this.#start.facts, rangeReads) ? connections : 1;
    if ((await this.#take(atOnce, signal)) === 'whole') return;
    await this.stop();
    this.#start = await source.openWhole('start-over');
    this.#disk = this.#openDisk(this.#start);
    this.#check = new ContentCheck(algorithmFor(this.#start.facts), this.#options.openHasher);
    try {
      await this.#take(1, signal);
    } finally {
      this.#start.answer?.opened.discard();
    }
  }

  /** Everything is on the disk, as long as it should be, without a gap and with the stated hash, when this resolves. */
  async prove(signal: AbortSignal): Promise<{ size: number; proof: Proof }> {
    const { file } = this.#options;
    const { facts } = this.#start;
    const size = facts.size ?? spanBytes(this.#disk.written);
    if (gapsIn(this.#disk.written, size).length > 0)
      throw new AppError('internal', 'bytes are missing although all came');
    await file.sync(size);
    const hash = await this.#check.digest(file.handle, size, signal);
    return { size, proof: proveContent(facts, hash) };
  }

  /** Makes durable what came. Nothing touches the file any more when this resolves. Never rejects. */
  async stop(): Promise<void> {
    this.#check.close();
    await this.#disk.stop();
  }

  async #take(connections: number, signal: AbortSignal): Promise<'whole' | 'refused'> {
    const { answer, from, done, facts } = this.#start;
    if (from === 'start-over') await this.#empty();
    this.#options.observer.onBegun(from);
    if (answer === null) return 'whole';
    if (done.length === 0) this.#check.expectInOrder(facts.size);
    return this.#runnerFor(connections, signal).run(answer);
  }

  /** What was there is no part of this content: nothing may ever go on from it. */
  async #empty(): Promise<void> {
    this.#options.observer.onCheckpoint(this.#partialOf([]));
    await this.#options.file.empty();
  }

  #runnerFor(connections: number, signal: AbortSignal): PartRunner {
    const { done, facts } = this.#start;
    const { clock, source, observer } = this.#options;
    let bytes = spanBytes(done);
    const options = {
      plan: new PartPlan(gapsIn(done, facts.size ?? Infinity)),
      size: facts.size,
      disk: this.#disk,
      hasher: this.#check,
      source: {
        openPart: (part: Span, watch: StallWatch) => source.openPart(part, facts, watch),
        newWatch: () => source.newWatch(),
      },
      onBytes: (more: number) => {
        bytes += more;
        observer.onProgress(bytes);
      },
      clock,
      connections,
    };
    return new PartRunner(options, signal);
  }

  #openDisk({ done }: ContentStart): DurableWrites {
    const { file, clock, observer } = this.#options;
    const onDurable = (spans: readonly Span[]) => {
      observer.onCheckpoint(this.#partialOf(spans));
    };
    return new DurableWrites({ handle: file.handle, done, clock, onDurable });
  }

  #partialOf(done: readonly Span[]): PartialFile {
    const { partName, folder } = this.#options.file;
    const { size, validator, hash } = this.#start.facts;
    return { folder: folder.path, partName, size, validator, statedHash: hash, done: [...done] };
  }
}
