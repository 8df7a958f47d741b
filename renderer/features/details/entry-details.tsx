import { useState, type ReactElement } from 'react';
import type { Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { useAccount } from '../../stores/accounts-store';
import { useBrowse } from '../../stores/files/browse-store';
import { previewKey } from '../../stores/previews-store';
import { CertificateCard } from './certificate-card';
import styles from './details-pane.module.css';
import { CopyButton, FactList } from './fact-list';
import { factsOfEntry } from './facts-of-entry';
import { PreviewBox } from './preview/preview-box';
import type { ShownPreview } from './preview/preview-view';
import { SelectionActions } from './selection-actions';
import { VersionSection } from './version-section';

/** Everything that is known about one file or folder. */
export function EntryDetails({ entry }: { entry: Entry }): ReactElement {
  const account = useAccount(entry.accountId);
  const place = useBrowse((state) => state.place);
  const [shown, setShown] = useState<ShownPreview | null>(null);
  const name = visibleName(entry.name);
  const dimensions = shown?.preview.dimensions ?? null;
  return (
    <>
      <PreviewBox key={previewKey(entry)} entry={entry} onShown={setShown} />
      <div className={styles['heading']}>
        <h2 className={styles['name']}>
          <bdi>{name}</bdi>
        </h2>
        <CopyButton label={texts().details.facts.name} text={name} />
      </div>
      <SelectionActions />
      <FactList
        label={texts().details.factsOfFile}
        facts={factsOfEntry(entry, { account, place, dimensions })}
      />
      <VersionSection entry={entry} />
      {entry.certificate === null ? null : <CertificateCard certificate={entry.certificate} />}
    </>
  );
}
