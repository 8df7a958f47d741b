import { useCallback, type ReactElement, type ReactNode } from 'react';
import { NameHighlight } from '../../../components/name-highlight';
import { matchesOf } from '../../../lib/finding/match-entries';
import { useBrowse } from '../../../stores/files/browse-store';

/** Marks in the names of the list what the filter, or the search, has found there. */
export function FilterHighlight({ children }: { children: ReactNode }): ReactElement {
  const filter = useBrowse((state) => state.filter);
  const searched = useBrowse(({ place }) =>
    place?.kind === 'search' || place?.kind === 'everywhere' ? place.text : '',
  );
  const wanted = `${searched} ${filter}`;
  const findMarks = useCallback((visible: string) => matchesOf(visible, wanted), [wanted]);
  return <NameHighlight value={wanted.trim() === '' ? null : findMarks}>{children}</NameHighlight>;
}
