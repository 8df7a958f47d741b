import { Copy } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { serviceNames } from '../../../shared/accounts';
import type { ContentHash, Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { IconButton } from '../../components/button';
import { entryKind } from '../../lib/entry-kind';
import { countOf } from '../../lib/format/count-of';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import { useAccount } from '../../stores/accounts-store';
import { copyText, useLocale } from '../../stores/system-store';
import styles from './details-pane.module.css';

const hashNames = { sha256: 'SHA-256', md5: 'MD5' } as const;
const shownHashLength = 8;

function Fact({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/* A name from outside, where there is one. */
function NamedFact({ label, name }: { label: string; name: string | undefined }): ReactElement | null {
  if (name === undefined) return null;
  return (
    <Fact label={label}>
      <bdi>{visibleName(name)}</bdi>
    </Fact>
  );
}

function Hash({ hash }: { hash: ContentHash }): ReactElement {
  const name = hashNames[hash.algorithm];
  return (
    <Fact label={name}>
      <span className={styles['hash']}>
        <code title={hash.value}>
          {hash.value.slice(0, shownHashLength)}…{hash.value.slice(-shownHashLength)}
        </code>
        <IconButton
          label={`Copy ${name}`}
          icon={<Copy size={14} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            void copyText(hash.value, name);
          }}
        />
      </span>
    </Fact>
  );
}

/** The facts of one entry as a list of terms. A place that proves files never changes them: their date is that of adding. */
export function EntryFacts({ entry }: { entry: Entry }): ReactElement {
  const account = useAccount(entry.accountId);
  const locale = useLocale();
  const keepsProofs = account?.capabilities?.operations.includes('certificate') ?? entry.certificate !== null;
  return (
    <dl className={styles['facts']}>
      {entry.size === null ? null : <Fact label="Size">{formatBytes(entry.size, locale)}</Fact>}
      {entry.childCount === undefined ? null : (
        <Fact label="Contents">{countOf(entry.childCount, 'item', locale)}</Fact>
      )}
      {entry.modifiedAt === null ? null : (
        <Fact label={keepsProofs ? 'Added' : 'Modified'}>{formatDateTime(entry.modifiedAt, locale)}</Fact>
      )}
      <Fact label="Kind">{entryKind(entry)}</Fact>
      <NamedFact label="Category" name={entry.category} />
      <NamedFact label="Owner" name={entry.owner} />
      <NamedFact label="Reserved by" name={entry.reservedBy} />
      {account === null ? null : (
        <Fact label="Account">
          {visibleName(account.name)}
          <span className={styles['service']}>{serviceNames[account.service]}</span>
        </Fact>
      )}
      {entry.hash === null ? null : <Hash hash={entry.hash} />}
    </dl>
  );
}
