/** Device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const minimumSize = { width: 700, height: 480 } as const;
export const usualSize = { width: 1180, height: 760 } as const;

/**
 * Where to open the window: where it was, moved and shrunk into the display that it overlaps most, or in
 * the middle of the first display when it overlaps none.
 */
export function clampBounds(wanted: Bounds | null, workAreas: readonly [Bounds, ...Bounds[]]): Bounds {
  if (wanted === null) return centred(usualSize, workAreas[0]);
  const area = workAreas.reduce((best, other) =>
    overlap(wanted, other) > overlap(wanted, best) ? other : best,
  );
  return overlap(wanted, area) === 0 ? centred(wanted, workAreas[0]) : moveInto(wanted, area);
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function fit(size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Pick<Bounds, 'width' | 'height'> {
  return {
    width: Math.min(Math.max(size.width, minimumSize.width), area.width),
    height: Math.min(Math.max(size.height, minimumSize.height), area.height),
  };
}

function centred(size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Bounds {
  const { width, height } = fit(size, area);
  const x = Math.round(area.x + (area.width - width) / 2);
  return { x, y: Math.round(area.y + (area.height - height) / 2), width, height };
}

function moveInto(wanted: Bounds, area: Bounds): Bounds {
  const { width, height } = fit(wanted, area);
  const x = Math.min(Math.max(wanted.x, area.x), area.x + area.width - width);
  return { x, y: Math.min(Math.max(wanted.y, area.y), area.y + area.height - height), width, height };
}
