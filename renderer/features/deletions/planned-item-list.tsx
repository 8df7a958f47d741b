import { useMemo, type ReactElement } from 'react';
import type { PlannedItem } from '../../../shared/deletions';
import { FileName } from '../../components/file-name';
import { listRowProps, VirtualList } from '../../components/grid/virtual-list';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import styles from './planned-item-list.module.css';

/* Pixels; equal to the token `--row-height`. */
const rowHeight = 30;

interface PlannedItemListProps {
  items: readonly PlannedItem[];
  locale: string | undefined;
}

/* "4.2 MB"; of a folder that its contents go, too; of a single version also which and when. */
function factsText({ kind, size, modifiedAt, onlyVersion }: PlannedItem, locale: string | undefined): string {
  if (kind === 'folder') return 'Folder with all in it';
  const sizeText = size === null ? 'size unknown' : formatBytes(size, locale);
  if (onlyVersion === undefined) return sizeText;
  const date = modifiedAt === null ? [] : [formatDateTime(modifiedAt, locale)];
  return [`Version ${onlyVersion}`, ...date, sizeText].join(' · ');
}

function keyOf({ id, onlyVersion }: PlannedItem): string {
  return `${id} ${onlyVersion ?? ''}`;
}

/** Everything that a delete covers, however much: names with their sizes. */
export function PlannedItemList({ items, locale }: PlannedItemListProps): ReactElement {
  const byKey = useMemo(() => new Map(items.map((item) => [keyOf(item), item])), [items]);
  const keys = useMemo(() => [...byKey.keys()], [byKey]);
  return (
    <div className={styles['frame']}>
      <VirtualList
        label="To be deleted"
        keys={keys}
        heightOf={() => rowHeight}
        isTabStop={keys.length > 1}
        renderRow={(key, place) => {
          const item = byKey.get(key);
          return (
            <li key={key} {...listRowProps(place)}>
              <div className={styles['item']}>
                <FileName name={item?.name ?? ''} />
                <span className={styles['size']}>{item === undefined ? '' : factsText(item, locale)}</span>
              </div>
            </li>
          );
        }}
      />
    </div>
  );
}
