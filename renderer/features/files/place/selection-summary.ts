import { texts } from '../../../../shared/texts/texts';
import { formatBytes } from '../../../lib/format/format-bytes';
import { totalSize } from '../../../lib/format/total-size';
import { useSelectedEntries } from '../../../stores/files/visible-entries';

/** "3 selected · 12.4 MB", without a size where only folders are; empty when nothing is. */
export function useSelectionSummary(separator = ' · '): string {
  const entries = useSelectedEntries();
  if (entries.length === 0) return '';
  const selected = texts().place.selected(entries.length);
  const hasFiles = entries.some(({ kind }) => kind === 'file');
  return hasFiles ? `${selected}${separator}${formatBytes(totalSize(entries))}` : selected;
}
