import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

export const demoDe: Texts['demo'] = {
  title: 'Demo',
  lead: 'Lassen Sie die eingebauten Dienste Fehler machen und sehen Sie, was Longshore dann tut.',
  close: 'Demo-Steuerung schließen',
  reset: 'Alles zurücksetzen',
  service: 'Dienst',
  faultsOn: countingIn('de')('# Fehler an', '# Fehler an'),
  button: (count, names) => (count === 0 ? 'Demo: Alle Dienste arbeiten richtig' : `Demo: ${names}`),
  switchedOn: (fault, account) => `${fault}: an für ${account}`,
  switchedOff: (fault, account) => `${fault}: aus für ${account}`,
  allReset: 'Alle Dienste arbeiten wieder richtig',
  faults: {
    'cut-downloads': {
      name: 'Downloads bei 60 % abbrechen',
      text: 'Die Verbindung bricht mittendrin ab. Nichts Unvollständiges erhält den Namen der Datei, und es wird erneut versucht.',
    },
    'wrong-bytes': {
      name: 'Falsches Byte senden',
      text: 'Ein Byte jedes Downloads stimmt nicht. Die Prüfsumme verrät es, und die Datei wird verworfen.',
    },
    'wrong-size': {
      name: 'Zu wenige Bytes senden',
      text: 'Jeder Download ist ein Byte kürzer, als die Liste angibt. Er wird nicht behalten.',
    },
    'ignore-ranges': {
      name: 'Bereiche ignorieren',
      text: 'Nach dem Rest einer Datei gefragt, sendet der Dienst sie ganz. Der Download beginnt von vorn, ohne Schaden.',
    },
    'expire-links': {
      name: 'Download-Links ablaufen lassen',
      text: 'Links sind schon ungültig, wenn sie ankommen. Es werden einige Male neue angefordert.',
    },
    slow: {
      name: 'Langsame Verbindung',
      text: 'Jede Antwort dauert eine Sekunde, Downloads kommen mit 40 KB pro Sekunde. Sie können anhalten, fortsetzen und beenden.',
    },
    'rate-limit': {
      name: 'Mit 429 antworten',
      text: 'Der Dienst bittet vor allem um eine Pause von drei Sekunden. Longshore wartet so lange, wie es soll.',
    },
    'expire-tokens': {
      name: 'Token ablaufen lassen',
      text: 'Token sind ab sofort ungültig und leben von nun an fünf Sekunden. Sie werden einmal für alle Anfragen erneuert.',
    },
    offline: {
      name: 'Nicht erreichbar',
      text: 'Gar keine Verbindung. Übertragungen warten und gehen weiter, wenn der Dienst zurück ist; andere Konten sind nicht betroffen.',
    },
    unavailable: {
      name: 'Mit 503 antworten',
      text: 'Der Dienst hat selbst eine Störung. Übertragungen warten und gehen danach weiter.',
    },
    'refuse-deletes': {
      name: 'Löschen verweigern',
      text: 'Das Recht zu löschen fehlt. Das Ergebnis sagt es für jede Datei, und nichts ist weg.',
    },
    'ignore-deletes': {
      name: 'Löschen ignorieren',
      text: 'Der Dienst sagt „gelöscht“ und tut nichts.',
    },
    'lose-delete-answers': {
      name: 'Antworten auf das Löschen verlieren',
      text: 'Die Datei wird gelöscht, dann bricht die Verbindung ab. Longshore sieht nach, statt noch einmal zu löschen.',
    },
  },
};
