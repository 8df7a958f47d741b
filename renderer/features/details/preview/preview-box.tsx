import { Eye } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import type { Entry } from '../../../../shared/files';
import { texts } from '../../../../shared/texts/texts';
import { commandLabel, runCommand } from '../../../commands/command';
import { quickLook } from '../../../commands/actions/previews-commands';
import { Button } from '../../../components/button';
import { planPreview } from '../../../lib/preview-plan';
import { useAccount } from '../../../stores/accounts-store';
import { holdPreview, loadPreview, previewKey, usePreview } from '../../../stores/previews-store';
import { PreviewMessage } from './preview-message';
import { PreviewView, type ShownPreview } from './preview-view';
import styles from './preview.module.css';

/* Walking through the list with the arrow keys fetches nothing. */
const restMs = 250;

interface PreviewBoxProps {
  entry: Entry;
  onShown: (shown: ShownPreview | null) => void;
}

/** The small preview beside the facts of a file. Mount it anew for other contents. */
export function PreviewBox({ entry, onShown }: PreviewBoxProps): ReactElement {
  const plan = planPreview(entry, useAccount(entry.accountId));
  const preview = usePreview(previewKey(entry));
  const isAuto = plan.kind === 'auto';
  useEffect(holdPreview, []);
  useEffect(() => {
    if (!isAuto) return;
    const timer = setTimeout(() => void loadPreview(entry), restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isAuto, entry]);
  if (preview.state === 'idle' && plan.kind === 'on-demand')
    return (
      <div className={styles['box']}>
        <PreviewMessage
          entry={entry}
          text={texts().previews.onDemand[plan.why]}
          action={<Button onClick={() => void loadPreview(entry)}>{texts().previews.show}</Button>}
        />
      </div>
    );
  return (
    <div className={styles['box']}>
      <PreviewView entry={entry} preview={preview} onShown={onShown} />
      {preview.state === 'ready' && preview.value.kind !== 'none' ? <Enlarge /> : null}
    </div>
  );
}

/* The whole picture leads to the large one; the button of the same name below is for the keyboard. */
function Enlarge(): ReactElement {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      title={commandLabel(quickLook)}
      className={styles['enlarge']}
      onClick={() => {
        runCommand(quickLook);
      }}
    >
      <span className={styles['enlargeSign']}>
        <Eye size={15} strokeWidth={1.75} aria-hidden />
      </span>
    </button>
  );
}
