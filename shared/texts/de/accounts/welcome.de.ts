import type { Texts } from '../../texts';

export const welcomeDe: Texts['welcome'] = {
  title: 'Willkommen bei Longshore',
  lead: 'Ein ruhiges Fenster für die Dateien in all Ihren Cloud-Konten.',
  promises: {
    whole: {
      title: 'Fertig heißt vollständig',
      text: 'Jeder Download wird mit der Prüfsumme oder der Größe verglichen, die der Dienst angibt. In der Zeile steht, womit.',
    },
    seen: {
      title: 'Löscht genau das, was Sie gesehen haben',
      text: 'Nichts verschwindet ohne Ihr Wort, und zu jeder Datei bleibt ein Beleg mit dem Ergebnis.',
    },
    yours: {
      title: 'Ihre Passwörter und Schlüssel bleiben bei Ihnen',
      text: 'Sie liegen im Schlüsselspeicher Ihres Systems und gehen nur an den einen Host, dem Sie zustimmen.',
    },
  },
  addAccount: 'Konto hinzufügen',
  tryDemo: 'Demo ausprobieren',
  demoNote: 'Die Demo läuft in der App, mit Beispieldateien und ohne Netzwerk.',
  importAccounts: 'Konten von einem anderen Computer importieren …',
  language: 'Sprache',
};
