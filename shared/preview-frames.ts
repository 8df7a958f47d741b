/* What the window, its frames and the main process agree on about previews. No schemas: a frame takes no more code along than it needs. */

/** Scheme of the pages that draw previews. Each preview has an origin of its own, whose host cannot be guessed. */
export const previewScheme = 'preview';

/** What can be drawn of a file. Judged by its bytes, never by its name or by what a server says. */
export const previewKinds = ['image', 'text', 'pdf'] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** Is it the page of a preview, whether or not that is there? */
export function isPreviewPage(url: string): boolean {
  return new RegExp(`^${previewScheme}://p[0-9a-f]{40}/(?:${previewKinds.join('|')})$`).test(url);
}

/** Bytes that are fetched at most. Of a text only the beginning is needed. */
export const previewLimits = {
  image: 20_000_000,
  pdf: 30_000_000,
  text: 262_144,
  /** Pixels: what an image takes in memory is not told by its bytes. */
  pixels: 80_000_000,
} as const;

/** Keys that are the window's also while the keyboard is in the frame. */
export const framedKeys = ['Escape', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

/** What the window tells a frame. */
export type FrameOrder =
  /** A page of a PDF. */
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'scroll'; readonly to: 'page-up' | 'page-down' | 'start' | 'end' };
