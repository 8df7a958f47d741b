import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { SplitHandle } from '../../components/split-handle';
import {
  highestPanel,
  lowestPanel,
  setTransfersPanelHeight,
  useTransfersPanel,
} from '../../stores/transfers/transfers-panel-store';
import { useTransfers } from '../../stores/transfers/transfers-store';
import { TransferList } from './transfer-list';
import { TransfersHeader } from './transfers-header';
import styles from './transfers-panel.module.css';

/** Downloads under way and done; absent while there are none. */
export function TransfersPanel(): ReactElement | null {
  const isEmpty = useTransfers(
    ({ transfers }) => transfers.state !== 'ready' || transfers.value.ids.length === 0,
  );
  const { isOpen, height } = useTransfersPanel();
  if (isEmpty) return null;
  const { transfers: words } = texts();
  return (
    <section
      data-region="transfers"
      aria-label={words.title}
      className={styles['panel']}
      style={isOpen && height !== null ? { height: `${height}%`, maxHeight: 'none' } : undefined}
    >
      {isOpen ? (
        <SplitHandle
          label={words.height}
          value={height}
          min={lowestPanel}
          max={highestPanel}
          onChange={setTransfersPanelHeight}
        />
      ) : null}
      <TransfersHeader />
      {isOpen ? <TransferList /> : null}
    </section>
  );
}
