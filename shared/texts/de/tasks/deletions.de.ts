import type { DeletedThings, TrashPlace } from '../../deleted-things';
import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { punctuationDe } from '../words/punctuation.de';

const counting = countingIn('de');
const { quoted } = punctuationDe;

/* "Die Datei und der Ordner mit allem, was darin ist, werden" */
function theyAre({ files, folders }: DeletedThings): string {
  const theFiles = files === 1 ? 'Die Datei' : 'Die Dateien';
  if (folders === 0) return `${theFiles} ${files === 1 ? 'wird' : 'werden'}`;
  const theFolders =
    folders === 1 ? 'er Ordner und sein gesamter Inhalt' : 'ie Ordner und ihr gesamter Inhalt';
  return files === 0 ? `D${theFolders} werden` : `${theFiles} sowie d${theFolders} werden`;
}

function trashText(place: TrashPlace): string {
  switch (place.of) {
    case 'service':
      return `in den Papierkorb von ${place.host}`;
    case 'owner':
      return `in den Papierkorb des Eigentümers (${place.owner})`;
    case 'several':
      return `in den Papierkorb von ${place.host} (was anderen gehört, in deren Papierkorb)`;
  }
}

export const deletionsDe: Texts['deletions'] = {
  questionForGood: (what, account) => `${what} endgültig aus dem Konto ${account} löschen?`,
  questionToTrash: (what, account) => `${what} aus dem Konto ${account} löschen?`,
  questionVersion: (version, file) => `Version ${version} von ${quoted(file)} löschen?`,
  confirm: (what) => `${what} löschen`,
  confirmVersion: (version) => `Version ${version} löschen`,
  onlyThisVersion: 'Nur diese Version wird gelöscht: Die Datei und ihre anderen Versionen bleiben.',
  versionIsLost: 'Longshore kann diese Version nicht wiederherstellen.',
  versionDisputed:
    'Die Dokumentation dieses älteren Dienstes ist sich nicht einig, wie eine einzelne Version gelöscht wird; schlimmstenfalls kommt die ganze Datei in den Papierkorb.',
  goneForGood: (things, host) =>
    `${theyAre(things)} endgültig von ${host} gelöscht. Einen Papierkorb gibt es dort nicht.`,
  spaceIsFreed: 'Der Speicherplatz wird sofort frei.',
  toTrash: (things, place, withVersions) => {
    const they = withVersions && things.folders === 0 ? 'Alle Versionen werden' : theyAre(things);
    return `${they} ${trashText(place)} verschoben; Longshore kann sie nicht zurückholen.`;
  },
  untilTrashIsEmptied:
    'Bis dieser Papierkorb geleert wird, bleibt der Speicherplatz belegt. Wiederherstellen können Sie nur auf der Webseite des Dienstes.',
  certificatesStay: (certified) =>
    certified === 1
      ? 'Das Zertifikat bleibt gültig und öffentlich; sein Link wird im Beleg aufbewahrt.'
      : 'Die Zertifikate bleiben gültig und öffentlich; ihre Links werden in den Belegen aufbewahrt.',
  signingGoes:
    'Auch das signierte Dokument und seine PDF-Datei werden gelöscht, und ein laufender Signiervorgang wird abgebrochen.',
  someForSigning: (count) =>
    `${counting('# davon ist', '# davon sind')(count)} zum Signieren: Auch das signierte Dokument und seine PDF-Datei werden gelöscht, und ein laufender Signiervorgang wird abgebrochen.`,
  inAll: (size) => `Insgesamt ${size}`,
  inAllAndUnknown: (size, unknown) => `${size} und ${formatNumber(unknown)} mit unbekannter Größe`,
  sizesUnknown: 'Größen unbekannt',
  grace: (seconds) => `${seconds} lang wird nichts gesendet; so lange können Sie es rückgängig machen.`,
  listLabel: 'Wird gelöscht',
  folderWithAll: 'Ordner mit gesamtem Inhalt',
  sizeUnknown: 'Größe unbekannt',
  version: (version) => `Version ${version}`,
  saveCopies: 'Vorher von jeder Datei eine Kopie speichern',
  saveCopiesHow:
    'Jede Datei wird heruntergeladen und geprüft, bevor sie gelöscht wird. Was nicht geprüft werden kann, bleibt.',
  saveFoldersHow:
    'Jede Datei, auch in Ordnern, wird vorher heruntergeladen und geprüft. Ein Ordner wird nur gelöscht, wenn jede Datei darin gespeichert und geprüft ist und sich darin inzwischen nichts geändert hat; sonst bleibt er mit seinem gesamten Inhalt.',
  newestIsSaved: 'Gespeichert wird nur die neueste Version jeder Datei.',
  typeToConfirm: (number) => `Zur Bestätigung ${formatNumber(number)} eingeben`,
  subjects: {
    list: 'Löschvorgänge',
    delete: 'Löschen',
    undo: 'Rückgängig',
    stop: 'Löschen stoppen',
  },
};
