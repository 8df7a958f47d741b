import { CircleHelp, Search } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Account } from '../../../../shared/accounts';
import { visibleName } from '../../../../shared/names';
import { formatNumber } from '../../../../shared/texts/numbers';
import { texts } from '../../../../shared/texts/texts';
import { searchEverywhere } from '../../../commands/actions/browse-commands';
import { runCommand } from '../../../commands/command';
import { searchAll } from '../../../commands/actions/finding-commands';
import { shownShortcut } from '../../../commands/menus/menu-action';
import { Button } from '../../../components/button';
import { searchTextOf, termsOf } from '../../../lib/finding/filter-words';
import { wordProblem } from '../../../lib/finding/filter-wording';
import { accountOf } from '../../../lib/place/place';
import { useAccount, useAccountList } from '../../../stores/accounts-store';
import { useBrowse } from '../../../stores/files/browse-store';
import { refreshPlace } from '../../../stores/files/place-lists';
import { usePlaceProgress } from '../place/place-progress';
import styles from './filter-field.module.css';

/* A filter looks at what has arrived; null when that is everything that there is. */
function useReach(): string | null {
  const account = useAccount(useBrowse(({ place }) => accountOf(place)));
  const { isLoading, soFar, issues } = usePlaceProgress();
  const { filter } = texts();
  if (isLoading) return filter.reachLoading(formatNumber(soFar));
  if (issues.length > 0) return filter.reachPartial(formatNumber(soFar));
  const searches = account?.capabilities?.operations.includes('search') ?? true;
  return account === null || searches ? null : filter.reachFolder(visibleName(account.name));
}

function Reach(): ReactElement | null {
  const reach = useReach();
  const { isLoading, issues } = usePlaceProgress();
  if (reach === null) return null;
  return (
    <div className={styles['reach']}>
      <p>{reach}</p>
      {isLoading || issues.length === 0 ? null : (
        <Button onClick={refreshPlace}>{texts().filter.readToEnd}</Button>
      )}
    </div>
  );
}

/** What is wrong with the terms that are not understood, and how to write them. */
function Problems({ id, filter }: { id: string; filter: string }): ReactElement | null {
  const problems = termsOf(filter).flatMap((term) => wordProblem(term, filter) ?? []);
  if (problems.length === 0) return null;
  return (
    <div id={id} role="status" className={styles['problems']}>
      <CircleHelp size={14} aria-hidden className={styles['problemIcon']} />
      <div>
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
    </div>
  );
}

interface OfferProps {
  icon: ReactNode;
  label: string;
  hint: string | undefined;
  onPress: () => void;
}

function Offer({ icon, label, hint, onPress }: OfferProps): ReactElement {
  return (
    <Button variant="ghost" className={styles['offer'] ?? ''} icon={icon} onClick={onPress}>
      <span title={label} className={styles['what']}>
        {label}
      </span>
      {hint === undefined ? null : (
        <kbd aria-hidden className={styles['key']}>
          {hint}
        </kbd>
      )}
    </Button>
  );
}

function SearchOffers({ accounts, filter }: { accounts: readonly Account[]; filter: string }): ReactElement {
  const isEverywhere = useBrowse(({ place }) => place?.kind === 'everywhere');
  const hasOthers = useAccountList().length > 1;
  const asked = searchTextOf(filter) === '' ? [] : accounts;
  return (
    <>
      {asked.map(({ id, name }) => (
        <Offer
          key={id}
          icon={<Search size={14} aria-hidden />}
          label={texts().filter.searchEverywhere(visibleName(name))}
          hint={asked.length === 1 ? '↵' : undefined}
          onPress={() => {
            searchEverywhere(id);
          }}
        />
      ))}
      {isEverywhere || !hasOthers ? null : (
        <Offer
          icon={<Search size={14} aria-hidden />}
          label={texts().filter.searchAll}
          hint={shownShortcut(searchAll)}
          onPress={() => {
            runCommand(searchAll);
          }}
        />
      )}
    </>
  );
}

interface OffersProps {
  /** Of the part that says what is wrong. */
  problemsId: string;
  filter: string;
  /** Those whose servers search. */
  accounts: readonly Account[];
}

/** Under the field while it is in use: what is wrong with it, what else can be done with its words, and how far the filter sees. */
export function FilterOffers({ problemsId, filter, accounts }: OffersProps): ReactElement {
  return (
    <div className={styles['offers']}>
      <Problems id={problemsId} filter={filter} />
      <SearchOffers accounts={accounts} filter={filter} />
      <Reach />
    </div>
  );
}
