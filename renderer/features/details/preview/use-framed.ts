import { useCallback, useEffect, useState } from 'react';
import type { FrameReport } from '../../../../shared/frame-reports';

/** What is known of the drawing of a preview in its frame. */
export type Framed =
  | { readonly state: 'drawing' }
  | { readonly state: 'drawn'; readonly page: number; readonly pages: number }
  | { readonly state: 'failed'; readonly why: 'damaged' | 'password' | 'slow' };

/** The longest time that drawing may take; what takes longer may never end. */
const patienceMs = 20_000;

const drawing: Framed = { state: 'drawing' };

/** Follows what a frame reports. One that stays silent has failed. */
export function useFramed(): readonly [Framed, (report: FrameReport) => void] {
  const [framed, setFramed] = useState<Framed>(drawing);
  const isDrawing = framed.state === 'drawing';
  useEffect(() => {
    if (!isDrawing) return;
    const timer = setTimeout(() => {
      setFramed({ state: 'failed', why: 'slow' });
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isDrawing]);
  const hear = useCallback((report: FrameReport): void => {
    if (report.kind === 'drawn') setFramed({ state: 'drawn', page: report.page, pages: report.pages });
    else if (report.kind === 'failed') setFramed({ state: 'failed', why: report.why });
  }, []);
  return [framed, hear];
}
