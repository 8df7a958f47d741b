import { CircleAlert, CircleCheck, FolderOpen, RotateCcw, X } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import type { Transfer } from '../../../shared/transfers';
import { signInAgain } from '../../commands/accounts-commands';
import { runCommand } from '../../commands/command';
import { cancelTransfer, retryTransfer, showTransfer } from '../../commands/transfers-commands';
import { Button, IconButton } from '../../components/button';
import { classNames } from '../../components/class-names';
import { FileName } from '../../components/file-name';
import { ProgressBar } from '../../components/status/progress-bar';
import styles from './transfer-row.module.css';
import { factsOf, fractionOf, rowName, shownName, type TransferFacts } from './transfer-wording';

const barTones = {
  queued: 'muted',
  running: 'accent',
  verifying: 'accent',
  waiting: 'muted',
  done: 'good',
  failed: 'danger',
  cancelled: 'muted',
} as const;

interface TransferRowProps {
  transfer: Transfer;
  locale: string | undefined;
}

/** One download. Drawn again only when it has changed itself. */
export const TransferRow = memo(function TransferRow({ transfer, locale }: TransferRowProps): ReactElement {
  const name = shownName(transfer);
  return (
    <li aria-label={rowName(transfer)} className={styles['row']}>
      <div className={styles['name']}>
        <FileName name={name} />
      </div>
      <div className={styles['bar']}>
        <ProgressBar label={name} value={fractionOf(transfer)} tone={barTones[transfer.state]} />
      </div>
      <Facts facts={factsOf(transfer, locale)} />
      <div className={styles['actions']}>
        <RowActions transfer={transfer} />
      </div>
    </li>
  );
});

function Facts({ facts: { text, tone } }: { facts: TransferFacts }): ReactElement {
  return (
    <div title={text} className={classNames(styles['facts'], styles[tone])}>
      {tone === 'good' ? <CircleCheck size={13} aria-hidden /> : null}
      {tone === 'danger' ? <CircleAlert size={13} aria-hidden /> : null}
      <span className={styles['factsText']}>{text}</span>
    </div>
  );
}

function CancelButton({ id }: { id: string }): ReactElement {
  return (
    <IconButton
      label="Cancel"
      icon={<X size={15} aria-hidden />}
      onClick={() => {
        runCommand(cancelTransfer, { transferIds: [id] });
      }}
    />
  );
}

function RowActions({ transfer: { id, accountId, state } }: { transfer: Transfer }): ReactElement | null {
  switch (state) {
    case 'queued':
    case 'running':
    case 'verifying':
      return <CancelButton id={id} />;
    case 'waiting':
      return (
        <>
          <Button
            className={styles['signIn'] ?? ''}
            onClick={() => {
              runCommand(signInAgain, { accountId });
            }}
          >
            Sign in again
          </Button>
          <CancelButton id={id} />
        </>
      );
    case 'failed':
    case 'cancelled':
      return (
        <IconButton
          label="Retry"
          icon={<RotateCcw size={14} aria-hidden />}
          onClick={() => {
            runCommand(retryTransfer, { transferIds: [id] });
          }}
        />
      );
    case 'done':
      return (
        <IconButton
          label="Show in folder"
          icon={<FolderOpen size={15} aria-hidden />}
          onClick={() => {
            runCommand(showTransfer, { transferIds: [id] });
          }}
        />
      );
  }
}
