import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('de');

export const placeDe: Texts['place'] = {
  path: 'Pfad',
  allAccounts: 'Alle Konten',
  allFiles: 'Alle Dateien',
  searchFor: (text) => `Suche „${text}“`,
  searchResults: 'Suchergebnisse',
  foldersBetween: 'Ordner dazwischen',
  back: 'Zurück',
  forward: 'Vorwärts',
  backTo: 'Orte vor diesem',
  forwardTo: 'Orte nach diesem',
  addFavourite: 'Zu den Favoriten hinzufügen',
  removeFavourite: 'Aus den Favoriten entfernen',
  recent: 'Zuletzt besuchte Orte',
  noRecent: 'Noch keine anderen Orte',
  clearRecent: 'Zuletzt besuchte Orte löschen',
  asOf: (time) => `Stand ${time}, wird aktualisiert …`,
  asOfFailed: (time) => `Stand ${time}. Die Liste konnte nicht aktualisiert werden.`,
  foundByServer: (account) =>
    `Vom Server überall in ${account} gefunden. Sein Index kann hinter den letzten Änderungen zurückliegen.`,
  closeSearch: 'Suche schließen',
  notComplete: 'Diese Liste ist nicht vollständig',
  partial: {
    'cursor-repeated': 'Der Dienst hat immer wieder dieselbe Seite gesendet.',
    'nothing-new': 'Der Dienst hat eine Seite ohne Neues gesendet.',
    'empty-page': 'Der Dienst hat eine leere Seite gesendet, obwohl er mehr hat.',
    'too-many-pages': 'Die Liste hat mehr Seiten, als Longshore liest.',
    refused: 'Der Dienst hat sich geweigert, den Rest zu senden.',
    changing: 'Die Liste hat sich beim Lesen ständig geändert.',
  },
  loadToSeeRest: 'Laden Sie sie erneut, um den Rest zu sehen.',
  loadAgain: 'Erneut laden',
  tryAgain: 'Erneut versuchen',
  moreAccounts: counting(
    '# weiteres Konto konnte nicht bis zum Ende gelesen werden',
    '# weitere Konten konnten nicht bis zum Ende gelesen werden',
  ),
  showAll: 'Alle anzeigen',
  selected: (count) => `${formatNumber(count)} ausgewählt`,
  shownOf: (shown, all) => `${shown} von ${all}`,
  loading: 'Wird geladen …',
  soFar: (count) => `bisher ${count} …`,
};
