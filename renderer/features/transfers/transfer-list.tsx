import { useState, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { VirtualList } from '../../components/grid/virtual-list';
import { ContextMenu, type MenuAction } from '../../components/overlays/menu';
import { findTransfer, useShownTransfers } from '../../stores/transfers/transfers-store';
import { allActions } from './transfer-menu';
import { rowHeight, tallRowHeight, TransferRow } from './transfer-row';
import { hasDetail } from './transfer-wording';

function heightOf(transferId: string): number {
  const transfer = findTransfer(transferId);
  return transfer !== null && hasDetail(transfer) ? tallRowHeight : rowHeight;
}

interface OpenMenu {
  readonly actions: readonly MenuAction[];
  readonly at: { x: number; y: number };
}

/** Every download, those that move on top. */
export function TransferList(): ReactElement {
  const shown = useShownTransfers();
  const { transfers: words } = texts();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  return (
    <>
      <VirtualList
        label={words.listLabel}
        keys={shown}
        heightOf={heightOf}
        renderRow={(id, place, tabbable) => <TransferRow key={id} id={id} tabbable={tabbable} {...place} />}
        onContextMenu={(id, at) => {
          setMenu({ actions: allActions(id), at });
        }}
      />
      {menu === null ? null : (
        <ContextMenu
          label={words.menuLabel}
          actions={menu.actions}
          at={menu.at}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </>
  );
}
