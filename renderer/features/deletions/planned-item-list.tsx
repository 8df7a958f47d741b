import { useState, type ReactElement } from 'react';
import type { PlannedItem } from '../../../shared/deletions';
import { FileName } from '../../components/file-name';
import { formatBytes, formatCount } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import styles from './planned-item-list.module.css';

const firstCount = 6;
const moreCount = 500;

interface PlannedItemListProps {
  items: readonly PlannedItem[];
  locale: string | undefined;
}

/* "4.2 MB"; of a single version also which and when. */
function factsText({ kind, size, modifiedAt, onlyVersion }: PlannedItem, locale: string | undefined): string {
  if (kind === 'folder') return 'Folder';
  const sizeText = size === null ? 'size unknown' : formatBytes(size, locale);
  if (onlyVersion === undefined) return sizeText;
  const date = modifiedAt === null ? [] : [formatDateTime(modifiedAt, locale)];
  return [`Version ${onlyVersion}`, ...date, sizeText].join(' · ');
}

/** What a delete covers: the first names with their sizes, and all of them on demand. */
export function PlannedItemList({ items, locale }: PlannedItemListProps): ReactElement {
  const [shown, setShown] = useState(items.length === firstCount + 1 ? firstCount + 1 : firstCount);
  const rest = items.length - shown;
  return (
    <div className={styles['frame']}>
      <ul className={styles['list']} aria-label="To be deleted">
        {items.slice(0, shown).map((item) => (
          <li key={`${item.id} ${item.onlyVersion ?? ''}`} className={styles['item']}>
            <FileName name={item.name} />
            <span className={styles['size']}>{factsText(item, locale)}</span>
          </li>
        ))}
      </ul>
      {rest <= 0 ? null : (
        <button
          type="button"
          className={styles['more']}
          onClick={() => {
            setShown(shown + moreCount);
          }}
        >
          {shown === firstCount ? 'and ' : ''}
          {formatCount(rest, locale)} more
        </button>
      )}
    </div>
  );
}
