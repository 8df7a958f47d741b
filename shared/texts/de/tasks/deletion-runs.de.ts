import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { punctuationDe } from '../words/punctuation.de';

const counting = countingIn('de');
const { quoted } = punctuationDe;

const isOrAre = (count: number) => (count === 1 ? 'wird' : 'werden');

export const deletionRunsDe: Texts['deletionRuns'] = {
  listLabel: 'Löschvorgänge',
  held: ({ what, count, account }, seconds) =>
    `${what} aus dem Konto ${account} ${isOrAre(count)} in ${formatNumber(seconds)} s gelöscht`,
  running: (current, all, account) =>
    `${formatNumber(current)} von ${formatNumber(all)} aus dem Konto ${account} wird gelöscht …`,
  progressLabel: (account) => `Löschen aus dem Konto ${account}`,
  waiting: (left, all, account) =>
    `${account}: ${formatNumber(left)} von ${formatNumber(all)} ${left === 1 ? 'wartet' : 'warten'}, bis Sie sich erneut anmelden`,
  outcome: (account, summary) => `${account}: ${summary}`,
  seeWhatHappened: 'Ergebnis ansehen',
  milestones: {
    held: ({ what, count, account }, seconds) =>
      `${what} aus dem Konto ${account} ${isOrAre(count)} in ${seconds} gelöscht. Mit der Taste „Rückgängig“ nehmen Sie das zurück.`,
    lastSeconds: ({ what, count, account }, seconds) =>
      `Noch ${seconds} zum Rückgängigmachen: ${what} aus dem Konto ${account} ${isOrAre(count)} gelöscht`,
    undone: (account) => `Rückgängig gemacht: Aus dem Konto ${account} wurde nichts gelöscht`,
    waiting: (account) => `Das Löschen aus dem Konto ${account} wartet, bis Sie sich erneut anmelden`,
    deleted: ({ what, account }) => `${what} aus dem Konto ${account} gelöscht`,
    notDeleted: (count) => `${formatNumber(count)} nicht`,
  },
  tooLate: (account) =>
    `Zum Rückgängigmachen war es zu spät: Das Löschen aus dem Konto ${account} hatte schon begonnen. Was bis dahin noch nicht gesendet war, wurde gestoppt.`,
  nothingLeft: 'Es gibt nichts mehr zu löschen: Was vorhin noch übrig war, ist inzwischen weg.',
  wholeFileTrashed: (file, version, account) =>
    `Die ganze Datei ${quoted(file)} liegt im Papierkorb des Dienstes: Er sollte nur Version ${version} löschen, hat aber alle Versionen entfernt. Stellen Sie ${quoted(file)} auf der Webseite des Dienstes wieder her. Bis Sie sich im Konto ${account} erneut anmelden, löscht Longshore dort keine einzelnen Versionen.`,
  freed: (size) => `${size} freigegeben`,
  counted: {
    deleted: (count) => `${formatNumber(count)} gelöscht`,
    'already-gone': (count) => `${formatNumber(count)} schon vorher weg`,
    changed: (count) => `${formatNumber(count)} geändert und übersprungen`,
    refused: (count) => `${formatNumber(count)} nicht gelöscht`,
    unclear: (count) => `${formatNumber(count)} unklar`,
    'whole-file-trashed': counting('# ganze Datei im Papierkorb', '# ganze Dateien im Papierkorb'),
    cancelled: (count) => `${formatNumber(count)} rechtzeitig gestoppt`,
  },
  nothingDeleted: 'Nichts gelöscht',
  resultsTitle: 'Ergebnis des Löschens',
  resultsLabel: 'Ergebnisse',
  tryFailedAgain: 'Fehlgeschlagene erneut versuchen …',
  results: {
    deleted: 'Gelöscht',
    'already-gone': 'Schon vorher weg',
    changed: 'Geändert',
    refused: 'Nicht gelöscht',
    unclear: 'Unklar',
    'whole-file-trashed': 'Ganz im Papierkorb',
    cancelled: 'Gestoppt',
  },
  version: (version) => `Version ${version}.`,
  wasGone: 'War nicht mehr vorhanden; es wurde nichts gelöscht.',
  fileChanged: 'Das ist nicht mehr die Datei, die Sie bestätigt haben; deshalb blieb sie unangetastet.',
  folderChanged: 'Das ist nicht mehr der Ordner, den Sie bestätigt haben; deshalb blieb er unangetastet.',
  neitherYesNorNo:
    'Die Antwort des Dienstes war weder ja noch nein; beim Nachsehen war das Element noch vorhanden.',
  shortCopy: {
    notSaved: (name) =>
      `Vorher sollte eine Kopie gespeichert werden, aber ${quoted(name)} konnte nicht gespeichert und geprüft werden.`,
    noPlace:
      'Vorher sollte eine Kopie gespeichert werden, aber auf diesem Computer ließ sich kein Ordner dafür anlegen.',
    notListed: (name) =>
      `Vorher sollte eine Kopie gespeichert werden, aber der Ordner ${quoted(name)} ließ sich nicht lesen.`,
    listedInPart: (name) =>
      `Vorher sollte eine Kopie gespeichert werden, aber der Inhalt des Ordners ${quoted(name)} ließ sich nicht vollständig auflisten.`,
    added: (name) => `Während die Kopie gespeichert wurde, kam ${quoted(name)} in den Ordner hinzu.`,
    changed: (name) => `Während die Kopie gespeichert wurde, wurde ${quoted(name)} geändert.`,
    missing: (name) =>
      `Während die Kopie gespeichert wurde, wurde ${quoted(name)} von seinem Platz im Ordner entfernt.`,
    others: counting(
      'Dasselbe gilt für # weiteres Element darin.',
      'Dasselbe gilt für # weitere Elemente darin.',
    ),
    nothingDeleted:
      'Aus dem Ordner wurde nichts gelöscht. Was davon schon gespeichert war, bleibt auf diesem Computer, ist aber keine vollständige Kopie.',
  },
  partlyGone:
    'Der Dienst hat nicht so gelöscht, wie er sollte: Ein Teil, etwa die neueste Version, ist weg, und der Rest ist noch da. Aktualisieren Sie die Liste und sehen Sie nach.',
  stopped: 'Sie haben gestoppt, bevor es an der Reihe war; es wurde nichts gesendet.',
};
