import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('de');

export const listDe: Texts['list'] = {
  files: 'Dateien',
  actions: 'Dateiaktionen',
  placeActions: 'Aktionen für diesen Ort',
  columns: {
    name: 'Name',
    size: 'Größe',
    modified: 'Geändert',
    kind: 'Art',
    account: 'Konto',
    version: 'Version',
    certificate: 'Zertifikat',
    owner: 'Eigentümer',
    category: 'Kategorie',
    reservedBy: 'Reserviert von',
  },
  columnsMenu: 'Spalten',
  resizeColumn: (column) => `Breite von „${column}“ ändern`,
  columnWidth: counting('# Pixel', '# Pixel'),
  fitColumn: (column) => `Breite von „${column}“ anpassen`,
  moveColumnLeft: (column) => `„${column}“ nach links`,
  moveColumnRight: (column) => `„${column}“ nach rechts`,
  columnMoved: (column, position, count) => `„${column}“ ist Spalte ${position} von ${count}.`,
  hideColumn: (column) => `„${column}“ ausblenden`,
  resetColumns: 'Spalten zurücksetzen',
  sortedAs: (position, descending) =>
    `Sortierstufe ${position}, ${descending ? 'absteigend' : 'aufsteigend'}`,
  loading: 'Dateien werden geladen …',
  noMatchTitle: 'Keine Treffer',
  noMatchText: (filter) => `Kein Dateiname hier enthält „${filter}“.`,
  noMatchTerms: (filter) => `Nichts hier entspricht „${filter}“.`,
  noMatchSoFar: (filter) =>
    `Bisher ist nichts eingetroffen, das „${filter}“ enthält. Der Rest der Liste ist noch unterwegs.`,
  noMatchIncomplete: (filter) => `Nichts im gelesenen Teil der Liste enthält „${filter}“.`,
  clearFilter: 'Filter löschen',
  nothingFoundTitle: 'Nichts gefunden',
  nothingFoundText: (query) =>
    `Der Server kennt nichts, das „${query}“ enthält. Gerade erst hinzugefügte Dateien werden möglicherweise noch nicht gefunden.`,
  backToFiles: 'Zurück zu den Dateien',
  emptyFolderTitle: 'Dieser Ordner ist leer',
  emptyPlaceTitle: 'Hier gibt es noch keine Dateien',
  emptyText: 'Dateien, die Sie beim Dienst hinzufügen, erscheinen hier nach dem Aktualisieren.',
  refresh: 'Aktualisieren',
  goUp: 'Zum übergeordneten Ordner',
  nothingReadTitle: 'Die Liste konnte nicht gelesen werden',
  nothingReadText:
    'Der Dienst hat nichts von dieser Liste gesendet, bevor er abbrach. Laden Sie sie erneut, um die Dateien zu sehen.',
  loadAgain: 'Erneut laden',
  tryAgain: 'Erneut versuchen',
};
