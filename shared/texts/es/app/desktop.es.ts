import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { countsEs } from '../words/counts.es';

const counting = countingIn('es');
const { files } = countsEs;

export const desktopEs: Texts['desktop'] = {
  quit: {
    question: (running) =>
      `${counting('Hay # descarga en curso.', 'Hay # descargas en curso.')(running)} ¿Salir?`,
    detail: (running) =>
      `${running === 1 ? 'Continuará' : 'Continuarán'} cuando Longshore se inicie de nuevo.`,
    confirm: 'Salir',
    cancel: 'Cancelar',
  },
  chooseFolder: 'Elegir la carpeta donde guardar',
  chooseFileToCheck: 'Elegir el archivo que comprobar',
  importAccounts: 'Importar cuentas',
  exportAccounts: 'Exportar cuentas',
  exportReceipts: 'Exportar recibos',
  exportCertificate: 'Exportar el certificado',
  batch: {
    complete: 'Descarga completa',
    notComplete: 'Descarga incompleta',
    oneSaved: (name, folder) => `${name} se ha guardado en ${folder}`,
    oneNotSaved: (name, folder) => `${name} no se ha guardado en ${folder}`,
    saved: (done, all, folder) =>
      done === all
        ? `Guardado en ${folder}: ${files(done)}`
        : `Guardado en ${folder}: ${formatNumber(done)} de ${files(all)}`,
    failed: (count) => `${formatNumber(count)} con error`,
    skipped: counting('# omitido', '# omitidos'),
    cancelled: counting('# cancelado', '# cancelados'),
  },
  unreadable: {
    accounts: (keptAs) =>
      `No se pudieron leer las cuentas guardadas. Longshore empezó de cero y conservó el archivo anterior como ${keptAs}. Añada sus cuentas de nuevo.`,
    history: (keptAs) =>
      `Una parte del historial guardado no se pudo leer y falta. Longshore conservó el archivo anterior como ${keptAs}.`,
    secrets: (keptAs) =>
      `No se pudieron leer los inicios de sesión guardados. Longshore empezó de cero y conservó el archivo anterior como ${keptAs}. Vuelva a iniciar sesión en sus cuentas.`,
    settings: (keptAs) =>
      `No se pudieron leer los ajustes guardados. Longshore empezó de cero y conservó el archivo anterior como ${keptAs}. Revise los ajustes.`,
    transfers: (keptAs) =>
      `Una parte de las transferencias guardadas no se pudo leer y falta; inicie esas descargas otra vez. Longshore conservó el archivo anterior como ${keptAs}.`,
    other: (store, keptAs) =>
      `No se pudo leer un archivo de Longshore (${store}). Longshore empezó ahí de cero y conservó el anterior como ${keptAs}.`,
  },
};
