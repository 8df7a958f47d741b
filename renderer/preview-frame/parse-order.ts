import type { FrameOrder } from '../../shared/preview-frames';

const scrolls = ['page-up', 'page-down', 'start', 'end'] as const;

/** An order of the window; null when it is none. */
export function parseOrder(data: unknown): FrameOrder | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'page' && 'page' in data && Number.isSafeInteger(data.page))
    return { kind: 'page', page: Number(data.page) };
  const to = data.kind === 'scroll' && 'to' in data ? scrolls.find((known) => known === data.to) : undefined;
  return to === undefined ? null : { kind: 'scroll', to };
}
