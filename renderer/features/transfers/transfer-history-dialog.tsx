import { useEffect, type ReactElement } from 'react';
import type { Failure } from '../../../shared/failures';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import type { TransferEvent } from '../../../shared/transfers';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { Sentence } from '../../components/sentence';
import { Notice } from '../../components/status/notice';
import { wordFailure } from '../../lib/error-message';
import { formatMoment, isSameDay } from '../../lib/format/format-date';
import { shownName } from '../../lib/transfers/transfer-name';
import { wordTransferEvent } from '../../lib/wording/transfer-event-wording';
import { answerDialog } from '../../stores/window/dialogs-store';
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
  const { buttons, transferEvents: words } = texts();
  const title = transfer === null ? words.titleOfGone : words.title(shownName(transfer));
  return (
    <Dialog title={title} width="normal" onClose={dismiss}>
      <DialogBody>
        {transfer === null ? null : (
          <p className={styles['place']}>
            <Sentence
              say={words.place}
              parts={[
                <bdi key="account">{visibleName(transfer.accountName)}</bdi>,
                <bdi key="folder">{visibleName(transfer.folder)}</bdi>,
              ]}
            />
          </p>
        )}
        {transfer?.state === 'retrying' && transfer.failure !== null ? (
          <Notice tone="caution" {...wordedFailure(transfer.failure)} />
        ) : null}
        {events.state === 'failed' ? <Notice tone="error" {...wordedFailure(events.failure)} /> : null}
        {events.state === 'ready' ? <EventList events={events.value} /> : null}
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" autoFocus onClick={dismiss}>
          {buttons.close}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function wordedFailure(failure: Failure): { title: string; children: string } {
  const { title, text } = wordFailure(failure);
  return { title, children: text };
}

function EventList({ events }: { events: readonly TransferEvent[] }): ReactElement {
  const now = useNow(false);
  const hasDays = events.some(({ at }) => !isSameDay(at, now));
  return (
    <ol
      aria-label={texts().transferEvents.listLabel}
      className={classNames(styles['events'], hasDays && styles['withDays'])}
    >
      {events.map((event, index) => (
        <li key={`${event.at}/${index}`} data-kind={event.kind} className={styles['event']}>
          <time dateTime={new Date(event.at).toISOString()} className={styles['time']}>
            {formatMoment(event.at, now)}
          </time>
          <span className={styles['text']}>{wordTransferEvent(event)}</span>
        </li>
      ))}
    </ol>
  );
}
