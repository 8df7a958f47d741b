interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels from the edge at which a drag is taken to leave: a window that fills the screen is never left farther. */
const margin = 8;

/** Is the pointer outside of the window, or about to be? */
export function isLeaving({ x, y }: Point, { width, height }: Size): boolean {
  return x < margin || y < margin || x >= width - margin || y >= height - margin;
}

export function isOutside({ x, y }: Point, { width, height }: Size): boolean {
  return x < 0 || y < 0 || x >= width || y >= height;
}
