import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { countsDe } from '../words/counts.de';

const counting = countingIn('de');
const { files } = countsDe;

export const desktopDe: Texts['desktop'] = {
  quit: {
    question: (running) => `${counting('# Download läuft.', '# Downloads laufen.')(running)} Beenden?`,
    detail: (running) =>
      running === 1
        ? 'Er wird fortgesetzt, wenn Longshore wieder gestartet wird.'
        : 'Sie werden fortgesetzt, wenn Longshore wieder gestartet wird.',
    confirm: 'Beenden',
    cancel: 'Abbrechen',
  },
  chooseFolder: 'Ordner zum Speichern wählen',
  chooseFileToCheck: 'Datei zum Prüfen wählen',
  importAccounts: 'Konten importieren',
  exportAccounts: 'Konten exportieren',
  exportReceipts: 'Belege exportieren',
  exportCertificate: 'Zertifikat exportieren',
  batch: {
    complete: 'Download abgeschlossen',
    notComplete: 'Download nicht vollständig',
    oneSaved: (name, folder) => `${name} in ${folder} gespeichert`,
    oneNotSaved: (name, folder) => `${name} nicht in ${folder} gespeichert`,
    saved: (done, all, folder) =>
      done === all
        ? `${files(done)} in ${folder} gespeichert`
        : `${formatNumber(done)} von ${files(all)} in ${folder} gespeichert`,
    failed: (count) => `${formatNumber(count)} fehlgeschlagen`,
    skipped: (count) => `${formatNumber(count)} übersprungen`,
    cancelled: (count) => `${formatNumber(count)} abgebrochen`,
  },
  unreadable: {
    accounts: (keptAs) =>
      `Die gespeicherten Konten waren nicht lesbar. Longshore hat neu begonnen und die alte Datei als ${keptAs} aufbewahrt. Fügen Sie Ihre Konten wieder hinzu.`,
    history: (keptAs) =>
      `Ein Teil des gespeicherten Verlaufs war nicht lesbar und fehlt. Longshore hat die alte Datei als ${keptAs} aufbewahrt.`,
    secrets: (keptAs) =>
      `Die gespeicherten Anmeldungen waren nicht lesbar. Longshore hat neu begonnen und die alte Datei als ${keptAs} aufbewahrt. Melden Sie sich in Ihren Konten erneut an.`,
    settings: (keptAs) =>
      `Die gespeicherten Einstellungen waren nicht lesbar. Longshore hat neu begonnen und die alte Datei als ${keptAs} aufbewahrt. Sehen Sie die Einstellungen durch.`,
    transfers: (keptAs) =>
      `Ein Teil der gespeicherten Übertragungen war nicht lesbar und fehlt; starten Sie diese Downloads noch einmal. Longshore hat die alte Datei als ${keptAs} aufbewahrt.`,
    other: (store, keptAs) =>
      `Eine Datei von Longshore (${store}) war nicht lesbar. Longshore hat dafür neu begonnen und die alte als ${keptAs} aufbewahrt.`,
  },
};
