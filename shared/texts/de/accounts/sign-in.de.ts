import type { Texts } from '../../texts';

export const signInDe: Texts['signIn'] = {
  addTitle: 'Konto hinzufügen',
  editTitle: 'Konto bearbeiten',
  signIn: 'Anmelden',
  save: 'Speichern',
  service: 'Dienst',
  accountName: 'Kontoname',
  optional: 'optional',
  keepHint: 'leer lassen, um es zu behalten',
  acronis: {
    cloudAddress: 'Cloud-Adresse',
    login: 'Anmeldename',
    password: 'Passwort',
    verificationCode: 'Bestätigungscode',
    codeHelp:
      'Das Konto ist durch einen zweiten Faktor geschützt. Geben Sie den Code aus Ihrer Authenticator-App ein.',
  },
  oracle: {
    instanceAddress: 'Adresse der Instanz',
    signInWith: 'Anmelden mit',
    ways: {
      password: 'Benutzername und Passwort',
      'access-token': 'Zugriffstoken',
      'public-link': 'Öffentlicher Link',
      'app-link': 'App-Link',
    },
    userName: 'Benutzername',
    password: 'Passwort',
    accessToken: 'Zugriffstoken',
    linkId: 'Link-ID',
    linkHelp: 'Nur die ID oder die Adresse der Seite.',
    accessCode: 'Zugangscode',
    accessCodeHint: 'falls der Link einen hat',
    appLinkId: 'App-Link-ID',
    appLinkAccessToken: 'Zugriffstoken des App-Links',
    appLinkRefreshToken: 'Aktualisierungstoken des App-Links',
  },
  sweeppea: { apiKey: 'API-Schlüssel', serviceAddress: 'Adresse des Dienstes' },
  missing: {
    login: 'Geben Sie Ihren Anmeldenamen ein.',
    password: 'Geben Sie Ihr Passwort ein.',
    code: 'Geben Sie den Code ein.',
    instanceAddress: 'Geben Sie die Adresse Ihrer Instanz ein.',
    userName: 'Geben Sie Ihren Benutzernamen ein.',
    accessToken: 'Fügen Sie das Zugriffstoken ein.',
    linkId: 'Geben Sie die ID des Links oder die Adresse seiner Seite ein.',
    appLinkId: 'Geben Sie die ID oder die Adresse des App-Links ein.',
    appLinkAccessToken: 'Fügen Sie das Zugriffstoken des App-Links ein.',
    appLinkRefreshToken: 'Fügen Sie das Aktualisierungstoken des App-Links ein.',
    apiKey: 'Geben Sie Ihren API-Schlüssel ein.',
    remember: 'Setzen Sie dieses Häkchen, um fortzufahren: Es wird nichts auf die Festplatte geschrieben.',
  },
  destination: {
    known: (origin) => `Geht an ${origin} und sonst nirgendwohin.`,
    bothKnown: (origin) => `Beide gehen an ${origin} und sonst nirgendwohin.`,
    asksFirst: (host) =>
      `${host} nennt Ihr Rechenzentrum. Sie sehen dessen Host, bevor Ihr Passwort dorthin geht.`,
    insecure: 'Wird nur über https gesendet. Geben Sie die Adresse mit https:// am Anfang ein.',
    unknown: {
      password: 'Geben Sie zuerst die Cloud-Adresse ein: Sie sagt, welcher Host Ihr Passwort erhält.',
      instancePassword:
        'Geben Sie zuerst die Adresse der Instanz ein: Sie sagt, welcher Host Ihr Passwort erhält.',
      token: 'Geben Sie zuerst die Adresse der Instanz ein: Sie sagt, welcher Host Ihr Token erhält.',
      accessCode:
        'Geben Sie zuerst die Adresse der Instanz ein: Sie sagt, welcher Host Ihren Zugangscode erhält.',
      tokens: 'Geben Sie zuerst die Adresse der Instanz ein: Sie sagt, welcher Host Ihre Token erhält.',
      key: 'Geben Sie zuerst die Adresse des Dienstes ein: Sie sagt, welcher Host Ihren Schlüssel erhält.',
    },
  },
  approval: {
    name: 'Host, dem Sie zustimmen müssen',
    title: 'Ihr Passwort ginge an einen anderen Host',
    foreign: (address) =>
      `Dieser Host gehört nicht zum Anbieter von ${address}. Wer ihn betreibt, kann Ihr Passwort lesen. Fahren Sie nur fort, wenn Sie diesen Host kennen.`,
    ofVendor: (address) =>
      `Laut ${address} befindet sich Ihr Konto dort. Bisher wurde nichts dorthin gesendet.`,
    next: (origin, submit) => `Ihr Passwort geht an ${origin}, wenn Sie noch einmal auf „${submit}“ klicken.`,
  },
  bulkDelete: {
    label: 'Mehrere Dateien mit einer Anfrage löschen',
    help: 'Bis zu 20 auf einmal, das geht schneller. Jede Datei wird davor weiterhin einzeln angesehen und ihr Zertifikat gesichert. Als gelöscht gilt nur, was der Dienst als gelöscht nennt; der Rest wird nachgesehen und einzeln gelöscht. Schlägt eine solche Anfrage fehl, wird bis zum Neustart von Longshore keine mehr gesendet.',
    suspended:
      'Bis zum Neustart von Longshore nicht benutzt: Eine Anfrage für mehrere Dateien hat nicht getan, was sie sollte. Die Dateien werden einzeln gelöscht.',
  },
  remember: 'Auf diesem Computer merken',
  sessionOnly: 'Nur bis zum Beenden behalten',
  cannotBeStored: {
    password: 'Das Passwort kann hier nicht aufbewahrt werden',
    token: 'Das Token kann hier nicht aufbewahrt werden',
    accessCode: 'Der Zugangscode kann hier nicht aufbewahrt werden',
    tokens: 'Die Token können hier nicht aufbewahrt werden',
    key: 'Der Schlüssel kann hier nicht aufbewahrt werden',
  },
  noSecretStore:
    'Dieses System bietet keinen Schlüsselspeicher, und Longshore schreibt Geheimnisse nie unverschlüsselt auf die Festplatte. Die Anmeldung kann behalten werden, bis Longshore beendet wird.',
};
