import type { ContentFacts } from '../run/download-plan';

/**
 * Milliseconds that the first connection is watched alone, further ones after their answers are open, and all of them after some were of no
 * use; and how often some may be of no use before no more are tried.
 */
export const ramp = { firstLookMs: 400, nextLookMs: 300, calmLookMs: 2000, mostFailures: 3 } as const;

const partsFromBytes = 16 * 1024 * 1024;
/** A rest that takes less time than this is not worth another request. */
const worthMs = 1500;
/** What further connections have to add to the speed of all to be kept: this share of what the others bring each. */
const neededShare = 0.25;

/** May this content be fetched in parts at all? */
export function mayHaveParts({ size, validator }: ContentFacts, rangeReads: boolean): boolean {
  return rangeReads && validator !== null && size !== null && size >= partsFromBytes;
}

export function isAnotherWorthIt(restBytes: number, bytesPerMs: number): boolean {
  return restBytes > bytesPerMs * worthMs;
}

/** Speeds before and after `added` connections joined `running` ones. */
export function didItHelp(
  { before, running }: { before: number; running: number },
  { after, added }: { after: number; added: number },
): boolean {
  return after >= before * (1 + (neededShare * added) / running);
}
