import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';
import { punctuationDe } from '../words/punctuation.de';

const counting = countingIn('de');
const { quoted } = punctuationDe;

const known = counting(
  '# Konto aus der Datei ist bereits vorhanden und wurde nicht verändert.',
  '# Konten aus der Datei sind bereits vorhanden und wurden nicht verändert.',
);

export const accountsDe: Texts['accounts'] = {
  accounts: 'Konten',
  allAccounts: 'Alle Konten',
  saveTo: 'Speichern in',
  saveTargets: { downloads: 'Downloads', desktop: 'Desktop' },
  chooseFolder: 'Ordner wählen …',
  readOnly: 'Schreibgeschützt',
  isReadOnly: 'schreibgeschützt',
  themes: { system: 'Design: wie das System', light: 'Design: hell', dark: 'Design: dunkel' },
  menu: { edit: 'Bearbeiten …', signInAgain: 'Erneut anmelden …', remove: 'Entfernen …' },
  status: {
    ready: { label: 'Verbunden' },
    connecting: { shown: 'Verbindung wird hergestellt …', label: 'Verbindung wird hergestellt' },
    failing: {
      shown: (since) => (since === undefined ? 'Zurzeit nicht erreichbar' : `Nicht erreichbar seit ${since}`),
      label: (since) => (since === undefined ? 'Zurzeit nicht erreichbar' : `Nicht erreichbar seit ${since}`),
    },
    signedOut: { shown: 'Erneut anmelden', label: 'Abgemeldet' },
    because: (label, reason) => `${label}: ${reason}`,
  },
  removal: {
    question: (name) =>
      name === undefined ? 'Dieses Konto aus Longshore entfernen?' : `${name} aus Longshore entfernen?`,
    text: (service) =>
      `Das gespeicherte Passwort oder der Schlüssel wird gelöscht, laufende Übertragungen dieses Kontos werden beendet. Gespeicherte Dateien bleiben auf diesem Computer, und bei ${service ?? 'dem Dienst'} wird nichts gelöscht.`,
    confirm: 'Konto entfernen',
  },
  subjects: {
    removing: (name) => (name === undefined ? 'Konto entfernen' : `${name} entfernen`),
    locking: (name) => (name === undefined ? 'Konto sperren' : `${name} sperren`),
    unlocking: (name) => (name === undefined ? 'Konto entsperren' : `${name} entsperren`),
    moving: (name) => (name === undefined ? 'Konto verschieben' : `${name} verschieben`),
    exporting: 'Konten exportieren',
    importing: 'Konten importieren',
    settings: 'Einstellungen',
    choosingFolder: 'Ordner wählen',
    demo: 'Demo',
    openingPage: 'Seite öffnen',
    openingLogFolder: 'Protokollordner öffnen',
    copying: 'Kopieren',
  },
  locked: (name) => `${name} ist jetzt schreibgeschützt`,
  unlocked: (name) => `${name} ist nicht mehr schreibgeschützt`,
  moved: (name, place, count) => `${name} ist jetzt an Stelle ${place} von ${count}`,
  copied: (what) => `${what} kopiert`,
  exported: {
    title: 'Die Konten sind exportiert',
    text: 'Die Datei enthält Namen, Farben, Adressen und die Anmeldenamen, aber weder Passwörter noch Schlüssel oder Token. Wählen Sie auf einem anderen Computer in den Einstellungen „Konten importieren …“ und melden Sie sich dann bei jedem Konto an.',
  },
  imported: {
    title: counting('# Konto hinzugefügt', '# Konten hinzugefügt'),
    text: (added) =>
      added === 1
        ? 'Eine solche Datei enthält weder Passwörter noch Schlüssel oder Token: Wählen Sie das Konto in der Seitenleiste aus und klicken Sie auf „Erneut anmelden“.'
        : 'Eine solche Datei enthält weder Passwörter noch Schlüssel oder Token: Wählen Sie die Konten nacheinander in der Seitenleiste aus und klicken Sie jeweils auf „Erneut anmelden“.',
    known,
  },
  nothingNew: {
    title: 'Die Datei enthält nichts Neues',
    text: (count) => `${known(count)} Falls Sie eine andere Datei meinten, wählen Sie diese aus.`,
  },
  unusableFile: {
    title: 'Es wurde kein Konto hinzugefügt',
    reasons: {
      file: 'Die Datei kann nicht gelesen werden oder ist kein JSON-Text.',
      longshore: 'Die Datei wurde nicht mit „Konten exportieren …“ erstellt.',
      version:
        'Die Datei stammt aus einer anderen Version von Longshore. Aktualisieren Sie zuerst Longshore auf diesem Computer.',
      damaged: (field) => `Die Datei ist beschädigt oder wurde von Hand geändert (bei ${quoted(field)}).`,
    },
    next: (reason) => `${reason} Exportieren Sie die Konten noch einmal und wählen Sie die neue Datei.`,
  },
};
