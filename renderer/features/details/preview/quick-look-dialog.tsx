import { Download } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Entry } from '../../../../shared/files';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { commandLabel, runCommand } from '../../../commands/command';
import { downloadFiles } from '../../../commands/actions/files-commands';
import { Button } from '../../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../../components/overlays/dialog';
import { keyAsRead } from '../../../components/right-to-left';
import { planPreview } from '../../../lib/preview-plan';
import { answerDialog } from '../../../stores/window/dialogs-store';
import { holdPreview, loadPreview, previewKey, usePreview } from '../../../stores/previews-store';
import { PreviewView, type ShownPreview } from './preview-view';
import styles from './preview.module.css';
import { QuickLookBar } from './quick-look-bar';
import { useQuickLook } from './use-quick-look';

const restMs = 120;

function dismiss(): void {
  answerDialog('quick-look', null);
}

const scrolls: ReadonlyMap<string, 'page-up' | 'page-down' | 'start' | 'end'> = new Map([
  ['PageUp', 'page-up'],
  ['PageDown', 'page-down'],
  ['Home', 'start'],
  ['End', 'end'],
]);

function isOnButton({ target, key }: KeyboardEvent): boolean {
  return key === ' ' && target instanceof Element && target.closest('button') !== null;
}

/** A file as large as the window allows. The arrow keys go on to the next one, space and Escape close it. */
export function QuickLookDialog({ among }: { among: readonly string[] | null }): ReactElement | null {
  const look = useQuickLook(among);
  const [shown, setShown] = useState<ShownPreview | null>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const isGone = look === undefined;
  useEffect(() => {
    if (isGone) dismiss();
  }, [isGone]);
  if (look === undefined) return null;
  const act = (key: string): boolean => {
    const asRead = keyAsRead(key, document.documentElement);
    if (key === ' ' || key === 'Escape') dismiss();
    else if (key === 'ArrowDown' || asRead === 'ArrowRight') look.go(look.next);
    else if (key === 'ArrowUp' || asRead === 'ArrowLeft') look.go(look.previous);
    else return scroll(key);
    return true;
  };
  const scroll = (key: string): boolean => {
    const to = scrolls.get(key);
    if (to !== undefined) shown?.order({ kind: 'scroll', to });
    return to !== undefined;
  };
  /* The frame may go with the file, and the keyboard with it. */
  const actFromFrame = (key: string): void => {
    closeButton.current?.focus();
    act(key);
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isPlain && event.key !== 'Escape' && !isOnButton(event) && act(event.key)) event.preventDefault();
  };
  return (
    <Dialog title={visibleName(look.entry.name)} width="full" onClose={dismiss}>
      <div className={styles['keys']} onKeyDown={handleKeyDown}>
        <DialogBody>
          <Stage key={previewKey(look.entry)} entry={look.entry} onShown={setShown} onKey={actFromFrame} />
        </DialogBody>
        <DialogFooter>
          <QuickLookBar step={look} shown={shown} onGo={look.go} />
          <Button
            icon={<Download size={14} strokeWidth={1.75} aria-hidden />}
            onClick={() => {
              runCommand(downloadFiles, { entries: [look.entry] });
            }}
          >
            {commandLabel(downloadFiles)}
          </Button>
          <Button ref={closeButton} autoFocus onClick={dismiss}>
            {texts().buttons.close}
          </Button>
        </DialogFooter>
      </div>
    </Dialog>
  );
}

interface StageProps {
  entry: Entry;
  onShown: (shown: ShownPreview | null) => void;
  onKey: (key: string) => void;
}

/* To open it is to ask for it: only what can never be shown is not fetched. */
function Stage({ entry, onShown, onKey }: StageProps): ReactElement {
  const preview = usePreview(previewKey(entry));
  const isPossible = planPreview(entry, null).kind !== 'none';
  useEffect(holdPreview, []);
  useEffect(() => {
    if (!isPossible) return;
    const timer = setTimeout(() => void loadPreview(entry), restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isPossible, entry]);
  return (
    <div className={styles['stage']}>
      <PreviewView
        entry={entry}
        preview={isPossible ? preview : { state: 'ready', value: { kind: 'none', why: whyNever(entry) } }}
        onShown={onShown}
        onKey={onKey}
      />
    </div>
  );
}

function whyNever(entry: Entry): 'empty' | 'size' | 'kind' {
  if (entry.size === 0) return 'empty';
  return planPreview({ ...entry, size: 1 }, null).kind === 'none' ? 'kind' : 'size';
}
