import { formatBytes, formatCount } from '../../../lib/format/format-bytes';
import { totalSize } from '../../../lib/format/total-size';
import { useLocale } from '../../../stores/system-store';
import { useSelectedEntries } from '../../../stores/files/visible-entries';

/** "3 selected · 12.4 MB", without a size where only folders are; empty when nothing is. */
export function useSelectionSummary(separator = ' · '): string {
  const entries = useSelectedEntries();
  const locale = useLocale();
  if (entries.length === 0) return '';
  const selected = `${formatCount(entries.length, locale)} selected`;
  const hasFiles = entries.some(({ kind }) => kind === 'file');
  return hasFiles ? `${selected}${separator}${formatBytes(totalSize(entries), locale)}` : selected;
}
