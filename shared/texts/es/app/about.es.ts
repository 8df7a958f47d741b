import type { Texts } from '../../texts';

export const aboutEs: Texts['about'] = {
  title: 'Acerca de Longshore',
  tagline: 'Una sola ventana, tranquila, para los archivos de todas sus cuentas en la nube.',
  version: 'Versión',
  runtime: 'Electron',
  engine: 'Chromium',
  licence: 'Licencia',
  licenceName: 'MIT',
  copyright: 'Copyright © The Longshore founders',
  licences: 'Licencias de terceros',
  licencesIntro:
    'Longshore se ha creado con el siguiente software libre. Cada parte conserva su propia licencia.',
  loadingLicences: 'Cargando las licencias…',
  noLicences: 'Esta versión no incluye los textos de las licencias. Acompañan a cada paquete de Longshore.',
  copyDiagnostics: 'Copiar el diagnóstico',
  diagnosticsNote: 'Versiones, ajustes y el final del registro; sin nombres, direcciones ni secretos.',
  diagnosticsCopied: 'Diagnóstico copiado. Péguelo en su mensaje al servicio de asistencia.',
  diagnosticsSubject: 'Copiar el diagnóstico',
  back: 'Atrás',
  close: 'Cerrar',
};
