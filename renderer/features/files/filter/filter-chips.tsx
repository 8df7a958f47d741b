import { CircleHelp, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { Button } from '../../../components/button';
import { termsOf, withoutTerm } from '../../../lib/finding/filter-words';
import { wordTerm } from '../../../lib/finding/filter-wording';
import { requestFilterFocus, setFilter, useBrowse } from '../../../stores/files/browse-store';
import styles from './filter-chips.module.css';

interface ChipProps {
  text: string;
  isUnderstood: boolean;
  onRemove: () => void;
}

function Chip({ text, isUnderstood, onRemove }: ChipProps): ReactElement {
  return (
    <li data-understood={isUnderstood} className={styles['chip']}>
      {isUnderstood ? null : <CircleHelp size={13} aria-hidden className={styles['unknown']} />}
      <bdi>{text}</bdi>
      <button
        type="button"
        aria-label={texts().filter.removeTerm(text)}
        className={styles['remove']}
        onClick={onRemove}
      >
        <X size={12} aria-hidden />
      </button>
    </li>
  );
}

/** What a filter asks beside the words in the field: each can be taken out of it. Nothing while there are only words. */
export function FilterChips(): ReactElement | null {
  const filter = useBrowse((state) => state.filter);
  const terms = termsOf(filter).filter(
    ({ keyed, negated, wish }) => keyed !== null || (negated && wish !== null),
  );
  if (terms.length === 0) return null;
  return (
    <div className={styles['bar']}>
      <span className={styles['label']}>{texts().filter.active}</span>
      <ul aria-live="polite" className={styles['chips']}>
        {terms.map((term) => (
          <Chip
            key={term.from}
            text={wordTerm(term, filter)}
            isUnderstood={term.wish !== null}
            onRemove={() => {
              setFilter(withoutTerm(filter, term));
              requestFilterFocus();
            }}
          />
        ))}
      </ul>
      <Button
        variant="ghost"
        onClick={() => {
          setFilter('');
          requestFilterFocus();
        }}
      >
        {texts().filter.clear}
      </Button>
    </div>
  );
}
