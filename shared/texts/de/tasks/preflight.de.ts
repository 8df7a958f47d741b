import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { countsDe } from '../words/counts.de';
import { punctuationDe } from '../words/punctuation.de';

const counting = countingIn('de');
const { files, folders } = countsDe;
const { quoted } = punctuationDe;

const isOrAre = (count: number) => (count === 1 ? 'ist' : 'sind');

export const preflightDe: Texts['preflight'] = {
  checkingFiles: (count) => `${files(count)} ${count === 1 ? 'wird' : 'werden'} vor dem Download geprüft …`,
  checkingFolders: (count) =>
    `${folders(count)} ${count === 1 ? 'wird' : 'werden'} vor dem Download durchgesehen …`,
  notEnoughSpaceIn: (folder) => `Nicht genug Speicherplatz in ${folder}`,
  notEnoughSpace: 'Nicht genug Speicherplatz',
  oneTaken: (name, folder) => `${quoted(name)} ist in ${folder} schon vorhanden`,
  allTaken: (count, folder) => `Alle ${files(count)} sind in ${folder} schon vorhanden`,
  someTaken: (taken, all, folder) =>
    `${formatNumber(taken)} von ${files(all)} ${isOrAre(taken)} in ${folder} schon vorhanden`,
  choices: (taken, folder, { keepBoth, replace, skip }) =>
    taken === 1
      ? `Die Datei in ${folder} hat einen anderen Inhalt. ${keepBoth} speichert den Download unter einem anderen Namen, ${replace} überschreibt die Datei auf dem Datenträger, ${skip} lässt sie, wie sie ist.`
      : `Die Dateien in ${folder} haben einen anderen Inhalt. ${keepBoth} speichert den Download unter anderen Namen, ${replace} überschreibt die Dateien auf dem Datenträger, ${skip} lässt sie, wie sie sind.`,
  takenLabel: 'Schon vorhanden',
  keepBoth: 'Beide behalten',
  replace: 'Ersetzen',
  skip: 'Überspringen',
  otherFolder: 'Anderen Ordner wählen …',
  downloadAnyway: 'Trotzdem herunterladen',
  needs: (size, unknownSizes) =>
    `Der Download braucht ${size}${unknownSizes === 0 ? '' : `, dazu ${files(unknownSizes)} unbekannter Größe`}.`,
  missing: (free, missing) => `${free === null ? '' : `Frei: ${free}. `}Es fehlen ${missing}.`,
  sameFolder: {
    title: 'Das ist derselbe Ordner',
    text: (folder) =>
      `Der Download sollte schon in ${folder} gespeichert werden, und dort ist nicht genug Speicherplatz. Wählen Sie einen Ordner auf einem anderen Datenträger oder geben Sie zuerst Speicherplatz frei.`,
  },
  oneIdentical: (name, folder) =>
    `${quoted(name)} ist in ${folder} schon mit demselben Inhalt vorhanden und wird nicht noch einmal heruntergeladen.`,
  identical: (count, folder) =>
    `${files(count)} sind in ${folder} schon mit demselben Inhalt vorhanden und werden nicht noch einmal heruntergeladen.`,
  oneRenamed: (name, fileName) =>
    `${quoted(name)} wird als ${quoted(fileName)} gespeichert, weil der Name in diesem Download schon vergeben oder nicht auf jedem Computer erlaubt ist.`,
  renamed: (count, name, fileName) =>
    `${counting('# Name wird', '# Namen werden')(count)} geändert, weil sie in diesem Download schon vergeben oder nicht auf jedem Computer erlaubt sind: ${quoted(name)} wird zum Beispiel als ${quoted(fileName)} gespeichert.`,
  unread: (count, names, why) =>
    `${folders(count)} ${count === 1 ? 'konnte' : 'konnten'} nicht bis zum Ende gelesen werden, deshalb fehlen in diesem Download Dateien: ${names}.${why === null ? '' : ` ${why}.`} Laden Sie ${count === 1 ? 'ihn' : 'sie'} später noch einmal herunter, um den Rest zu bekommen.`,
  nothing: 'Es gab nichts herunterzuladen.',
  noFiles: (folderCount, folder) =>
    `In ${folderCount === 1 ? 'diesem Ordner' : 'diesen Ordnern'} sind keine Dateien: ${counting('# leerer Ordner wurde', '# leere Ordner wurden')(folderCount)} in ${folder} angelegt.`,
  makingFolders: (count, names) =>
    `Anlegen von ${counting('# leerem Ordner', '# leeren Ordnern')(count)} (${names})`,
};
