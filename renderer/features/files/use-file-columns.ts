import { useMemo } from 'react';
import type { Account } from '../../../shared/accounts';
import type { Capabilities } from '../../../shared/capabilities';
import { useAccountList } from '../../stores/accounts-store';
import { useBrowse } from '../../stores/files/browse-store';
import { useLocale } from '../../stores/system-store';
import { usePlaceEntries } from '../../stores/files/visible-entries';
import { fileColumns, type FileColumn } from './file-columns';

type OptionalOperation = Capabilities['operations'][number];

/* An account tells what it can do once it has been opened; until then a look at the first rows has to do. */
const rowsLookedAt = 50;

function can(accounts: readonly Account[], operation: OptionalOperation): boolean {
  return accounts.some(({ capabilities }) => capabilities?.operations.includes(operation) === true);
}

/** The columns for the place that is shown. */
export function useFileColumns(): readonly FileColumn[] {
  const place = useBrowse((state) => state.place);
  const accounts = useAccountList();
  const locale = useLocale();
  const first = usePlaceEntries().slice(0, rowsLookedAt);
  const shown = accounts.filter(({ id }) => place?.kind === 'all' || place?.accountId === id);
  const withCertificate = can(shown, 'certificate') || first.some(({ certificate }) => certificate !== null);
  const withAccount = place?.kind === 'all';
  /* Among all accounts there is room for it only where it has something to show. */
  const withVersion =
    (!withAccount && can(shown, 'versions')) || first.some(({ version }) => version !== null);
  return useMemo(
    () => fileColumns({ accounts, withAccount, withVersion, withCertificate, locale }),
    [accounts, withAccount, withVersion, withCertificate, locale],
  );
}
