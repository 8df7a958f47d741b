import { isAppError } from '../../../../shared/errors';
import type { ByteRange, Clock, OpenedFile, Provider } from '../../../providers/provider';
import type { Span } from '../parts/byte-spans';
import type { ContentFacts } from './download-plan';
import type { PartialFile } from './partial-file';
import { StallWatch } from './stall-watch';
import { judgeRange, rangeFor, type ResumeDecision } from './resume-decision';

/** What a download begins with. */
export interface ContentStart {
  /** `start-over`: what was there before is of no use. */
  from: 'start' | 'partial' | 'start-over';
  facts: ContentFacts;
  /** Bytes that are on disk already; empty unless `from` is `partial`. */
  done: Span[];
  /** Brings the first gap, or the whole. Null when nothing is missing. */
  answer: Answer | null;
}

/** An open answer, and what may end it. */
export interface Answer {
  opened: OpenedFile;
  watch: StallWatch;
}

interface WantedContent {
  provider: Pick<Provider, 'read'>;
  entryId: string;
  version: string | undefined;
  clock: Clock;
}

/** Opens one content, as a whole or in parts. Rejects as `Provider.read` does. */
export class ContentSource {
  readonly #wanted: WantedContent;
  readonly #signal: AbortSignal;

  constructor(wanted: WantedContent, signal: AbortSignal) {
    this.#wanted = wanted;
    this.#signal = signal;
  }

  /** The whole, from its first byte. */
  async openWhole(from: 'start' | 'start-over'): Promise<ContentStart> {
    const watch = this.newWatch();
    const opened = await this.#read(undefined, watch);
    return { from, facts: factsOf(opened), done: [], answer: { opened, watch } };
  }

  /** Goes on with what is there; starts over when the service has another content by now, or gives no part of it. */
  async openMissing(
    partial: PartialFile,
    { gaps, validator }: Extract<ResumeDecision, { kind: 'go-on' }>,
  ): Promise<ContentStart> {
    const [gap] = gaps;
    if (gap === undefined) return this.openWhole('start-over');
    const watch = this.newWatch();
    const range = rangeFor(gap, { size: partial.size, validator });
    const opened = await this.#readRange(range, watch);
    if (opened === null) return this.openWhole('start-over');
    const verdict = judgeRange(opened, range, partial);
    if (verdict === 'other') {
      opened.discard();
      return this.openWhole('start-over');
    }
    const [facts, answer] = [factsOf(opened), { opened, watch }];
    if (verdict === 'whole') return { from: 'start-over', facts, done: [], answer };
    const hash = facts.hash ?? partial.statedHash;
    return { from: 'partial', facts: { ...facts, hash }, done: partial.done, answer };
  }

  /** One part of the content that `facts` are of; null when the service gives none. */
  async openPart(part: Span, facts: ContentFacts, watch: StallWatch): Promise<OpenedFile | null> {
    const { validator, size, hash } = facts;
    if (validator === null) return null;
    const range = rangeFor(part, { size, validator });
    const opened = await this.#readRange(range, watch);
    if (opened === null || judgeRange(opened, range, { size, statedHash: hash }) === 'wanted') return opened;
    opened.discard();
    return null;
  }

  /** For one answer. */
  newWatch(): StallWatch {
    return new StallWatch(this.#signal, this.#wanted.clock);
  }

  /** Null when the service answers with another part than the wanted one. */
  async #readRange(range: ByteRange, watch: StallWatch): Promise<OpenedFile | null> {
    try {
      return await this.#read(range, watch);
    } catch (error) {
      if (isAppError(error, 'protocol') && error.details.reason === 'range') return null;
      throw error;
    }
  }

  #read(range: ByteRange | undefined, { signal }: StallWatch): Promise<OpenedFile> {
    const { provider, entryId, version } = this.#wanted;
    const options = {
      ...(version === undefined ? {} : { version }),
      ...(range === undefined ? {} : { range }),
    };
    return provider.read(entryId, options, signal);
  }
}

/** A content of which every byte is there already. */
export function completeContent(partial: PartialFile): ContentStart {
  const { size, validator, statedHash } = partial;
  const facts = { name: null, size, validator, hash: statedHash };
  return { from: 'partial', facts, done: partial.done, answer: null };
}

function factsOf({ name, size, validator, hash }: OpenedFile): ContentFacts {
  return { name, size, validator, hash };
}
