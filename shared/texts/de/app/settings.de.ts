import type { Texts } from '../../texts';

export const settingsDe: Texts['settings'] = {
  title: 'Einstellungen',
  done: 'Fertig',
  sections: {
    general: 'Allgemein',
    saving: 'Speichern',
    deleting: 'Löschen',
    network: 'Netzwerk',
    accounts: 'Konten',
    advanced: 'Erweitert',
  },
  language: {
    label: 'Sprache',
    system: (language) => `Wie das System (${language})`,
    description: 'Das Fenster wird neu aufgebaut. Übertragungen laufen weiter.',
  },
  formats: {
    label: 'Datum und Zahlen',
    system: 'Wie das System',
    language: 'Wie die Sprache',
    example: (date, number) => `Zurzeit: ${date} und ${number}`,
  },
  theme: { label: 'Design', system: 'System', light: 'Hell', dark: 'Dunkel' },
  density: { label: 'Zeilen der Liste', comfortable: 'Bequem', compact: 'Kompakt' },
  saveTo: {
    label: 'Download-Ordner',
    choose: 'Ordner wählen …',
    downloads: 'Downloads',
    desktop: 'Desktop',
  },
  conflicts: {
    label: 'Wenn eine Datei schon vorhanden ist',
    ask: 'Fragen',
    'keep-both': 'Beide behalten',
    replace: 'Ersetzen',
    skip: 'Überspringen',
    descriptions: {
      ask: 'Eine Frage für alle zusammen, bevor etwas gespeichert wird.',
      'keep-both': 'Die neue Datei erhält eine Nummer hinter dem Namen.',
      replace:
        'Die Datei auf diesem Computer ist endgültig weg, sobald die neue vollständig und geprüft ist.',
      skip: 'Die Datei auf diesem Computer bleibt, die neue wird nicht gespeichert.',
    },
  },
  transfersAtOnce: {
    label: 'Gleichzeitige Übertragungen',
    description: 'Über alle Konten zusammen, 1 bis 16. Ein Dienst kann weniger zulassen.',
  },
  grace: {
    label: 'Sekunden zum Rückgängigmachen eines Löschvorgangs',
    description:
      'In dieser Zeit wird nichts gesendet, 0 bis 60. Bei 0 beginnt das Löschen sofort nach der Bestätigung.',
  },
  proxy: {
    label: 'Proxy',
    system: 'System',
    none: 'Keiner',
    manual: 'Manuell',
    address: 'Proxy-Adresse',
    help: 'In der Form http://host:port; https, socks4 und socks5 gehen auch. Gilt sofort für alle Konten.',
    invalid: 'Geben Sie eine Adresse wie http://proxy.example:3128 ein, ohne Benutzername und Passwort.',
    unsaved: 'Noch nicht in Gebrauch: Sie wird übernommen, sobald sie vollständig ist.',
  },
  log: {
    label: 'Protokoll',
    error: 'Nur Fehler',
    warn: 'Auch Warnungen',
    info: 'Auch wichtige Schritte',
    debug: 'Alles',
    description: 'Bleibt auf diesem Computer. Es enthält nie ein Passwort, einen Schlüssel oder ein Token.',
    openFolder: 'Protokollordner öffnen',
  },
  accounts: {
    label: 'Konten',
    note: 'Für einen anderen Computer. Die Datei enthält keine Passwörter, Schlüssel oder Token; bei jedem Konto meldet man sich dort neu an.',
  },
};
