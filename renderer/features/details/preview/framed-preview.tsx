import '../../../zod-without-eval';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { frameReportSchema, type FrameReport } from '../../../../shared/frame-reports';
import type { DrawablePreview } from '../../../../shared/previews';
import { texts } from '../../../../shared/texts/texts';
import { originOf } from './frame-orders';
import styles from './preview.module.css';

interface FramedPreviewProps {
  preview: DrawablePreview;
  /** Of the file, as it is shown. */
  name: string;
  frame: RefObject<HTMLIFrameElement | null>;
  onReport: (report: FrameReport) => void;
}

/** A file as it looks, in a frame with an origin and a process of its own. Of what the frame says only the known facts are heard. */
export function FramedPreview({ preview, name, frame, onReport }: FramedPreviewProps): ReactElement {
  const hear = useRef(onReport);
  useEffect(() => {
    hear.current = onReport;
  });
  useEffect(() => {
    const handleMessage = ({ data, origin, source }: MessageEvent<unknown>): void => {
      if (source === null || source !== frame.current?.contentWindow || origin !== originOf(preview)) return;
      const report = frameReportSchema.safeParse(data);
      if (report.success) hear.current(report.data);
    };
    window.addEventListener('message', handleMessage);
    return () => {
      window.removeEventListener('message', handleMessage);
    };
  }, [preview, frame]);
  return (
    <iframe
      ref={frame}
      title={texts().previews.of(name)}
      src={preview.url}
      sandbox="allow-scripts allow-same-origin"
      referrerPolicy="no-referrer"
      tabIndex={-1}
      className={styles['frame']}
    />
  );
}
