/** How a page of a PDF is drawn: its width on screen, and the canvas behind it in device pixels. */
interface PageFit {
  width: number;
  canvasWidth: number;
  canvasHeight: number;
  /** Of the page's own units to device pixels. */
  scale: number;
}

interface Frame {
  width: number;
  height: number;
  dpr: number;
}

/* A frame as low as this is a small picture beside facts: the whole page is shown in it. Others are for reading. */
const lowFrame = 220;
const widest = 900;
const margin = 12;
const mostPixels = 16_000_000;
const longestSide = 16_000;

/** Fits a page into a frame: as a whole into a low one, else by its width. However large a page claims to be, its canvas is not. */
export function fitPage(page: { width: number; height: number }, frame: Frame): PageFit {
  const room = Math.min(widest, Math.max(1, frame.width - 2 * margin));
  const whole = Math.min(room, (Math.max(1, frame.height - 2 * margin) * page.width) / page.height);
  const width = Math.max(1, Math.floor(frame.height < lowFrame ? whole : room));
  const height = (width * page.height) / page.width;
  const dpr = Math.min(frame.dpr, Math.sqrt(mostPixels / (width * height)), longestSide / height);
  return {
    width,
    canvasWidth: Math.max(1, Math.floor(width * dpr)),
    canvasHeight: Math.max(1, Math.floor(height * dpr)),
    scale: (width * dpr) / page.width,
  };
}
