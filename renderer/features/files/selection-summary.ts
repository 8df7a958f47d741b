import { formatBytes, formatCount } from '../../lib/format/format-bytes';
import { totalSize } from '../../lib/format/total-size';
import { useLocale } from '../../stores/system-store';
import { useSelectedEntries } from '../../stores/visible-entries';

/** "3 selected · 12.4 MB"; empty when nothing is. */
export function useSelectionSummary(separator = ' · '): string {
  const entries = useSelectedEntries();
  const locale = useLocale();
  if (entries.length === 0) return '';
  return `${formatCount(entries.length, locale)} selected${separator}${formatBytes(totalSize(entries), locale)}`;
}
