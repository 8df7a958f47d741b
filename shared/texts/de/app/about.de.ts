import type { Texts } from '../../texts';

export const aboutDe: Texts['about'] = {
  title: 'Über Longshore',
  tagline: 'Ein ruhiges Fenster für die Dateien in allen Ihren Cloud-Konten.',
  version: 'Version',
  runtime: 'Electron',
  engine: 'Chromium',
  licence: 'Lizenz',
  licenceName: 'MIT',
  copyright: 'Copyright © The Longshore founders',
  licences: 'Lizenzen Dritter',
  licencesIntro:
    'Longshore ist mit folgender freier Software gebaut. Jeder Teil bleibt unter seiner eigenen Lizenz.',
  loadingLicences: 'Lizenzen werden geladen …',
  noLicences:
    'Diese Fassung enthält keine Lizenztexte. Sie liegen jedem Installationspaket von Longshore bei.',
  copyDiagnostics: 'Diagnose kopieren',
  diagnosticsNote:
    'Versionen, Einstellungen und das Ende des Protokolls; keine Namen, Adressen oder Geheimnisse.',
  diagnosticsCopied: 'Diagnose kopiert. Fügen Sie sie in Ihre Nachricht an den Support ein.',
  diagnosticsSubject: 'Diagnose kopieren',
  back: 'Zurück',
  close: 'Schließen',
};
