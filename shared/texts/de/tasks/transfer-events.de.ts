import type { Texts } from '../../texts';

const after = (bytes: string | null) => (bytes === null ? '' : ` nach ${bytes}`);
const at = (bytes: string | null) => (bytes === null ? '' : ` bei ${bytes}`);
const because = (why: string | null) => (why === null ? '' : ` ${why}`);

export const transferEventsDe: Texts['transferEvents'] = {
  title: (name) => `Verlauf von ${name}`,
  titleOfGone: 'Verlauf einer Übertragung, die nicht mehr da ist',
  listLabel: 'Ereignisse',
  place: (account, folder) => `Von ${account} nach ${folder}`,
  queued: 'In die Warteschlange gestellt.',
  started: 'Gestartet.',
  resumed: (bytes) => (bytes === null ? 'Fortgesetzt.' : `Fortgesetzt ab ${bytes}.`),
  restarted: 'Noch einmal von vorn begonnen, weil nichts bewies, dass die Datei noch dieselbe war.',
  paused: (bytes) => `Angehalten${at(bytes)}.`,
  stalled: (bytes) =>
    `Eine Zeit lang kamen keine Daten an${bytes === null ? '' : ` (bei ${bytes})`}. Die Verbindung wurde aufgegeben.`,
  failedPassing: (title, bytes) =>
    `${title ?? 'Fehlgeschlagen'}${bytes === null ? '' : ` (nach ${bytes})`}. Es wird von selbst noch einmal versucht.`,
  waiting: (bytes, why) => `Wartet${after(bytes)} auf das Konto.${because(why)}`,
  recovered: (bytes) =>
    bytes === null
      ? 'Nach dem Start von Longshore wieder aufgenommen.'
      : `Nach dem Start von Longshore wieder aufgenommen; ${bytes} waren sicher auf dem Datenträger.`,
  verifying: 'Alle Daten sind da; sie werden geprüft, bevor die Datei ihren Namen bekommt.',
  done: (bytes) => `Gespeichert: ${bytes}.`,
  skipped: 'Nicht gespeichert: Eine Datei dieses Namens war schon da und bleibt.',
  failed: (bytes, why) => `Fehlgeschlagen${after(bytes)}.${because(why)}`,
  cancelled: (bytes) => `Abgebrochen${at(bytes)}; nichts wurde behalten.`,
  checkedWell: 'Erneut geprüft: Die Datei auf dem Datenträger ist so, wie sie gespeichert wurde.',
  checked: (title, text) => `Erneut geprüft. ${title}: ${text}`,
  notThere: {
    title: 'Nicht mehr vorhanden',
    text: 'Die Datei ist nicht mehr dort, wo sie gespeichert wurde: Sie wurde seitdem verschoben, umbenannt oder gelöscht. Laden Sie sie noch einmal herunter, wenn Sie sie brauchen.',
  },
  changed: {
    title: 'Seit dem Speichern geändert',
    text: 'Die Datei auf dem Datenträger ist nicht mehr das, was heruntergeladen wurde: Etwas hat sie seitdem geändert. Wenn Sie das nicht selbst waren, laden Sie sie noch einmal herunter.',
  },
};
