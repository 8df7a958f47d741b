import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { factLineHeight } from '../../components/fact-lines';
import { listRowProps, VirtualList, type ListPlace } from '../../components/grid/virtual-list';
import { loadReceiptsAt, type ReceiptView } from '../../stores/history-store';
import styles from './receipt-list.module.css';
import { factsOfReceipt } from './receipt-facts';
import { ReceiptRow } from './receipt-row';

const closedHeight = 50;
const openPadding = 14;

const openMark = '+';

/* Rows are named by their place, since most receipts are not here yet. An open one has another height, hence another name. */
function keysOf({ total, at }: ReceiptView, openId: string | null): readonly string[] {
  const isOpen = (index: number): boolean => openId !== null && at(index)?.id === openId;
  return Array.from({ length: total }, (_, index) => (isOpen(index) ? `${index}${openMark}` : String(index)));
}

/** The receipts, of which one at a time shows all that is known. */
export function ReceiptList({ view }: { view: ReceiptView }): ReactElement {
  const [openId, setOpenId] = useState<string | null>(null);
  const { at } = view;
  const keys = useMemo(() => keysOf(view, openId), [view, openId]);
  const heightOf = useCallback(
    (key: string): number => {
      const receipt = key.endsWith(openMark) ? at(Number.parseInt(key, 10)) : undefined;
      if (receipt === undefined) return closedHeight;
      return closedHeight + openPadding + factsOfReceipt(receipt).length * factLineHeight;
    },
    [at],
  );
  const renderRow = (key: string, place: ListPlace, tabbable: boolean): ReactElement => {
    const receipt = at(place.index);
    if (receipt === undefined) return <MissingRow key={place.index} place={place} />;
    const isOpen = receipt.id === openId;
    return (
      <ReceiptRow
        key={place.index}
        receipt={receipt}
        place={place}
        tabbable={tabbable}
        isOpen={isOpen}
        onToggle={() => {
          setOpenId(isOpen ? null : receipt.id);
        }}
      />
    );
  };
  return (
    <div className={styles['list']}>
      <VirtualList label={texts().history.list} keys={keys} heightOf={heightOf} renderRow={renderRow} />
    </div>
  );
}

/** A receipt that is still being asked for. */
function MissingRow({ place }: { place: ListPlace }): ReactElement {
  const { index } = place;
  useEffect(() => {
    void loadReceiptsAt(index);
  }, [index]);
  const { className, ...row } = listRowProps(place);
  return (
    <li {...row} className={className} aria-busy="true">
      <div className={styles['missing']} />
    </li>
  );
}
