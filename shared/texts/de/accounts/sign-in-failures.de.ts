import type { Texts } from '../../texts';
import { punctuationDe } from '../words/punctuation.de';

const { quoted } = punctuationDe;

export const signInFailuresDe: Texts['signInFailures'] = {
  rejected: {
    title: 'Die Anmeldung wurde abgelehnt',
    text: (host, check) =>
      `Die Anmeldung wurde${host === undefined ? '' : ` von ${host}`} abgelehnt. ${check}`,
    checks: {
      password:
        'Prüfen Sie Anmeldename und Passwort; auf einen falsch geschriebenen Anmeldenamen kommt dieselbe Antwort.',
      'access-token':
        'Prüfen Sie, ob das Token vollständig kopiert wurde; ein im Browser erzeugtes gilt 7 Tage. Versuchen Sie es dann erneut.',
      'public-link':
        'Prüfen Sie die ID des Links und ob er für alle freigegeben wurde, und versuchen Sie es dann erneut.',
      'app-link':
        'Prüfen Sie, ob beide Token vollständig kopiert wurden, oder lassen Sie sich von der App, die den Link erstellt hat, neue geben.',
      'api-key':
        'Prüfen Sie, ob der Schlüssel auf der Seite „API Keys“ vollständig kopiert wurde und dort noch vorhanden ist.',
    },
  },
  noSecret: {
    title: 'Die Anmeldung ist auf diesem Computer nicht gespeichert',
    text: 'Sie galt nur für eine Sitzung, oder das Konto wurde ohne sie importiert. Melden Sie sich erneut an, um fortzufahren.',
  },
  unreadableSecret: {
    title: 'Die gespeicherte Anmeldung kann nicht gelesen werden',
    text: 'Der Schlüsselspeicher des Systems gibt sie nicht frei. Sie wurde nicht verändert; entsperren Sie den Speicher und starten Sie Longshore neu, oder melden Sie sich erneut an.',
  },
  expired: {
    title: 'Die Sitzung ist abgelaufen',
    text: 'Der Dienst akzeptiert die Anmeldung nicht mehr. Melden Sie sich erneut an; wartende Übertragungen gehen danach weiter.',
  },
  wrongCode: {
    title: 'Der Bestätigungscode ist falsch',
    text: 'Codes gelten nur kurze Zeit. Warten Sie auf den nächsten in Ihrer Authenticator-App und geben Sie ihn ein.',
  },
  setUpFirst: {
    title: 'Die Anmeldung in zwei Schritten muss erst eingerichtet werden',
    text: (host) =>
      `Das Konto verlangt sie. Melden Sie sich bei ${host ?? 'dem Dienst'} in einem Webbrowser an, richten Sie sie dort ein und kommen Sie dann zurück.`,
  },
  codeNeeded: {
    title: 'Ein Bestätigungscode wird benötigt',
    text: (host) =>
      `Das Konto bei ${host ?? 'dem Dienst'} ist durch einen zweiten Faktor geschützt. Geben Sie den Code aus Ihrer Authenticator-App ein.`,
  },
  otherUser: {
    title: 'Das ist ein anderer Benutzer',
    text: (expected, actual) =>
      `Dieses Konto gehört ${expected === undefined ? 'einem anderen Benutzer' : quoted(expected)}, angemeldet hat sich aber ${actual === undefined ? 'jemand anderes' : quoted(actual)}. Melden Sie sich als derselbe Benutzer an oder fügen Sie für den anderen ein neues Konto hinzu.`,
  },
  wrongAccessCode: {
    title: 'Der Zugangscode ist falsch',
    text: 'Groß- und Kleinschreibung zählen. Prüfen Sie ihn oder fragen Sie die Person, die den Link geteilt hat.',
  },
  accessCodeNeeded: {
    title: 'Dieser Link verlangt einen Zugangscode',
    text: 'Fragen Sie die Person, die den Link geteilt hat, nach dem Zugangscode und geben Sie ihn ein.',
  },
  linkExpired: {
    title: 'Der Link ist abgelaufen',
    text: 'Der Dienst akzeptiert ihn nicht mehr. Versuchen Sie es erneut; falls Sie mit diesem Link angemeldet sind, bitten Sie die Person, die ihn geteilt hat, um einen neuen und bearbeiten Sie das Konto.',
    inForm: 'Bitten Sie die Person, die ihn geteilt hat, um einen neuen Link und geben Sie ihn hier ein.',
    appLinkInForm:
      'Seine Token können nicht mehr erneuert werden. Lassen Sie sich von der App, die ihn erstellt hat, neue geben und geben Sie sie ein.',
  },
  notAllowed: {
    title: 'Das Konto darf das nicht',
    text: (missing) =>
      `${missing}. Bitten Sie den Eigentümer oder die Administration des Dienstes um dieses Recht, oder verwenden Sie ein anderes Konto.`,
    missing: (name) =>
      `Dem angemeldeten Benutzer fehlt das Recht ${name === undefined ? 'dazu' : `für ${quoted(name)}`}`,
  },
  twin: {
    title: 'Dieser Benutzer hat schon ein Konto',
    text: (name) =>
      name === undefined
        ? 'Es ist hier unter einem anderen Namen vorhanden. Bearbeiten Sie es oder melden Sie sich als jemand anderes an.'
        : `Es heißt hier ${quoted(name)}. Bearbeiten Sie es oder melden Sie sich als jemand anderes an.`,
  },
  enterAddress: 'Geben Sie die Adresse ein.',
  enterAddressLike: (example) => `Geben Sie eine Adresse wie ${example} ein.`,
};
