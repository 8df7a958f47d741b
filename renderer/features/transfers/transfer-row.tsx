import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import type { Transfer, TransferState } from '../../../shared/transfers';
import { classNames } from '../../components/class-names';
import { FileName } from '../../components/file-name';
import { listRowProps, type ListPlace } from '../../components/grid/virtual-list';
import { ProgressBar } from '../../components/status/progress-bar';
import { shownName } from '../../lib/transfers/transfer-name';
import { useTransfer } from '../../stores/transfers/transfers-store';
import { TransferActions } from './transfer-actions';
import styles from './transfer-row.module.css';
import { factsOf, fractionOf, rowName, type TransferFacts } from './transfer-wording';
import { useNow } from './use-now';

/** Pixels. */
export const rowHeight = 30;
export const tallRowHeight = 48;

const barTones: Readonly<Record<TransferState, 'accent' | 'good' | 'danger' | 'muted'>> = {
  queued: 'muted',
  running: 'accent',
  verifying: 'accent',
  paused: 'muted',
  retrying: 'muted',
  waiting: 'muted',
  done: 'good',
  skipped: 'muted',
  failed: 'danger',
  cancelled: 'muted',
};

/* A bar would tell nothing of what came to nothing. */
const hiddenBars: readonly TransferState[] = ['failed', 'skipped', 'cancelled'];

interface TransferRowProps extends ListPlace {
  id: string;
  tabbable: boolean;
}

function TransferRowView({ id, tabbable, ...place }: TransferRowProps): ReactElement | null {
  const transfer = useTransfer(id);
  const now = useNow(transfer?.state === 'retrying');
  if (transfer === null) return null;
  const { className, ...props } = listRowProps(place);
  const { detail, ...facts } = factsOf(transfer, now);
  return (
    <li
      {...props}
      aria-label={rowName(transfer)}
      data-state={transfer.state}
      className={classNames(className, styles['row'], detail !== null && styles['tall'])}
    >
      <Progress transfer={transfer} />
      <Facts {...facts} />
      {detail === null ? null : (
        <p title={detail} className={styles['detail']}>
          {detail}
        </p>
      )}
      <div className={styles['actions']}>
        <TransferActions id={id} accountId={transfer.accountId} state={transfer.state} tabbable={tabbable} />
      </div>
    </li>
  );
}

/** One download. Drawn again only when it has changed itself, or its place. */
export const TransferRow = memo(TransferRowView);

function Progress({ transfer }: { transfer: Transfer }): ReactElement {
  const name = shownName(transfer);
  const tone = transfer.checked?.failure == null ? barTones[transfer.state] : 'danger';
  return (
    <>
      <div className={styles['name']}>
        <FileName name={name} />
      </div>
      <div className={hiddenBars.includes(transfer.state) ? 'visually-hidden' : styles['bar']}>
        <ProgressBar label={name} value={fractionOf(transfer)} tone={tone} />
      </div>
    </>
  );
}

const toneIcons = {
  plain: null,
  good: <CircleCheck size={13} aria-hidden />,
  caution: <TriangleAlert size={13} aria-hidden />,
  danger: <CircleAlert size={13} aria-hidden />,
} as const;

function Facts({ text, tone }: Omit<TransferFacts, 'detail'>): ReactElement {
  return (
    <div title={text} className={classNames(styles['facts'], styles[tone])}>
      {toneIcons[tone]}
      <span className={styles['factsText']}>{text}</span>
    </div>
  );
}
