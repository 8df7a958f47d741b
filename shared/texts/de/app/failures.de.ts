import type { Texts } from '../../texts';
import { punctuationDe } from '../words/punctuation.de';

const { quoted } = punctuationDe;

function named(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : quoted(name);
}

const mismatches = {
  size: 'Die Größe der empfangenen Datei stimmt nicht',
  contents: 'Der Inhalt der empfangenen Datei stimmt nicht',
  checksum: 'Die Prüfsumme der empfangenen Datei stimmt nicht',
} as const;

const notWritable = {
  unknown: 'ist nicht beschreibbar',
  'read-only': 'ist schreibgeschützt',
  denied: 'darf von Ihnen nicht beschrieben werden',
  missing: 'ist nicht mehr vorhanden',
  symlink: 'führt über einen Link an einen anderen Ort',
  outside: 'würde die Datei nicht enthalten, weil ihr Name aus ihm hinausführt',
} as const;

export const failuresDe: Texts['failures'] = {
  actions: {
    'try-again': 'Erneut versuchen',
    'sign-in': 'Erneut anmelden',
    'edit-account': 'Konto bearbeiten',
    'choose-folder': 'Anderen Ordner wählen',
    refresh: 'Aktualisieren',
  },
  during: (subject, title) => `${subject}: ${title}`,
  accountGone: {
    title: 'Das Konto ist nicht mehr da',
    text: 'Es wurde aus Longshore entfernt. Fügen Sie es wieder hinzu, um fortzufahren.',
  },
  planGone: {
    title: 'Die Frage ist nicht mehr aktuell',
    text: 'Es wurde nichts ausgeführt. Wählen Sie die Dateien aus und beginnen Sie noch einmal.',
  },
  transferGone: {
    title: 'Die Übertragung ist nicht mehr da',
    text: 'Sie wurde aus der Liste entfernt. Starten Sie den Download noch einmal.',
  },
  receiptGone: {
    title: 'Der Beleg ist nicht mehr da',
    text: 'Öffnen Sie den Verlauf noch einmal, um die aufbewahrten Belege zu sehen.',
  },
  folderGone: {
    title: 'Der Ordner ist nicht mehr da',
    text: (name) => `${named(name, 'Der Ordner')} ist nicht mehr vorhanden. Wählen Sie einen anderen.`,
  },
  savedFileGone: {
    title: 'Die gespeicherte Datei ist nicht mehr da',
    text: 'Sie ist nicht mehr dort, wo sie gespeichert wurde: Sie wurde verschoben, umbenannt oder gelöscht. Suchen Sie sie dort oder laden Sie sie noch einmal herunter.',
  },
  entryGone: {
    title: 'Die Datei ist nicht mehr da',
    text: (name) =>
      `${named(name, 'Die Datei')} ist beim Dienst nicht mehr vorhanden. Aktualisieren Sie die Liste, um zu sehen, was noch da ist.`,
  },
  tooLarge: {
    title: 'Die Datei ist zu groß',
    text: (name, limit) =>
      `${named(name, 'Die Datei')} ist größer, als der Dienst erlaubt${limit === undefined ? '' : ` (die Grenze liegt bei ${limit})`}. Teilen Sie sie auf oder wählen Sie eine kleinere.`,
  },
  entryChanged: {
    title: 'Zwischenzeitlich geändert',
    text: (name) =>
      `${named(name, 'Was Sie gesehen haben,')} ist nicht mehr dasselbe; deshalb wurde nichts ausgeführt. Aktualisieren Sie die Liste und sehen Sie noch einmal nach.`,
  },
  hostChanged: {
    title: 'Ihr Passwort ginge an einen anderen Host',
    text: (origin, isForeign) =>
      `Das Konto liegt bei ${origin ?? 'einem anderen Host'} und nicht unter der Adresse, die Sie eingegeben haben. Dorthin wurde nichts gesendet.${isForeign ? ' Dieser Host gehört nicht zur Domain des Anbieters: Fahren Sie nur fort, wenn Sie ihn kennen.' : ''} Melden Sie sich noch einmal an, um Ihr Passwort dorthin zu senden.`,
  },
  accountLocked: {
    title: 'Das Konto ist schreibgeschützt',
    text: 'In diesem Konto kann nichts gelöscht werden. Entsperren Sie es zuerst, wenn Sie das wirklich möchten.',
  },
  entryLocked: {
    title: 'Die Datei ist gesperrt',
    text: (name) =>
      `${named(name, 'Die Datei')} wird beim Dienst gerade verwendet oder ist gesperrt. Versuchen Sie es noch einmal, sobald sie frei ist.`,
  },
  entryReserved: {
    title: (by) => `Reserviert von ${by}`,
    text: (name, by) =>
      `${named(name, 'Die Datei')} kann von niemand anderem geändert werden, solange sie reserviert ist. Bitten Sie ${by}, sie freizugeben, und versuchen Sie es dann noch einmal.`,
  },
  notEmpty: {
    title: 'Der Ordner ist nicht leer',
    text: (name) =>
      `${named(name, 'Der Ordner')} enthält noch Dateien. Löschen Sie zuerst diese und versuchen Sie es dann noch einmal.`,
  },
  alreadyExists: {
    title: 'Es gibt bereits eine Datei dieses Namens',
    text: (name) =>
      `${named(name, 'Eine Datei dieses Namens')} ist dort schon vorhanden und wird nie ungefragt überschrieben. Wählen Sie einen anderen Ordner oder verschieben Sie die vorhandene Datei an einen anderen Ort.`,
  },
  nameInvalid: {
    title: 'Der Dateiname ist nicht verwendbar',
    text: (name) =>
      `Aus ${named(name, 'diesem Namen')} lässt sich auf diesem Computer kein sicherer Name bilden; deshalb wurde nichts gespeichert. Benennen Sie die Datei beim Dienst um und aktualisieren Sie dann die Liste.`,
  },
  truncated: {
    title: 'Der Download ist abgebrochen',
    text: (amount) =>
      `Die Verbindung endete${amount === undefined ? ' vorzeitig' : ` nach ${amount.received} von ${amount.expected}`}. Unter dem Namen der Datei wurde nichts Unvollständiges behalten. Versuchen Sie es noch einmal.`,
  },
  integrity: {
    title: 'Der Download ist nicht das, was der Dienst angekündigt hat',
    text: (what) =>
      `${mismatches[what]}; deshalb wurde sie verworfen. Versuchen Sie es noch einmal. Wenn es wieder geschieht, wenden Sie sich an den Support des Dienstes.`,
  },
  diskFull: {
    title: 'Der Datenträger ist voll',
    text: (folder, needed) =>
      `In ${folder ?? 'dem Ordner'} ist nicht genug Speicherplatz${needed === undefined ? '' : `; benötigt werden ${needed}`}. Geben Sie Speicherplatz frei und versuchen Sie es noch einmal, oder wählen Sie einen Ordner auf einem anderen Datenträger.`,
  },
  notWritable: {
    title: 'Dort kann nichts gespeichert werden',
    text: (folder, why) =>
      `${folder ?? 'Der Ordner'} ${notWritable[why]}. Wählen Sie einen anderen Ordner oder ändern Sie seine Zugriffsrechte und versuchen Sie es dann noch einmal.`,
  },
  unsupported: {
    'keep-secret': {
      title: 'Dieses System bewahrt keine Geheimnisse auf',
      text: 'Es bietet keinen Schlüsselspeicher, deshalb kann die Anmeldung nicht gespeichert werden. Behalten Sie sie nur bis zum Beenden, oder richten Sie einen Schlüsselspeicher ein und starten Sie Longshore neu.',
    },
    'copy-files': {
      title: 'Dateien lassen sich hier nicht kopieren',
      text: 'Dieses System nimmt von Longshore keine Dateien in die Zwischenablage an. Ziehen Sie sie aus dem Fenster oder laden Sie sie herunter.',
    },
    'open-folder': {
      title: 'Der Ordner lässt sich nicht anzeigen',
      text: 'Dieses System hat keinen Dateimanager geöffnet. Öffnen Sie den Ordner selbst mit einem.',
    },
    folder: {
      title: 'Ordner lassen sich nicht als Ganzes kopieren',
      text: 'Laden Sie den Ordner stattdessen herunter oder wählen Sie nur Dateien.',
    },
    demo: {
      title: 'Die Demo läuft nicht',
      text: 'Starten Sie die Demo und versuchen Sie es dann noch einmal.',
    },
    other: {
      title: 'Der Dienst kann das nicht',
      text: 'Das bietet der Dienst nicht an. Verwenden Sie stattdessen seine Webseite.',
    },
  },
  cancelled: {
    title: 'Abgebrochen',
    text: 'Der Vorgang wurde auf Wunsch beendet. Starten Sie ihn noch einmal, wenn Sie ihn brauchen.',
  },
  internal: {
    title: 'In Longshore ist etwas schiefgegangen',
    text: (errorId) =>
      `Das ist ein Fehler der App und nicht Ihrer. Versuchen Sie es noch einmal; wenn er wiederkommt, melden Sie ihn${errorId === undefined ? '' : ` mit der Nummer ${errorId}`}.`,
  },
};
