import type { Texts } from '../../texts';

export const serviceFailuresDe: Texts['serviceFailures'] = {
  offline: {
    title: (host) => `${host ?? 'Der Dienst'} ist nicht zu finden`,
    text: 'Prüfen Sie die Adresse und die Netzwerkverbindung und versuchen Sie es dann erneut.',
  },
  timeout: {
    title: 'Keine rechtzeitige Antwort',
    stopped: (host) =>
      `${host ?? 'Der Dienst'} hat aufgehört zu senden. Prüfen Sie die Netzwerkverbindung und versuchen Sie es dann erneut.`,
    silent: (host) =>
      `${host ?? 'Der Dienst'} hat nicht geantwortet. Prüfen Sie die Netzwerkverbindung und versuchen Sie es dann erneut.`,
  },
  unreachable: {
    title: (host) => `${host ?? 'Der Dienst'} ist nicht erreichbar`,
    text: 'Die Verbindung wurde abgelehnt oder ist abgebrochen. Prüfen Sie die Adresse und die Netzwerkverbindung und versuchen Sie es dann erneut.',
  },
  unavailable: {
    title: 'Der Dienst ist nicht verfügbar',
    text: (host, status) =>
      `Bei ${host ?? 'dem Dienst'} selbst liegt eine Störung vor (Status ${status}). Warten Sie einen Moment und versuchen Sie es dann erneut.`,
  },
  rateLimited: {
    title: 'Zu viele Anfragen',
    text: (host, wait) =>
      `${host ?? 'Der Dienst'} bittet um eine Pause. Warten Sie ${wait ?? 'eine Minute'} und versuchen Sie es dann erneut.`,
  },
  badRequest: {
    empty: { title: 'Etwas fehlt', text: 'Füllen Sie dieses Feld aus.' },
    'not-a-url': {
      title: 'Das ist keine Webadresse',
      text: 'Geben Sie eine Adresse wie https://cloud.acronis.com ein.',
    },
    'insecure-address': {
      title: 'Diese Adresse ist nicht sicher',
      text: 'Passwörter und Schlüssel werden nur über https gesendet. Geben Sie die Adresse mit https:// am Anfang ein.',
    },
    'address-with-extras': {
      title: 'Diese Adresse enthält zu viel',
      text: 'Geben Sie nur die Adresse ein, etwa https://cloud.acronis.com, ohne Benutzername, Abfrage oder Fragment.',
    },
    'number-mismatch': {
      title: 'Die Zahl stimmt nicht',
      text: 'Es wurde nichts gelöscht. Geben Sie die Anzahl der Dateien genau so ein, wie sie angezeigt wird.',
    },
    invalid: {
      title: 'Das kann nicht verwendet werden',
      text: 'Prüfen Sie Ihre Eingabe und berichtigen Sie sie.',
    },
  },
  rejected: {
    title: 'Der Dienst hat die Anfrage abgelehnt',
    text: (status) =>
      `Einen brauchbaren Grund hat er nicht genannt${status === undefined ? '' : ` (Status ${status})`}. Aktualisieren Sie die Liste und versuchen Sie es erneut.`,
  },
  protocol: {
    'not-json': {
      title: 'Das ist nicht der Dienst',
      text: (host) =>
        `${host ?? 'Der Dienst'} hat mit einer Webseite statt mit Daten geantwortet. Prüfen Sie die Adresse; melden Sie sich in einem öffentlichen Netzwerk zuerst im Webbrowser an. Versuchen Sie es dann erneut.`,
    },
    tls: {
      title: 'Die Verbindung ist nicht sicher',
      text: (host) =>
        `${host ?? 'Der Dienst'} konnte sich nicht ausweisen (dem Zertifikat wird nicht vertraut), deshalb wurde nichts gesendet. Prüfen Sie die Adresse und die Uhr dieses Computers und versuchen Sie es dann erneut.`,
    },
    redirect: {
      title: 'Der Dienst verweist an eine andere Adresse',
      text: (host) =>
        `${host ?? 'Der Dienst'} hat an eine Adresse weitergeleitet, die Ihre Zugangsdaten nicht erhalten darf, deshalb wurden sie nicht gesendet. Prüfen Sie die Adresse und versuchen Sie es dann erneut.`,
    },
    'unusable-address': {
      title: 'Der Dienst hat eine unbrauchbare Adresse genannt',
      text: (host) =>
        `${host ?? 'Der Dienst'} hat keine sichere Adresse für das Konto angegeben. Geben Sie stattdessen die Adresse Ihres Rechenzentrums ein.`,
    },
    'unclear-delete': {
      title: 'Es ist unklar, ob dies gelöscht wurde',
      text: (host) =>
        `Die Antwort von ${host ?? 'dem Dienst'} sagt weder ja noch nein. Aktualisieren Sie die Liste, um zu sehen, was noch da ist; von selbst wird nichts noch einmal gesendet.`,
    },
    'whole-file-trashed': {
      title: 'Die ganze Datei ist im Papierkorb',
      text: (host) =>
        `Nur eine Version sollte entfernt werden, aber ${host ?? 'der Dienst'} hat die Datei mit all ihren Versionen in den Papierkorb verschoben; alles, was noch zu löschen war, wurde angehalten. Öffnen Sie die Webseite des Dienstes und stellen Sie die Datei dort wieder her.`,
    },
    range: {
      title: 'Der Dienst hat einen anderen Teil gesendet als verlangt',
      text: () => 'Was ankam, wurde verworfen. Versuchen Sie es erneut, um von vorn zu beginnen.',
    },
    'unexpected-shape': {
      title: 'Die Antwort des Dienstes ist unverständlich',
      text: (host) =>
        `${host ?? 'Der Dienst'} hat auf eine Weise geantwortet, die Longshore nicht kennt. Prüfen Sie die Adresse und versuchen Sie es dann erneut.`,
    },
  },
  callsUsedUp: {
    title: 'Die Aufrufe dieses Monats sind aufgebraucht',
    text: (limit) =>
      `Der Dienst nimmt keine Anfragen mehr an${limit === undefined ? '' : ` (${limit})`}, bis er neu zu zählen beginnt. Warten Sie bis dahin oder bitten Sie den Support des Dienstes um mehr.`,
  },
  storageFull: {
    title: 'Der Speicher des Kontos ist voll',
    text: (amount) =>
      `Beim Dienst ist kein Platz mehr.${amount === undefined ? '' : ` ${amount.used} von ${amount.limit} sind belegt.`} Löschen Sie Dateien, die nicht mehr gebraucht werden, oder erweitern Sie den Tarif beim Dienst und versuchen Sie es dann erneut.`,
  },
};
