import { previewScheme, type FrameOrder } from '../../../../shared/preview-frames';
import type { DrawablePreview } from '../../../../shared/previews';

/** Tells a frame what to show. Harmless when it is gone. */
export function orderFrame(
  frame: HTMLIFrameElement | null,
  preview: DrawablePreview,
  order: FrameOrder,
): void {
  frame?.contentWindow?.postMessage(order, originOf(preview));
}

/** Of the page that draws it, which no other preview has. */
export function originOf({ id }: DrawablePreview): string {
  return `${previewScheme}://${id}`;
}
