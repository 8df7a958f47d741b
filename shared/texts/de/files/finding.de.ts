import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('de');

export const findingDe: Texts['finding'] = {
  field: 'Alle Konten durchsuchen',
  placeholder: 'Alle Konten durchsuchen, dann Eingabetaste drücken',
  search: 'Suchen',
  stop: 'Anhalten',
  accounts: 'Ergebnisse nach Konto',
  all: 'Alle Ergebnisse',
  found: counting('# gefunden', '# gefunden'),
  searching: 'wird durchsucht …',
  searchingFound: (found) => `${found}, wird durchsucht …`,
  filtered: (found) => `${found} in der Liste`,
  filteredTopFolder: (found) => `${found} im obersten Ordner`,
  filteredHint: 'Dieser Dienst bietet keine Suche, darum filtert Longshore seine Liste.',
  filteredTopHint:
    'Ein Server sucht nur nach Wörtern. Longshore sieht stattdessen den obersten Ordner durch.',
  partial: (found) => `${found}, unvollständig`,
  stopped: (found) => `angehalten, ${found}`,
  failed: 'konnte nicht durchsucht werden',
  tryAgain: 'Erneut versuchen',
  tryAgainIn: (account) => `${account} erneut durchsuchen`,
  stopIn: (account) => `Suche in ${account} anhalten`,
  signIn: 'Anmelden',
  signInTo: (account) => `Bei ${account} anmelden`,
  onlyThis: (account) => `Nur Ergebnisse aus ${account} zeigen`,
  emptyTitle: 'Alle Konten auf einmal durchsuchen',
  emptyText:
    'Geben Sie ein, was Sie suchen, und drücken Sie die Eingabetaste. Wörter, art:bild, größe>10MB und ab:31.1.2026 gelten auch hier.',
  nothingTitle: 'Nichts gefunden',
  nothingText: (text) => `Soweit gesucht werden konnte, enthält kein Konto „${text}“.`,
  nothingHereText: (text, account) => `In ${account} enthält nichts „${text}“.`,
  openContaining: 'Übergeordneten Ordner öffnen',
  folderUnknown: (name) => `Der Dienst sagt nicht, in welchem Ordner „${name}“ liegt.`,
  openingFolder: 'Übergeordneten Ordner öffnen',
  done: (found, accounts) => `Suche beendet: ${found} in ${accounts}`,
};
