import { useMemo } from 'react';
import { useAccountList } from '../../stores/accounts-store';
import { useBrowse } from '../../stores/browse-store';
import { useLocale } from '../../stores/system-store';
import { usePlaceEntries } from '../../stores/visible-entries';
import { fileColumns, type FileColumn } from './file-columns';

/* An account tells what it can do once it has been opened; until then a look at the first rows has to do. */
const rowsLookedAt = 50;

/** The columns for the place that is shown. */
export function useFileColumns(): readonly FileColumn[] {
  const place = useBrowse((state) => state.place);
  const accounts = useAccountList();
  const locale = useLocale();
  const entries = usePlaceEntries();
  const shown = accounts.filter(({ id }) => place?.kind === 'all' || place?.accountId === id);
  const withCertificate =
    shown.some(({ capabilities }) => capabilities?.operations.includes('certificate') === true) ||
    entries.slice(0, rowsLookedAt).some(({ certificate }) => certificate !== null);
  const withAccount = place?.kind === 'all';
  return useMemo(
    () => fileColumns({ accounts, withAccount, withCertificate, locale }),
    [accounts, withAccount, withCertificate, locale],
  );
}
