import { Download, ExternalLink, Link, ListChecks, ListFilter, PanelRight, RefreshCw } from 'lucide-react';
import type { Entry, EntryVersion } from '../../../shared/files';
import { texts } from '../../../shared/texts/texts';
import { findCertificateLink } from '../../lib/certificate-link';
import { requestFilterFocus, useBrowse } from '../../stores/files/browse-store';
import { endDrag, useDrag } from '../../stores/transfers/drag-store';
import { refreshPlace } from '../../stores/files/place-lists';
import { selectByGesture } from '../../stores/files/selection-store';
import { chooseFolder, getSettingsView, toggleDetails } from '../../stores/settings-store';
import { copyText, openLink } from '../../stores/system-store';
import { startTransfers, toWanted } from '../../stores/transfers/transfers-store';
import { getVisibleEntries } from '../../stores/files/visible-entries';
import type { Command, CommandContext } from '../command';

const hasEntries = ({ entries }: CommandContext): boolean => entries.length > 0;
const hasPlace = ({ place }: CommandContext): boolean => place !== null;

/** Saves what is selected, folders with all that is in them. */
export const downloadFiles: Command = {
  id: 'files.download',
  icon: Download,
  group: 'file.save',
  needs: 'files',
  shortcuts: [{ key: 's', mod: true }],
  when: hasEntries,
  run: ({ entries }) => startTransfers(entries.map((entry) => toWanted(entry))),
};

/** Saves one kept version of a file. */
export function downloadVersion(entry: Entry, version: EntryVersion): void {
  void startTransfers([toWanted(entry, version)]);
}

export const refreshFiles: Command = {
  id: 'files.refresh',
  icon: RefreshCw,
  group: 'view.refresh',
  needs: 'place',
  shortcuts: [
    { key: 'F5', on: 'pc' },
    { key: 'r', mod: true },
    { key: 'F5', on: 'mac' },
  ],
  when: hasPlace,
  run: refreshPlace,
};

export const showDetails: Command = {
  id: 'files.details',
  icon: PanelRight,
  group: 'view.panes',
  needs: 'place',
  shortcuts: [
    { key: 'i', mod: true, on: 'mac' },
    { key: 'Enter', alt: true },
  ],
  when: hasPlace,
  isOn: () => getSettingsView()?.settings.detailsOpen ?? false,
  run: () => toggleDetails(),
};

export const selectAllFiles: Command = {
  id: 'files.selectAll',
  icon: ListChecks,
  group: 'edit.select',
  needs: 'place',
  shortcuts: [{ key: 'a', mod: true, where: 'list' }],
  when: hasPlace,
  run: () => {
    selectByGesture({ kind: 'all' }, getVisibleEntries());
  },
};

const filterFiles: Command = {
  id: 'files.filter',
  icon: ListFilter,
  group: 'edit.find',
  needs: 'place',
  shortcuts: [{ key: 'f', mod: true }],
  when: () => useBrowse.getState().place !== null,
  run: requestFilterFocus,
};

function certificateLink({ entries }: CommandContext): string | null {
  const [entry] = entries;
  return entries.length === 1 ? findCertificateLink(entry?.certificate ?? null) : null;
}

const hasCertificateLink = (context: CommandContext): boolean => certificateLink(context) !== null;

export const copyCertificateLink: Command = {
  id: 'files.copyCertificateLink',
  icon: Link,
  group: 'file.more',
  needs: 'certificate',
  shortcuts: [],
  when: hasCertificateLink,
  run: (context) => copyText(certificateLink(context) ?? '', texts().history.certificateLink),
};

export const openCertificatePage: Command = {
  id: 'files.openCertificatePage',
  icon: ExternalLink,
  group: 'file.more',
  needs: 'certificate',
  shortcuts: [],
  when: hasCertificateLink,
  run: (context) => openLink(certificateLink(context) ?? ''),
};

/** Saves the rows that were dropped on a save target. */
export function saveDroppedTo(targetId: string): void {
  const { entries } = useDrag.getState();
  endDrag();
  void startTransfers(entries, targetId);
}

/** Asks for a folder and saves there the rows that were dropped on "Choose folder…". */
export async function saveDroppedToChosenFolder(): Promise<void> {
  const { entries } = useDrag.getState();
  endDrag();
  const targetId = await chooseFolder();
  if (targetId !== null) await startTransfers(entries, targetId);
}

export const filesCommands: readonly Command[] = [
  downloadFiles,
  refreshFiles,
  showDetails,
  selectAllFiles,
  filterFiles,
  copyCertificateLink,
  openCertificatePage,
];
