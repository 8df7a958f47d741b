import type { DeletedThings, TrashPlace } from '../../deleted-things';
import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { punctuationEs } from '../words/punctuation.es';

const counting = countingIn('es');
const { quoted } = punctuationEs;

function subject({ files, folders }: DeletedThings): string {
  const theFiles = files === 1 ? 'El archivo' : 'Los archivos';
  if (folders === 0) return theFiles;
  const theFolders = folders === 1 ? 'a carpeta y todo su contenido' : 'as carpetas y todo su contenido';
  return files === 0 ? `L${theFolders}` : `${theFiles}, l${theFolders}`;
}

function isOne({ files, folders }: DeletedThings): boolean {
  return folders === 0 && files === 1;
}

function trashText(place: TrashPlace): string {
  switch (place.of) {
    case 'service':
      return `a la papelera de ${place.host}`;
    case 'owner':
      return `a la papelera del propietario (${place.owner})`;
    case 'several':
      return `a la papelera de ${place.host} (lo que es de otros propietarios, a la papelera de cada uno)`;
  }
}

export const deletionsEs: Texts['deletions'] = {
  questionForGood: (what, account) => `¿Eliminar ${what} de la cuenta ${account} para siempre?`,
  questionToTrash: (what, account) => `¿Eliminar ${what} de la cuenta ${account}?`,
  questionVersion: (version, file) => `¿Eliminar la versión ${version} de ${quoted(file)}?`,
  confirm: (what) => `Eliminar ${what}`,
  confirmVersion: (version) => `Eliminar la versión ${version}`,
  onlyThisVersion: 'Solo se elimina esta versión: el archivo y sus otras versiones se quedan.',
  versionIsLost: 'Longshore no puede recuperar esta versión.',
  versionDisputed:
    'Los documentos de este servicio antiguo no coinciden en cómo se elimina una sola versión; en el peor de los casos, el archivo entero va a la papelera.',
  goneForGood: (things, host) =>
    `${subject(things)} ${isOne(things) ? 'se elimina' : 'se eliminan'} de ${host} para siempre. Allí no hay papelera.`,
  spaceIsFreed: 'El espacio se libera de inmediato.',
  toTrash: (things, place, withVersions) => {
    if (withVersions && things.folders === 0) {
      return `Todas las versiones se mueven ${trashText(place)}; Longshore no puede recuperarlas.`;
    }
    return isOne(things)
      ? `${subject(things)} se mueve ${trashText(place)}; Longshore no puede recuperarlo.`
      : `${subject(things)} se mueven ${trashText(place)}; Longshore no puede recuperarlos.`;
  },
  untilTrashIsEmptied:
    'Hasta que se vacíe esa papelera, el espacio sigue ocupado. Solo se puede restaurar en la página web del servicio.',
  certificatesStay: (certified) =>
    certified === 1
      ? 'El certificado sigue siendo válido y público, y su enlace se guarda en el recibo.'
      : 'Los certificados siguen siendo válidos y públicos, y sus enlaces se guardan en los recibos.',
  signingGoes: 'También se eliminan el documento firmado y su PDF, y se cancela una firma en curso.',
  someForSigning: (count) =>
    `${counting('# de ellos es', '# de ellos son')(count)} para firmar: también se eliminan el documento firmado y su PDF, y se cancela una firma en curso.`,
  inAll: (size) => `${size} en total`,
  inAllAndUnknown: (size, unknown) => `${size} y ${formatNumber(unknown)} de tamaño desconocido`,
  sizesUnknown: 'Tamaños desconocidos',
  grace: (seconds) => `No se envía nada durante ${seconds}; hasta entonces puede deshacerlo.`,
  listLabel: 'Se eliminará',
  folderWithAll: 'Carpeta con todo su contenido',
  sizeUnknown: 'tamaño desconocido',
  version: (version) => `Versión ${version}`,
  saveCopies: 'Guardar antes una copia de cada archivo',
  saveCopiesHow:
    'Cada archivo se descarga y se comprueba antes de eliminarlo. Lo que no se puede comprobar se queda.',
  saveFoldersHow:
    'Cada archivo, también dentro de carpetas, se descarga y se comprueba antes. Una carpeta solo se elimina si se guardó y comprobó cada archivo que contiene y entretanto nada cambió en ella; si no, se queda con todo su contenido.',
  newestIsSaved: 'Solo se guarda la versión más reciente de cada archivo.',
  typeToConfirm: (number) => `Escriba ${formatNumber(number)} para confirmar`,
  subjects: {
    list: 'Eliminaciones',
    delete: 'Eliminar',
    undo: 'Deshacer',
    stop: 'Detener la eliminación',
  },
};
