import { Files, MousePointerClick } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { EmptyState } from '../../components/status/empty-state';
import { KindIcon } from '../../components/kind-icon';
import { countEntries } from '../../lib/format/count-entries';
import { countOf } from '../../lib/format/count-of';
import { entryKind } from '../../lib/entry-kind';
import { formatBytes } from '../../lib/format/format-bytes';
import { totalSize } from '../../lib/format/total-size';
import { useLocale } from '../../stores/system-store';
import { useSelectedEntries } from '../../stores/files/visible-entries';
import { CertificateCard } from './certificate-card';
import styles from './details-pane.module.css';
import { EntryFacts } from './entry-facts';
import { VersionSection } from './version-section';

function OneEntry({ entry }: { entry: Entry }): ReactElement {
  return (
    <>
      <div className={styles['preview']}>
        <KindIcon kind={entryKind(entry)} size={48} />
      </div>
      <h2 className={styles['name']}>
        <bdi>{visibleName(entry.name)}</bdi>
      </h2>
      <EntryFacts entry={entry} />
      <VersionSection entry={entry} />
      {entry.certificate === null ? null : <CertificateCard certificate={entry.certificate} />}
    </>
  );
}

function ManyEntries({ entries }: { entries: readonly Entry[] }): ReactElement {
  const locale = useLocale();
  const files = entries.filter(({ kind }) => kind === 'file');
  const unknown = files.filter(({ size }) => size === null).length;
  return (
    <>
      <div className={styles['preview']}>
        <Files size={48} strokeWidth={1.25} aria-hidden />
      </div>
      <h2 className={styles['name']}>{countEntries(entries, locale)} selected</h2>
      {files.length === 0 ? null : (
        <p className={styles['muted']}>
          {formatBytes(totalSize(files), locale)} {files.length === entries.length ? 'together' : 'of files'}
          {unknown === 0 ? '' : `, ${countOf(unknown, 'file', locale)} of unknown size`}
        </p>
      )}
    </>
  );
}

function Contents({ entries }: { entries: readonly Entry[] }): ReactElement {
  const [first] = entries;
  if (first === undefined) {
    return (
      <EmptyState icon={<MousePointerClick size={28} strokeWidth={1.5} />} title="Nothing selected">
        Select a file to see what is known about it.
      </EmptyState>
    );
  }
  return entries.length === 1 ? <OneEntry entry={first} /> : <ManyEntries entries={entries} />;
}

/** What is known about the selected files. */
export function DetailsPane(): ReactElement {
  return (
    <aside aria-label="Details" className={styles['pane']}>
      <Contents entries={useSelectedEntries()} />
    </aside>
  );
}
