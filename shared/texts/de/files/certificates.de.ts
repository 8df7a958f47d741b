import type { Texts } from '../../texts';

export const certificatesDe: Texts['certificates'] = {
  title: (name) => `Zertifikat von ${name}`,
  loading: 'Zertifikat wird geladen …',
  says: 'Was das Zertifikat aussagt',
  facts: {
    file: 'Datei',
    certificate: 'Zertifikat',
    written: 'Eingetragen',
    blockchain: 'Blockchain',
    transaction: 'Transaktion',
  },
  openPage: 'Öffentliche Seite öffnen',
  exportJson: 'Als JSON exportieren …',
  exported: 'Das Zertifikat und sein Nachweis wurden gespeichert.',
  subject: 'Das Zertifikat',
  verify: 'Prüfen',
  choices: {
    saved: 'Gespeicherte Kopie prüfen',
    download: 'Herunterladen und prüfen',
    chosen: 'Datei wählen …',
    none: 'Nur den Nachweis prüfen',
  },
  underWay: 'Eine Prüfung läuft gerade.',
  idle: 'Eine Prüfung vergleicht den Inhalt mit dem Zertifikat und vollzieht dessen Nachweis Schritt für Schritt nach, auf diesem Computer.',
  checking: 'Prüfung läuft …',
  checks: 'Prüfungen',
  tones: { passed: 'Bestanden', failed: 'Nicht bestanden', open: 'Offen' },
  certified: 'Zertifiziert',
  computed: 'Berechnet',
  showSteps: 'Jeden Schritt anzeigen',
  steps: 'Schritte des Nachweises',
  verdict: {
    verified: {
      title: 'Geprüft',
      text: 'Der Inhalt ist genau der, der zertifiziert wurde, und der Nachweis ist schlüssig.',
    },
    otherContents: {
      title: 'Stimmt nicht überein',
      text: 'Dies ist nicht der Inhalt, der zertifiziert wurde: Die Datei wurde verändert, oder es ist eine andere Datei.',
    },
    brokenProof: {
      title: 'Stimmt nicht überein',
      text: 'Der Nachweis im Zertifikat führt nicht zu seinem eigenen Ergebnis. Das Zertifikat ist beschädigt oder wurde verändert.',
    },
    partial: {
      title: 'Nicht vollständig geprüft',
      equalConsistent: 'Der Inhalt stimmt überein; der Nachweis ist schlüssig. Was noch fehlt, steht unten.',
      equalOpen:
        'Der Inhalt stimmt überein; der Nachweis ließ sich nicht nachvollziehen. Was noch fehlt, steht unten.',
      openConsistent:
        'Der Inhalt wurde nicht verglichen; der Nachweis ist schlüssig. Was noch fehlt, steht unten.',
      openOpen:
        'Der Inhalt wurde nicht verglichen; der Nachweis ließ sich nicht nachvollziehen. Was noch fehlt, steht unten.',
    },
  },
  contents: {
    equal: {
      title: 'Der Inhalt stimmt mit dem Zertifikat überein',
      text: (file) => `${file} hat den Fingerabdruck, der zertifiziert wurde.`,
    },
    different: {
      title: 'Der Inhalt stimmt nicht mit dem Zertifikat überein',
      text: (file) => `${file} hat einen anderen Fingerabdruck als den, der zertifiziert wurde.`,
    },
    notCheckable: {
      title: 'Der Inhalt lässt sich nicht vergleichen',
      text: 'Das Zertifikat nennt keinen Fingerabdruck, der sich hier berechnen lässt.',
    },
    notCompared: {
      title: 'Der Inhalt wurde nicht verglichen',
      'no-saved-copy':
        'Longshore hat keine Kopie dieser Datei gespeichert. Wählen Sie eine Datei, oder laden Sie sie für die Prüfung herunter.',
      declined: 'Es wurde keine Datei gewählt.',
      'not-asked': 'Wählen Sie oben, was mit dem Zertifikat verglichen werden soll.',
    },
    failed: {
      title: 'Der Inhalt konnte nicht verglichen werden',
      text: (title, text) => `${title}. ${text}`,
    },
    download: 'Die soeben heruntergeladene Datei',
  },
  proof: {
    consistent: {
      title: 'Der Nachweis ist schlüssig',
      text: 'Schritt für Schritt berechnet, führt er von dieser Datei zu dem einen Wert, der laut Zertifikat in die Blockchain geschrieben wurde.',
    },
    broken: {
      title: 'Der Nachweis ist nicht schlüssig',
      text: 'Schritt für Schritt berechnet, führt er zu einem anderen Wert als dem im Zertifikat.',
    },
    absent: {
      title: 'Es gibt noch keinen Nachweis',
      text: 'Die Datei ist noch auf dem Weg in die Blockchain. Prüfen Sie später noch einmal; der Inhalt lässt sich schon jetzt vergleichen.',
    },
    unsupported: {
      title: 'Der Nachweis hat eine Form, die sich hier nicht prüfen lässt',
      text: 'Das sagt nichts gegen die Datei. Auf der Seite des Zertifikats lässt er sich prüfen.',
    },
    malformed: {
      title: 'Der Nachweis ist nicht lesbar',
      'not-json':
        'Er ist abgeschnitten oder verstümmelt. Fordern Sie das Zertifikat beim Dienst noch einmal an.',
      'not-steps': 'Er besteht nicht aus Schritten. Fordern Sie das Zertifikat beim Dienst noch einmal an.',
      'too-long':
        'Er ist länger als jeder echte Nachweis. Fordern Sie das Zertifikat beim Dienst noch einmal an.',
      'no-root':
        'Der Wert, zu dem er führen soll, fehlt. Fordern Sie das Zertifikat beim Dienst noch einmal an.',
      'no-content-hash':
        'Das Zertifikat nennt keinen Fingerabdruck, von dem er ausgehen könnte. Fordern Sie das Zertifikat beim Dienst noch einmal an.',
    },
  },
  blockchain: {
    title: 'Hier nicht geprüft: die Blockchain selbst',
    text: 'Dass der Wert in der Blockchain steht, und seit wann, zeigt die öffentliche Seite des Zertifikats.',
  },
  step: {
    startText: 'Anfang: der Fingerabdruck des Fingerabdrucks der Datei',
    startBytes: 'Anfang: der Fingerabdruck der Datei',
    left: (sibling) => `${sibling} davorsetzen und von beidem den Fingerabdruck nehmen`,
    right: (sibling) => `${sibling} dahintersetzen und von beidem den Fingerabdruck nehmen`,
    end: 'Laut Zertifikat ist das Ende',
  },
};
