/** Parts of the window that F6 goes through, in that order. Each is the element with `data-region`. */
export const regionNames = ['accounts', 'path', 'list', 'details', 'transfers'] as const;
export type RegionName = (typeof regionNames)[number];

/** The region after (step 1) or before (step -1) the current one among those that are there; null when there is none. */
export function nextRegion(
  present: readonly RegionName[],
  current: RegionName | null,
  step: 1 | -1,
): RegionName | null {
  const ring = regionNames.filter((name) => present.includes(name));
  const at = current === null ? -1 : ring.indexOf(current);
  if (at === -1) return (step === 1 ? ring[0] : ring.at(-1)) ?? null;
  return ring[(at + step + ring.length) % ring.length] ?? null;
}
