import type { ContentFacts } from '../run/download-plan';

/**
 * Milliseconds that the first connection is watched alone, each further one after its answer is open, and all of them after one was of no
 * use; and how often one may be of no use before no more are tried.
 */
export const ramp = { firstLookMs: 400, nextLookMs: 300, calmLookMs: 2000, mostFailures: 3 } as const;

const partsFromBytes = 16 * 1024 * 1024;
/** A rest that takes less time than this is not worth another request. */
const worthMs = 1500;
/** What a connection has to add to the speed of all to be kept. */
const neededGrowth = 1.15;

/** May this content be fetched in parts at all? */
export function mayHaveParts({ size, validator }: ContentFacts, rangeReads: boolean): boolean {
  return rangeReads && validator !== null && size !== null && size >= partsFromBytes;
}

export function isAnotherWorthIt(restBytes: number, bytesPerMs: number): boolean {
  return restBytes > bytesPerMs * worthMs;
}

export function didItHelp(before: number, after: number): boolean {
  return after >= before * neededGrowth;
}
