import { useMemo, type ReactElement } from 'react';
import type { PlannedItem } from '../../../shared/deletions';
import { texts } from '../../../shared/texts/texts';
import { FileName } from '../../components/file-name';
import { listRowProps, VirtualList } from '../../components/grid/virtual-list';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import styles from './planned-item-list.module.css';

/* Pixels; equal to the token `--row-height`. */
const rowHeight = 30;

interface PlannedItemListProps {
  items: readonly PlannedItem[];
}

/* "4.2 MB"; of a folder that its contents go, too; of a single version also which and when. */
function factsText({ kind, size, modifiedAt, onlyVersion }: PlannedItem): string {
  const { deletions: words } = texts();
  if (kind === 'folder') return words.folderWithAll;
  const sizeText = size === null ? words.sizeUnknown : formatBytes(size);
  if (onlyVersion === undefined) return sizeText;
  const date = modifiedAt === null ? [] : [formatDateTime(modifiedAt)];
  return [words.version(onlyVersion), ...date, sizeText].join(' · ');
}

function keyOf({ id, onlyVersion }: PlannedItem): string {
  return `${id} ${onlyVersion ?? ''}`;
}

/** Everything that a delete covers, however much: names with their sizes. */
export function PlannedItemList({ items }: PlannedItemListProps): ReactElement {
  const byKey = useMemo(() => new Map(items.map((item) => [keyOf(item), item])), [items]);
  const keys = useMemo(() => [...byKey.keys()], [byKey]);
  return (
    <div className={styles['frame']}>
      <VirtualList
        label={texts().deletions.listLabel}
        keys={keys}
        heightOf={() => rowHeight}
        isTabStop={keys.length > 1}
        renderRow={(key, place) => {
          const item = byKey.get(key);
          return (
            <li key={key} {...listRowProps(place)}>
              <div className={styles['item']}>
                <FileName name={item?.name ?? ''} />
                <span className={styles['size']}>{item === undefined ? '' : factsText(item)}</span>
              </div>
            </li>
          );
        }}
      />
    </div>
  );
}
