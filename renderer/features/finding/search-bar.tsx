import { Search, Square } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type SubmitEvent } from 'react';
import { texts } from '../../../shared/texts/texts';
import { closeSearch } from '../../commands/actions/browse-commands';
import { runCommand } from '../../commands/command';
import { searchAgain, stopSearch } from '../../commands/actions/finding-commands';
import { Button } from '../../components/button';
import { SearchField } from '../../components/forms/search-field';
import { termsOf } from '../../lib/finding/filter-words';
import { wordProblem } from '../../lib/finding/filter-wording';
import { useAccountFindings } from '../../stores/files/account-results';
import {
  noteSearchFocus,
  requestListFocus,
  searchAllAccounts,
  useBrowse,
} from '../../stores/files/browse-store';
import { AccountResults } from './account-results-list';
import styles from './search-bar.module.css';
import { useDoneAnnouncement } from './use-done-announcement';

/* One button for both, which keeps the keyboard; it does not send the form, or a press that stops would begin anew. */
function SearchButton({
  isSearching,
  onSearch,
}: {
  isSearching: boolean;
  onSearch: () => void;
}): ReactElement {
  const { finding } = texts();
  return (
    <Button
      variant={isSearching ? 'secondary' : 'primary'}
      icon={
        isSearching ? <Square size={11} fill="currentColor" aria-hidden /> : <Search size={14} aria-hidden />
      }
      onClick={() => {
        if (isSearching) runCommand(stopSearch);
        else onSearch();
      }}
    >
      {isSearching ? finding.stop : finding.search}
    </Button>
  );
}

/* What is typed is looked for on Enter only: services count their calls. */
function SearchForm({ text, isSearching }: { text: string; isSearching: boolean }): ReactElement {
  const [typed, setTyped] = useState(text);
  const [lookedFor, setLookedFor] = useState(text);
  const wantsFocus = useBrowse((state) => state.wantsSearchFocus);
  const input = useRef<HTMLInputElement>(null);
  const { finding } = texts();
  useEffect(() => {
    if (!wantsFocus) return;
    input.current?.select();
    noteSearchFocus();
  }, [wantsFocus]);
  if (lookedFor !== text) {
    setLookedFor(text);
    setTyped(text);
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') requestListFocus();
    if (event.key === 'Escape' && typed === '') runCommand(closeSearch);
  };
  const search = (): void => {
    if (typed.trim() === '') return;
    if (typed.trim() === text) searchAgain();
    else searchAllAccounts(typed);
  };
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    search();
  };
  return (
    <form role="search" className={styles['form']} onSubmit={handleSubmit} onKeyDown={handleKeyDown}>
      <SearchField
        label={finding.field}
        placeholder={finding.placeholder}
        value={typed}
        onChange={setTyped}
        inputRef={input}
      />
      <SearchButton isSearching={isSearching} onSearch={search} />
    </form>
  );
}

function SearchPanel({ text }: { text: string }): ReactElement {
  const findings = useAccountFindings();
  const isSearching = findings.some(({ state }) => state === 'searching');
  useDoneAnnouncement(findings);
  const problems = termsOf(text).flatMap((term) => wordProblem(term, text) ?? []);
  return (
    <section aria-label={texts().place.searchResults} className={styles['panel']}>
      <SearchForm text={text} isSearching={isSearching} />
      {problems.map((problem) => (
        <p key={problem} className={styles['problem']}>
          {problem}
        </p>
      ))}
      {findings.length === 0 ? null : <AccountResults findings={findings} />}
    </section>
  );
}

/** Over the list, while all accounts are searched: what is looked for, and how that stands in each account. */
export function SearchBar(): ReactElement | null {
  const text = useBrowse(({ place }) => (place?.kind === 'everywhere' ? place.text : null));
  return text === null ? null : <SearchPanel text={text} />;
}
