/** One of a list that is ordered by ascending positions. */
export interface Placed {
  id: string;
  position: number;
}

/** Closer positions than this are not split any further: numbers have an end. */
const leastGap = 1e-6;

/**
 * The positions that change when `ids` are put in front of `before`, or at the end when that is null, in the order that they have among themselves.
 * `placed` is in order. Only those that move change, until there is no room between two: then all are numbered anew. None for an unknown `before`.
 */
export function planMove(
  placed: readonly Placed[],
  ids: ReadonlySet<string>,
  before: string | null,
): ReadonlyMap<string, number> {
  const moved = placed.filter(({ id }) => ids.has(id));
  const others = placed.filter(({ id }) => !ids.has(id));
  const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
  if (at < 0 || moved.length === 0) return new Map();
  const positions = spread(others[at - 1]?.position, others[at]?.position, moved.length);
  if (positions !== null) return new Map(moved.map(({ id }, n) => [id, positions(n)]));
  return numbered([...others.slice(0, at), ...moved, ...others.slice(at)]);
}

/** `count` positions between two neighbours, either of which may be missing; null when they are too close. */
function spread(
  lower: number | undefined,
  upper: number | undefined,
  count: number,
): ((n: number) => number) | null {
  const low = lower ?? (upper ?? 0) - count - 1;
  const step = upper === undefined ? 1 : (upper - low) / (count + 1);
  return step < leastGap ? null : (n) => low + step * (n + 1);
}

function numbered(placed: readonly Placed[]): ReadonlyMap<string, number> {
  return new Map(placed.map(({ id }, n) => [id, n + 1]));
}
