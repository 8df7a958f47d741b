import type { ReactElement } from 'react';
import type { DeletionResult } from '../../../shared/deletions';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { FileName } from '../../components/file-name';
import { StatusDot, type StatusTone } from '../../components/status/status-dot';
import { wordFailure } from '../../lib/error-message';
import { useDeletionRun } from '../../stores/deletions-store';
import { answerDialog } from '../../stores/dialogs-store';
import { useLocale } from '../../stores/system-store';
import styles from './deletion-results-dialog.module.css';
import { hasTrouble, isLeft, summaryOf } from './deletion-summary';

const mostRows = 1000;

function dismiss(): void {
  answerDialog('deletion-results', null);
}

interface Wording {
  tone: StatusTone;
  label: string;
  text: string | null;
}

function wordResult(result: DeletionResult, locale: string | undefined): Wording {
  switch (result.kind) {
    case 'deleted':
      return { tone: 'good', label: 'Deleted', text: null };
    case 'already-gone':
      return { tone: 'good', label: 'Already gone', text: 'It was not there any more; nothing was sent.' };
    case 'changed':
      return {
        tone: 'caution',
        label: 'Changed, skipped',
        text: 'It is not the file that you confirmed any more, so it was left alone.',
      };
    case 'refused':
      return { tone: 'danger', label: 'Not deleted', text: sentenceOf(result, locale) };
    case 'unclear':
      return { tone: 'caution', label: 'Unclear', text: sentenceOf(result, locale) };
    case 'cancelled':
      return { tone: 'idle', label: 'Stopped', text: 'You stopped before its turn; nothing was sent.' };
  }
}

function sentenceOf(
  { failure }: Extract<DeletionResult, { kind: 'refused' | 'unclear' }>,
  locale: string | undefined,
): string {
  const { title, text } = wordFailure(failure, locale);
  return `${title}. ${text}`;
}

/** Every item of a delete with what became of it; what is left comes first. */
export function DeletionResultsDialog({ planId }: { planId: string }): ReactElement {
  const run = useDeletionRun(planId);
  const locale = useLocale();
  const results = run?.results ?? [];
  const ordered = [...results].sort((a, b) => Number(isLeft(b.result)) - Number(isLeft(a.result)));
  return (
    <Dialog title="Deletion results" width="wide" onClose={dismiss}>
      <DialogBody>
        <p className={styles['summary']}>{summaryOf({ results })}</p>
        <ul aria-label="Results" className={styles['list']}>
          {ordered.slice(0, mostRows).map(({ id, name, result }) => {
            const { tone, label, text } = wordResult(result, locale);
            return (
              <li key={id} className={styles['item']}>
                <span className={styles['outcome']}>
                  <StatusDot tone={tone} label={null} />
                  {label}
                </span>
                <span className={styles['what']}>
                  <FileName name={name} />
                  {text === null ? null : <span className={styles['why']}>{text}</span>}
                </span>
              </li>
            );
          })}
        </ul>
        {ordered.length > mostRows ? (
          <p className={styles['summary']}>All results are kept in History.</p>
        ) : null}
      </DialogBody>
      <DialogFooter>
        {run?.state === 'done' && hasTrouble(run) ? (
          <Button
            onClick={() => {
              answerDialog('deletion-results', 'try-again');
            }}
          >
            Try failed again
          </Button>
        ) : null}
        <Button variant="primary" autoFocus onClick={dismiss}>
          Close
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
