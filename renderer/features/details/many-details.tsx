import { Files } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import type { Entry } from '../../../shared/files';
import { texts } from '../../../shared/texts/texts';
import { countEntries } from '../../lib/format/count-entries';
import { summarise } from '../../lib/entries-summary';
import { useAccountList } from '../../stores/accounts-store';
import styles from './details-pane.module.css';
import { FactList } from './fact-list';
import { accountsFact, factsOfSummary, kindFacts } from './facts-of-entry';
import { SelectionActions } from './selection-actions';

/** What several entries come to. */
export function ManyDetails({ entries }: { entries: readonly Entry[] }): ReactElement {
  const accounts = useAccountList();
  const summary = useMemo(() => summarise(entries), [entries]);
  const names = accounts.filter(({ id }) => summary.accountIds.includes(id)).map(({ name }) => name);
  const words = texts().details;
  return (
    <>
      <div className={styles['picture']}>
        <Files size={48} strokeWidth={1.25} aria-hidden />
      </div>
      <h2 className={styles['name']}>{words.selected(countEntries(entries))}</h2>
      <SelectionActions />
      <FactList label={words.factsOfFile} facts={[...factsOfSummary(summary), ...accountsFact(names)]} />
      <section className={styles['section']}>
        <h3 className={styles['title']}>{words.kindsOfFiles}</h3>
        <FactList label={words.kindsOfFiles} facts={kindFacts(summary)} />
      </section>
    </>
  );
}
