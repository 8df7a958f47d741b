import type { ByteRange, OpenedFile } from '../../../providers/provider';
import { areInOrder, gapsIn, lastEnd, type Span } from '../parts/byte-spans';
import { isSameHash } from './download-plan';
import type { PartialFile } from './partial-file';

export type ResumeDecision =
  /** Nothing to build on. */
  | { kind: 'start' }
  /** Every byte is there. */
  | { kind: 'complete' }
  /** Go on with the first of the gaps. */
  | { kind: 'go-on'; gaps: readonly Span[]; validator: string };

interface Leftover {
  partial: PartialFile | null;
  /** Bytes in the temporary file; null when it is gone, or is not ours alone. */
  bytesOnDisk: number | null;
  /** See `ProviderFacts.rangeReads`. */
  rangeReads: boolean;
}

/** What an earlier try has left, and whether more may be added to it. Needs no answer of the service. */
export function decideResume({ partial, bytesOnDisk, rangeReads }: Leftover): ResumeDecision {
  if (partial === null || bytesOnDisk === null || !isSound(partial, bytesOnDisk)) return { kind: 'start' };
  const { done, size, validator } = partial;
  const gaps = gapsIn(done, size ?? Infinity);
  if (gaps.length === 0) return { kind: 'complete' };
  if (done.length === 0 || validator === null || !rangeReads) return { kind: 'start' };
  return { kind: 'go-on', gaps, validator };
}

/** The range that brings a gap; without an end where the gap ends with the content. */
export function rangeFor([from, end]: Span, facts: { size: number | null; validator: string }): ByteRange {
  return { from, end: end === (facts.size ?? Infinity) ? null : end, validator: facts.validator };
}

/** What an answer to a range request turns out to be. */
export type RangeVerdict =
  /** The wanted part of the same content. */
  | 'wanted'
  /** The whole content, of this version or another. */
  | 'whole'
  /** Neither: of no use. */
  | 'other';

/** An answer counts as the same content only when nothing that it states differs from what was stated before. */
export function judgeRange(
  opened: Pick<OpenedFile, 'from' | 'end' | 'size' | 'validator' | 'hash'>,
  range: ByteRange,
  before: Pick<PartialFile, 'size' | 'statedHash'>,
): RangeVerdict {
  const endOf = (end: number | null) => end ?? opened.size;
  const isWantedPart = opened.from === range.from && endOf(opened.end) === endOf(range.end);
  if (isWantedPart && isSameContent(opened, range, before)) return 'wanted';
  return opened.from === 0 && endOf(opened.end) === opened.size ? 'whole' : 'other';
}

function isSound({ done, size }: PartialFile, bytesOnDisk: number): boolean {
  const end = lastEnd(done);
  return areInOrder(done) && end <= bytesOnDisk && end <= (size ?? Infinity);
}

function isSameContent(
  opened: Pick<OpenedFile, 'size' | 'validator' | 'hash'>,
  { validator }: ByteRange,
  before: Pick<PartialFile, 'size' | 'statedHash'>,
): boolean {
  const sameHash =
    opened.hash === null || before.statedHash === null || isSameHash(opened.hash, before.statedHash);
  return opened.validator === validator && opened.size === before.size && sameHash;
}
