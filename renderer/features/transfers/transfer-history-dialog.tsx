import { useEffect, type ReactElement } from 'react';
import type { TransferEvent } from '../../../shared/transfers';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { Notice } from '../../components/status/notice';
import { wordFailure } from '../../lib/error-message';
import { formatMoment, isSameDay } from '../../lib/format/format-date';
import { shownName } from '../../lib/transfers/transfer-name';
import { wordTransferEvent } from '../../lib/wording/transfer-event-wording';
import { answerDialog } from '../../stores/dialogs-store';
import { useLocale } from '../../stores/system-store';
import { loadTransferHistory, useTransferHistory } from '../../stores/transfers/transfer-history-store';
import { useTransfer } from '../../stores/transfers/transfers-store';
import styles from './transfer-history-dialog.module.css';
import { useNow } from './use-now';

function dismiss(): void {
  answerDialog('transfer-history', null);
}

/* Asked again whenever the transfer goes from one state to another. */
function useEvents(transferId: string): ReturnType<typeof useTransferHistory.getState>['events'] {
  const transfer = useTransfer(transferId);
  const events = useTransferHistory((state) => state.events);
  const checkedAt = transfer?.checked?.at ?? null;
  useEffect(() => {
    void loadTransferHistory(transferId);
  }, [transferId, transfer?.state, transfer?.attempt, checkedAt]);
  return events;
}

/** All that happened to one transfer, a sentence each, the latest at the end. */
export function TransferHistoryDialog({ transferId }: { transferId: string }): ReactElement {
  const transfer = useTransfer(transferId);
  const events = useEvents(transferId);
  const locale = useLocale();
  const name = transfer === null ? 'a transfer that is gone' : shownName(transfer);
  return (
    <Dialog title={`History of ${name}`} width="normal" onClose={dismiss}>
      <DialogBody>
        {transfer === null ? null : (
          <p className={styles['place']}>
            From <bdi>{transfer.accountName}</bdi> to <bdi>{transfer.folder}</bdi>
          </p>
        )}
        {events.state === 'failed' ? (
          <Notice tone="error" {...wordedFailure(events.failure, locale)} />
        ) : null}
        {events.state === 'ready' ? <EventList events={events.value} locale={locale} /> : null}
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" autoFocus onClick={dismiss}>
          Close
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function wordedFailure(
  failure: Parameters<typeof wordFailure>[0],
  locale: string | undefined,
): { title: string; children: string } {
  const { title, text } = wordFailure(failure, locale);
  return { title, children: text };
}

function EventList({
  events,
  locale,
}: {
  events: readonly TransferEvent[];
  locale: string | undefined;
}): ReactElement {
  const now = useNow(false);
  const hasDays = events.some(({ at }) => !isSameDay(at, now));
  return (
    <ol aria-label="Events" className={classNames(styles['events'], hasDays && styles['withDays'])}>
      {events.map((event, index) => (
        <li key={`${event.at}/${index}`} data-kind={event.kind} className={styles['event']}>
          <time dateTime={new Date(event.at).toISOString()} className={styles['time']}>
            {formatMoment(event.at, now, locale)}
          </time>
          <span className={styles['text']}>{wordTransferEvent(event, locale)}</span>
        </li>
      ))}
    </ol>
  );
}
