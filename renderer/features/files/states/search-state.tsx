import { Search, SearchX } from 'lucide-react';
import type { ReactElement } from 'react';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { EmptyState } from '../../../components/status/empty-state';
import { useAccount } from '../../../stores/accounts-store';
import { useBrowse } from '../../../stores/files/browse-store';

/** What stands in the list while the search over all accounts has nothing to show: nothing has been looked for, or nothing found. */
export function SearchState({ text }: { text: string }): ReactElement {
  const only = useAccount(useBrowse((state) => state.onlyAccount));
  const { finding } = texts();
  if (text === '') {
    return (
      <EmptyState icon={<Search size={28} strokeWidth={1.5} />} title={finding.emptyTitle}>
        {finding.emptyText}
      </EmptyState>
    );
  }
  const shown = visibleName(text);
  return (
    <EmptyState icon={<SearchX size={28} strokeWidth={1.5} />} title={finding.nothingTitle}>
      {only === null ? finding.nothingText(shown) : finding.nothingHereText(shown, visibleName(only.name))}
    </EmptyState>
  );
}
