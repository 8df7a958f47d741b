import { Download, Trash2 } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import type { Account } from '../../../shared/accounts';
import type { Entry, EntryVersion } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { deleteVersion } from '../../commands/actions/deletions-commands';
import { downloadVersion } from '../../commands/actions/files-commands';
import { Button, IconButton } from '../../components/button';
import { Spinner } from '../../components/status/spinner';
import { wordFailure } from '../../lib/error-message';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import { useAccount } from '../../stores/accounts-store';
import { loadVersions, useVersions } from '../../stores/files/versions-store';
import styles from './version-section.module.css';

/* Walking through the list with the arrow keys asks for nothing. */
const restMs = 200;

/** The kept versions of a file, where the service keeps them. */
export function VersionSection({ entry }: { entry: Entry }): ReactElement | null {
  const account = useAccount(entry.accountId);
  const keepsVersions = account?.capabilities?.operations.includes('versions') ?? false;
  if (account === null || !keepsVersions || entry.kind === 'folder') return null;
  return <Versions entry={entry} account={account} />;
}

function Versions({ entry, account }: { entry: Entry; account: Account }): ReactElement {
  const versions = useVersions(entry);
  /* A refresh of the list brings a new entry. */
  useEffect(() => {
    const timer = setTimeout(() => void loadVersions(entry), restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [entry]);
  return (
    <section className={styles['section']}>
      <h3 className={styles['title']}>{texts().details.versions.title}</h3>
      {versions.state === 'ready' ? (
        <VersionList entry={entry} account={account} versions={versions.value} />
      ) : versions.state === 'failed' ? (
        <Failed entry={entry} {...wordFailure(versions.failure)} />
      ) : (
        <p className={styles['muted']}>
          <Spinner size={12} /> {texts().details.versions.loading}
        </p>
      )}
    </section>
  );
}

function Failed({ entry, title, text }: { entry: Entry; title: string; text: string }): ReactElement {
  return (
    <div role="alert" className={styles['failed']}>
      <p className={styles['muted']}>{texts().details.versions.failed(title, text)}</p>
      <Button
        onClick={() => {
          void loadVersions(entry);
        }}
      >
        {texts().buttons.tryAgain}
      </Button>
    </div>
  );
}

interface VersionListProps {
  entry: Entry;
  account: Account;
  versions: readonly EntryVersion[];
}

function VersionList({ entry, account, versions }: VersionListProps): ReactElement {
  const [newest] = versions;
  return (
    <>
      <ul aria-label={texts().details.versions.title} className={styles['list']}>
        {versions.map((version) => (
          <VersionItem
            key={version.version}
            version={version}
            isNewest={version === newest}
            onDownload={() => {
              downloadVersion(entry, version);
            }}
            onDelete={
              newest === undefined || version === newest
                ? null
                : () => {
                    void deleteVersion(entry, version, newest);
                  }
            }
            isLocked={account.locked}
          />
        ))}
      </ul>
      {account.locked && versions.length > 1 ? (
        <p className={styles['muted']}>{texts().details.versions.locked(visibleName(account.name))}</p>
      ) : null}
    </>
  );
}

interface VersionItemProps {
  version: EntryVersion;
  isNewest: boolean;
  isLocked: boolean;
  onDownload: () => void;
  /** Null where the version cannot go on its own. */
  onDelete: (() => void) | null;
}

function VersionItem({ version, isNewest, isLocked, onDownload, onDelete }: VersionItemProps): ReactElement {
  const words = texts().details.versions;
  const { version: number, size, modifiedAt, modifiedBy } = version;
  const when = modifiedAt === null ? words.dateUnknown : formatDateTime(modifiedAt);
  const about = [
    ...(size === null ? [] : [formatBytes(size)]),
    ...(modifiedBy === null ? [] : [visibleName(modifiedBy)]),
  ].join(' · ');
  return (
    <li className={styles['item']}>
      <div className={styles['text']}>
        <p className={styles['number']}>
          {words.version(number)}
          {isNewest ? <span className={styles['newest']}>{words.newest}</span> : null}
        </p>
        <p className={styles['muted']}>{when}</p>
        {about.length === 0 ? null : <p className={styles['muted']}>{about}</p>}
      </div>
      <div className={styles['actions']}>
        <IconButton
          label={words.download(number)}
          icon={<Download size={15} strokeWidth={1.75} aria-hidden />}
          onClick={onDownload}
        />
        {onDelete === null ? null : (
          <IconButton
            label={words.remove(number)}
            icon={<Trash2 size={15} strokeWidth={1.75} aria-hidden />}
            disabled={isLocked}
            onClick={onDelete}
          />
        )}
      </div>
    </li>
  );
}
