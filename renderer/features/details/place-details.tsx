import { Folder, Layers, Search } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import type { Account } from '../../../shared/accounts';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { countEntries } from '../../lib/format/count-entries';
import { summarise } from '../../lib/entries-summary';
import { accountOf, foldersOf, sourceKey, type Place } from '../../lib/place/place';
import { wordUsage } from '../../lib/wording/usage-wording';
import { useAccount, useAccountList } from '../../stores/accounts-store';
import { useFiles } from '../../stores/files/files-store';
import { usePlaceSources } from '../../stores/files/place-lists';
import { usePlaceEntries } from '../../stores/files/visible-entries';
import styles from './details-pane.module.css';
import { FactList } from './fact-list';
import { accountsFact, factsOfAccount, factsOfSummary } from './facts-of-entry';

function titleOf(place: Place, account: Account | null): string {
  if (place.kind === 'all') return texts().place.allAccounts;
  if (place.kind === 'account') return visibleName(foldersOf(place).at(-1)?.name ?? account?.name ?? '');
  const text = visibleName(place.text);
  return text === '' ? texts().place.searchResults : texts().place.searchFor(text);
}

const icons = { all: Layers, search: Search, everywhere: Search, account: Folder } as const;

function useIsWhole(): boolean {
  const listings = useFiles((state) => state.listings);
  return usePlaceSources().every((source) => listings.get(sourceKey(source))?.progress.state === 'complete');
}

/** What is known of the place while nothing in it is selected. */
export function PlaceDetails({ place }: { place: Place }): ReactElement {
  const account = useAccount(accountOf(place));
  const accounts = useAccountList();
  const entries = usePlaceEntries();
  const summary = useMemo(() => summarise(entries), [entries]);
  const words = texts().details;
  const isWhole = useIsWhole();
  const Icon = icons[place.kind];
  return (
    <>
      <div className={styles['picture']}>
        <Icon size={48} strokeWidth={1.25} aria-hidden />
      </div>
      <div>
        <h2 className={styles['name']}>
          <bdi>{titleOf(place, account)}</bdi>
        </h2>
        <p className={styles['muted']}>{countEntries(entries)}</p>
      </div>
      <FactList
        label={words.factsOfFile}
        facts={[
          ...factsOfSummary(summary),
          ...(account === null ? accountsFact(accounts.map(({ name }) => name)) : factsOfAccount(account)),
        ]}
      />
      {account === null ? null : <Usage account={account} />}
      {isWhole ? null : <p className={styles['muted']}>{words.partOfList}</p>}
      <p className={styles['hint']}>{words.hint}</p>
    </>
  );
}

function Usage({ account }: { account: Account }): ReactElement | null {
  const lines = wordUsage(account.usage);
  if (lines.length === 0 && !account.locked) return null;
  return (
    <div className={styles['usage']}>
      {lines.map(({ quota, full }) => (
        <p key={quota}>{full}</p>
      ))}
      {account.locked ? <p>{texts().details.locked}</p> : null}
    </div>
  );
}
