import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Account } from '../../../shared/accounts';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { CertificateState } from '../../components/status/certificate-state';
import { FileName } from '../../components/file-name';
import { KindIcon } from '../../components/kind-icon';
import type { GridColumn } from '../../components/grid/virtual-grid';
import { entryKind } from '../../lib/entry-kind';
import { countOf } from '../../lib/format/count-of';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDate } from '../../lib/format/format-date';
import type { SortColumn } from '../../lib/list/sort-entries';
import styles from './files-grid.module.css';

export interface FileColumn extends GridColumn<Entry> {
  readonly id: SortColumn;
}

interface ColumnOptions {
  accounts: readonly Account[];
  withAccount: boolean;
  withVersion: boolean;
  withCertificate: boolean;
  locale: string | undefined;
}

function NameCell({ entry }: { entry: Entry }): ReactElement {
  return (
    <span className={styles['name']}>
      <span data-toggle aria-hidden className={styles['checkbox']}>
        <Check size={12} strokeWidth={3} />
      </span>
      <span className={styles['icon']}>
        <KindIcon kind={entryKind(entry)} />
      </span>
      <FileName name={entry.name} />
    </span>
  );
}

function accountColumn(accounts: readonly Account[]): FileColumn {
  const names = new Map(accounts.map(({ id, name }) => [id, visibleName(name)]));
  return {
    id: 'account',
    label: 'Account',
    track: 'minmax(56px, 1fr)',
    render: ({ accountId }) => names.get(accountId),
  };
}

function sizeText({ kind, size, childCount }: Entry, locale: string | undefined): string {
  if (kind === 'folder') return childCount === undefined ? '' : countOf(childCount, 'item', locale);
  return size === null ? '' : formatBytes(size, locale);
}

function fixedColumns(locale: string | undefined): readonly FileColumn[] {
  return [
    { id: 'name', label: 'Name', track: 'minmax(150px, 3fr)', render: (entry) => <NameCell entry={entry} /> },
    {
      id: 'size',
      label: 'Size',
      track: 'minmax(64px, 72px)',
      align: 'end',
      render: (entry) => sizeText(entry, locale),
    },
    {
      id: 'modified',
      label: 'Modified',
      track: 'minmax(40px, 94px)',
      render: ({ modifiedAt }) => (modifiedAt === null ? '' : formatDate(modifiedAt, locale)),
    },
    { id: 'kind', label: 'Kind', track: 'minmax(32px, 78px)', render: entryKind },
  ];
}

const versionColumn: FileColumn = {
  id: 'version',
  label: 'Version',
  track: 'minmax(32px, 70px)',
  align: 'end',
  render: ({ version }) => version ?? '',
};

const certificateColumn: FileColumn = {
  id: 'certificate',
  label: 'Certificate',
  track: 'minmax(20px, 98px)',
  render: ({ certificate }) => (certificate === null ? null : <CertificateState state={certificate.state} />),
};

/** The columns of the file list: those that every place has, and those that apply here. */
export function fileColumns(options: ColumnOptions): readonly FileColumn[] {
  return [
    ...fixedColumns(options.locale),
    ...(options.withAccount ? [accountColumn(options.accounts)] : []),
    ...(options.withVersion ? [versionColumn] : []),
    ...(options.withCertificate ? [certificateColumn] : []),
  ];
}
