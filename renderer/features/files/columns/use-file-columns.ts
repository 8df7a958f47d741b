import { useMemo } from 'react';
import type { Account } from '../../../../shared/accounts';
import type { Capabilities } from '../../../../shared/capabilities';
import type { Entry } from '../../../../shared/files';
import { listColumns, type ListColumn } from '../../../../shared/choices/list-columns';
import { visibleName } from '../../../../shared/names';
import { accountOf } from '../../../lib/place/place';
import { useAccountList } from '../../../stores/accounts-store';
import { useBrowse } from '../../../stores/files/browse-store';
import { useColumnPlaces } from '../../../stores/files/layouts-store';
import { usePlaceEntries } from '../../../stores/files/visible-entries';
import {
  columnChoices,
  fileColumns,
  type ColumnChoice,
  type ColumnUse,
  type FileColumn,
} from './file-columns';

type OptionalOperation = Capabilities['operations'][number];

/* An account tells what it can do once it has been opened; what else there is, a look at the first rows tells. */
const rowsLookedAt = 50;

const always: readonly ListColumn[] = ['name', 'size', 'modified', 'kind'];

function can(accounts: readonly Account[], operation: OptionalOperation): boolean {
  return accounts.some(({ capabilities }) => capabilities?.operations.includes(operation) === true);
}

interface Shown {
  readonly accounts: readonly Account[];
  readonly first: readonly Entry[];
  readonly isOfMany: boolean;
}

function columnsInUse({ accounts, first, isOfMany }: Shown): readonly ListColumn[] {
  const optional: Readonly<Partial<Record<ListColumn, boolean>>> = {
    account: isOfMany,
    /* Among several accounts there is room for it only where it has something to show. */
    version: (!isOfMany && can(accounts, 'versions')) || first.some(({ version }) => version !== null),
    certificate: can(accounts, 'certificate') || first.some(({ certificate }) => certificate !== null),
    owner: first.some(({ owner }) => owner !== undefined),
    category: first.some(({ category }) => category !== undefined),
    reservedBy: first.some(({ reservedBy }) => reservedBy !== undefined),
  };
  return listColumns.filter((column) => always.includes(column) || optional[column] === true);
}

/* The same set until something of it changes. */
function useColumnsInUse(): ColumnUse {
  const place = useBrowse((state) => state.place);
  const accounts = useAccountList();
  const entries = usePlaceEntries();
  const accountId = accountOf(place);
  const names = columnsInUse({
    accounts: accounts.filter(({ id }) => accountId === null || id === accountId),
    first: entries.slice(0, rowsLookedAt),
    isOfMany: accountId === null,
  }).join(' ');
  return useMemo(() => new Set(listColumns.filter((column) => names.split(' ').includes(column))), [names]);
}

/** The columns that can be shown in the place, whether they are or not. */
export function useColumnChoices(): readonly ColumnChoice[] {
  const places = useColumnPlaces();
  const use = useColumnsInUse();
  return useMemo(() => columnChoices(places, use), [places, use]);
}

/** The columns that the place shows. */
export function useFileColumns(): readonly FileColumn[] {
  const places = useColumnPlaces();
  const use = useColumnsInUse();
  const accounts = useAccountList();
  return useMemo(() => {
    const names = new Map(accounts.map(({ id, name }) => [id, visibleName(name)]));
    return fileColumns(places, use, { accountName: (id) => names.get(id) ?? '' });
  }, [places, use, accounts]);
}
