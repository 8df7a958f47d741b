import type { ReactElement } from 'react';
import type { DeletionResult } from '../../../shared/deletions';
import type { Failure } from '../../../shared/errors';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { FileName } from '../../components/file-name';
import { StatusDot, type StatusTone } from '../../components/status/status-dot';
import { wordFailure } from '../../lib/error-message';
import { useDeletionRun } from '../../stores/deletions-store';
import { answerDialog } from '../../stores/dialogs-store';
import { useLocale } from '../../stores/system-store';
import styles from './deletion-results-dialog.module.css';
import { canTryAgain, isLeft, summaryOf } from './deletion-summary';

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
    case 'whole-file-trashed':
      return { tone: 'danger', label: 'Whole file trashed', text: sentenceOf(result, locale) };
    case 'cancelled':
      return { tone: 'idle', label: 'Stopped', text: 'You stopped before its turn; nothing was sent.' };
  }
}

function sentenceOf(
  { failure }: Extract<DeletionResult, { failure: Failure }>,
  locale: string | undefined,
): string {
  const { title, text } = wordFailure(failure, locale);
  return `${title}. ${text}`;
}

function needsALook(result: DeletionResult): boolean {
  return isLeft(result) || result.kind === 'whole-file-trashed';
}

/** Every item of a delete with what became of it; what is left comes first. */
export function DeletionResultsDialog({ planId }: { planId: string }): ReactElement {
  const run = useDeletionRun(planId);
  const locale = useLocale();
  const results = run?.results ?? [];
  const ordered = [...results].sort((a, b) => Number(needsALook(b.result)) - Number(needsALook(a.result)));
  return (
    <Dialog title="Deletion results" width="wide" onClose={dismiss}>
      <DialogBody>
        <p className={styles['summary']}>{summaryOf({ results })}</p>
        <ul aria-label="Results" className={styles['list']}>
          {ordered.slice(0, mostRows).map(({ id, name, version, result }) => {
            const { tone, label, text } = wordResult(result, locale);
            const why = [version === undefined ? null : `Version ${version}.`, text]
              .filter(Boolean)
              .join(' ');
            return (
              <li key={`${id} ${version ?? ''}`} className={styles['item']}>
                <span className={styles['outcome']}>
                  <StatusDot tone={tone} label={null} />
                  {label}
                </span>
                <span className={styles['what']}>
                  <FileName name={name} />
                  {why === '' ? null : <span className={styles['why']}>{why}</span>}
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
        {run?.state === 'done' && canTryAgain(run) ? (
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
