import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { countsDe } from '../words/counts.de';

const counting = countingIn('de');
const { files, ordinal } = countsDe;

export const transfersDe: Texts['transfers'] = {
  title: 'Übertragungen',
  listLabel: 'Übertragungen',
  menuLabel: 'Übertragung',
  height: 'Höhe der Übertragungen',
  collapse: 'Übertragungen einklappen',
  expand: 'Übertragungen ausklappen',
  states: {
    queued: 'wartet',
    running: 'wird geladen',
    verifying: 'wird geprüft',
    paused: 'angehalten',
    retrying: 'neuer Versuch folgt',
    waiting: 'wartet auf Anmeldung',
    done: 'fertig',
    skipped: 'übersprungen',
    failed: 'fehlgeschlagen',
    cancelled: 'abgebrochen',
  },
  counted: {
    running: (count) => `${formatNumber(count)} aktiv`,
    retrying: (count) => `${formatNumber(count)} vor neuem Versuch`,
    waiting: counting('# wartet auf Anmeldung', '# warten auf Anmeldung'),
    failed: (count) => `${formatNumber(count)} fehlgeschlagen`,
    queued: counting('# wartet', '# warten'),
    paused: (count) => `${formatNumber(count)} angehalten`,
    done: (count) => `${formatNumber(count)} fertig`,
    skipped: (count) => `${formatNumber(count)} übersprungen`,
    cancelled: (count) => `${formatNumber(count)} abgebrochen`,
  },
  version: (version) => `Version ${version}`,
  versionFirst: (version) => `Version ${version}`,
  amount: (received, size) => `${received} von ${size}`,
  waiting: 'Wartet',
  verifying: 'Wird geprüft …',
  paused: 'Angehalten',
  stalled: 'stockt, es kommen keine Daten an',
  retrying: (duration, attempt) =>
    duration === null ? `${ordinal(attempt)} Versuch` : `${ordinal(attempt)} Versuch in ${duration}`,
  waitingForSignIn: 'Wartet auf Anmeldung',
  skipped: 'Übersprungen; ist schon vorhanden',
  cancelled: 'Abgebrochen; nichts wurde behalten',
  failed: 'Fehlgeschlagen. Versuchen Sie es noch einmal.',
  verifiedBy: (algorithm) => `Geprüft mit ${algorithm}`,
  sizeChecked: 'Größe geprüft; der Dienst nennt keine Prüfsumme',
  notVerifiable: 'Nicht prüfbar',
  checkedAgain: (time) => `erneut geprüft: ${time}`,
  error: 'Fehler',
  milestones: {
    done: (name) => `${name} wurde heruntergeladen`,
    skipped: (name) => `${name} übersprungen, ist schon vorhanden`,
    failed: (name) => `Download von ${name} fehlgeschlagen`,
    cancelled: (name) => `Download von ${name} abgebrochen`,
    batch: (done, all) =>
      done === all
        ? `${files(all)} heruntergeladen`
        : `${formatNumber(done)} von ${files(all)} heruntergeladen`,
  },
  subjects: {
    download: 'Download',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    cancel: 'Abbrechen',
    retry: 'Erneut versuchen',
    move: 'Verschieben',
    verify: 'Erneut prüfen',
    clear: 'Beendete ausblenden',
    showInFolder: 'Im Ordner anzeigen',
    drag: 'Ziehen',
    copy: 'Kopieren',
  },
};
