/**
 * Milliseconds that have passed since a time of day (both epoch milliseconds). Infinity when that lies in the future: the clock was set back then, and
 * nobody knows how much time has passed.
 */
export function ageAt(now: number, since: number): number {
  return now >= since ? now - since : Number.POSITIVE_INFINITY;
}
