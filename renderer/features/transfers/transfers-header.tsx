import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useMemo, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import type { TransferState } from '../../../shared/transfers';
import { commandLabel, runCommand, type Command } from '../../commands/command';
import {
  clearTransfers,
  pauseAllTransfers,
  resumeAllTransfers,
  retryFailedTransfers,
} from '../../commands/actions/transfers-commands';
import { Button, IconButton } from '../../components/button';
import { totalsOf } from '../../lib/transfers/transfer-totals';
import { toggleTransfersPanel, useTransfersPanel } from '../../stores/transfers/transfers-panel-store';
import { useTransferCollection } from '../../stores/transfers/transfers-store';
import { summaryOf } from './transfer-wording';
import styles from './transfers-panel.module.css';

/** What can be done with many transfers, and the states in which there is something to do. */
const actions: readonly { command: Command; states: readonly TransferState[] }[] = [
  { command: pauseAllTransfers, states: ['queued', 'running', 'verifying', 'retrying', 'waiting'] },
  { command: resumeAllTransfers, states: ['paused'] },
  { command: retryFailedTransfers, states: ['failed'] },
  { command: clearTransfers, states: ['done', 'skipped', 'failed', 'cancelled'] },
];

/** The line over the transfers: how many of what, how fast, how long, and what can be done with all of them. */
export function TransfersHeader(): ReactElement {
  const { byId } = useTransferCollection();
  const totals = useMemo(() => totalsOf(byId.values()), [byId]);
  const summary = summaryOf(totals);
  const fitting = actions.filter(({ states }) => states.some((state) => totals.counts.has(state)));
  return (
    <header className={styles['header']}>
      <h2 className={styles['title']}>{texts().transfers.title}</h2>
      <span title={summary} className={styles['summary']}>
        {summary}
      </span>
      <Actions ids={fitting.map(({ command }) => command.id).join(' ')} />
      <OpenButton />
    </header>
  );
}

/* By the ids of the commands, so that it is not drawn again while bytes come in. */
const Actions = memo(function Actions({ ids }: { ids: string }): ReactElement {
  const shown = ids.split(' ');
  return (
    <>
      {actions
        .filter(({ command }) => shown.includes(command.id))
        .map(({ command }) => (
          <Button
            key={command.id}
            variant="ghost"
            className={styles['action'] ?? ''}
            onClick={() => {
              runCommand(command);
            }}
          >
            {commandLabel(command)}
          </Button>
        ))}
    </>
  );
});

const OpenButton = memo(function OpenButton(): ReactElement {
  const isOpen = useTransfersPanel((state) => state.isOpen);
  const { transfers: words } = texts();
  return (
    <IconButton
      label={isOpen ? words.collapse : words.expand}
      aria-expanded={isOpen}
      icon={isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
      onClick={toggleTransfersPanel}
    />
  );
});
