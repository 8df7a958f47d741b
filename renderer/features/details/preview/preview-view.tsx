import { lazy, Suspense, useEffect, useRef, type ReactElement } from 'react';
import type { Entry } from '../../../../shared/files';
import type { FrameReport } from '../../../../shared/frame-reports';
import { visibleName } from '../../../../shared/names';
import type { DrawablePreview, Preview } from '../../../../shared/previews';
import { texts } from '../../../../shared/texts/texts';
import { Button } from '../../../components/button';
import { classNames } from '../../../components/class-names';
import { Spinner } from '../../../components/status/spinner';
import { wordFailure } from '../../../lib/error-message';
import type { Loadable } from '../../../stores/loadable';
import { loadPreview } from '../../../stores/previews-store';
import { orderFrame } from './frame-orders';
import { PreviewMessage } from './preview-message';
import styles from './preview.module.css';
import { useFramed, type Framed } from './use-framed';

/* It judges what a frame says by a schema. The code for schemas is large, and nothing else in the window needs it. */
const FramedPreview = lazy(async () => ({ default: (await import('./framed-preview')).FramedPreview }));

/** A preview that is on screen, and how to give it orders. */
export interface ShownPreview {
  readonly preview: DrawablePreview;
  readonly framed: Framed;
  readonly order: (order: Parameters<typeof orderFrame>[2]) => void;
}

interface PreviewViewProps {
  entry: Entry;
  preview: Loadable<Preview>;
  /** Is told of what is on screen; null when it leaves. */
  onShown?: (shown: ShownPreview | null) => void;
  onKey?: (key: string) => void;
}

/** A preview in whatever state it is: on its way, drawn, or why there is none. */
export function PreviewView({ entry, preview, ...listeners }: PreviewViewProps): ReactElement | null {
  switch (preview.state) {
    case 'idle':
      return <PreviewMessage entry={entry} />;
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Failed entry={entry} {...wordFailure(preview.failure)} />;
    case 'ready':
      return preview.value.kind === 'none' ? (
        <PreviewMessage entry={entry} text={texts().previews.none[preview.value.why]} />
      ) : (
        <Drawable key={preview.value.id} entry={entry} preview={preview.value} {...listeners} />
      );
  }
}

function Loading(): ReactElement {
  return (
    <p role="status" className={styles['loading']}>
      <Spinner /> {texts().previews.loading}
    </p>
  );
}

function Failed({ entry, title, text }: { entry: Entry; title: string; text: string }): ReactElement {
  return (
    <PreviewMessage
      entry={entry}
      text={texts().details.versions.failed(title, text)}
      action={<Button onClick={() => void loadPreview(entry)}>{texts().buttons.tryAgain}</Button>}
    />
  );
}

interface DrawableProps extends Pick<PreviewViewProps, 'entry' | 'onShown' | 'onKey'> {
  preview: DrawablePreview;
}

function Drawable({ entry, preview, onShown, onKey }: DrawableProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  const [framed, hear] = useFramed();
  useEffect(() => {
    onShown?.({
      preview,
      framed,
      order: (order) => {
        orderFrame(frame.current, preview, order);
      },
    });
    return () => onShown?.(null);
  }, [onShown, preview, framed]);
  const handleReport = (report: FrameReport): void => {
    if (report.kind === 'key') onKey?.(report.key);
    else hear(report);
  };
  if (framed.state === 'failed')
    return <PreviewMessage entry={entry} text={texts().previews.none[framed.why]} />;
  return (
    <div className={classNames(styles['drawable'], framed.state === 'drawn' && styles['drawn'])}>
      <Suspense>
        <FramedPreview
          preview={preview}
          name={visibleName(entry.name)}
          frame={frame}
          onReport={handleReport}
        />
      </Suspense>
      {framed.state === 'drawing' ? <Loading /> : null}
    </div>
  );
}
