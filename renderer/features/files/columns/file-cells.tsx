import { Lock } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Entry } from '../../../../shared/files';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { FileName } from '../../../components/file-name';
import { KindIcon } from '../../../components/kind-icon';
import { CertificateState } from '../../../components/status/certificate-state';
import { entryKind } from '../../../lib/entry-kind';
import { formatBytes } from '../../../lib/format/format-bytes';
import { formatDate } from '../../../lib/format/format-date';
import styles from './file-cells.module.css';

/** What a cell needs to know beside its entry. */
export interface CellContext {
  /** Fit to be shown. */
  readonly accountName: (accountId: string) => string;
}

export function NameCell({ entry }: { entry: Entry }): ReactElement {
  const kind = entryKind(entry);
  return (
    <span className={styles['name']}>
      <span data-toggle aria-hidden className={styles['checkbox']} />
      <span className={styles['icon']} data-kind={kind}>
        <KindIcon kind={kind} />
      </span>
      <FileName name={entry.name} />
    </span>
  );
}

export function sizeCell({ kind, size, childCount }: Entry): string {
  if (kind === 'folder') return childCount === undefined ? '' : texts().counts.items(childCount);
  return size === null ? '' : formatBytes(size);
}

export function modifiedCell({ modifiedAt }: Entry): string {
  return modifiedAt === null ? '' : formatDate(modifiedAt);
}

export function kindCell(entry: Entry): string {
  return texts().kinds[entryKind(entry)];
}

export function certificateCell({ certificate }: Entry): ReactNode {
  return certificate === null ? null : <CertificateState state={certificate.state} />;
}

/* A name from outside keeps its direction to itself. */
function OutsideText({ text }: { text: string | undefined }): ReactNode {
  return text === undefined ? null : <bdi>{visibleName(text)}</bdi>;
}

export function ownerCell({ owner }: Entry): ReactNode {
  return <OutsideText text={owner} />;
}

export function categoryCell({ category }: Entry): ReactNode {
  return <OutsideText text={category} />;
}

export function reservedByCell({ reservedBy }: Entry): ReactNode {
  if (reservedBy === undefined) return null;
  return (
    <span className={styles['reserved']}>
      <Lock size={12} aria-hidden />
      <OutsideText text={reservedBy} />
    </span>
  );
}
