import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { punctuationEs } from '../words/punctuation.es';

const counting = countingIn('es');
const { quoted } = punctuationEs;

const willGo = (count: number) => (count === 1 ? 'Se eliminará' : 'Se eliminarán');

export const deletionRunsEs: Texts['deletionRuns'] = {
  listLabel: 'Eliminaciones',
  held: ({ what, count, account }, seconds) =>
    `${willGo(count)} ${what} de la cuenta ${account} en ${formatNumber(seconds)} s`,
  running: (current, all, account) =>
    `Eliminando ${formatNumber(current)} de ${formatNumber(all)} de la cuenta ${account}…`,
  progressLabel: (account) => `Eliminando de la cuenta ${account}`,
  waiting: (left, all, account) =>
    `${account}: ${formatNumber(left)} de ${formatNumber(all)} ${left === 1 ? 'espera' : 'esperan'} a que vuelva a iniciar sesión`,
  outcome: (account, summary) => `${account}: ${summary}`,
  seeWhatHappened: 'Ver el resultado',
  milestones: {
    held: ({ what, count, account }, seconds) =>
      `${willGo(count)} ${what} de la cuenta ${account} en ${seconds}. El botón Deshacer lo anula.`,
    lastSeconds: ({ what, count, account }, seconds) =>
      `Tiempo para deshacer: ${seconds}. ${willGo(count)} ${what} de la cuenta ${account}`,
    undone: (account) => `Deshecho: no se eliminó nada de la cuenta ${account}`,
    waiting: (account) => `La eliminación en la cuenta ${account} espera a que vuelva a iniciar sesión`,
    deleted: ({ what, account }) => `Eliminado de la cuenta ${account}: ${what}`,
    notDeleted: (count) => `${formatNumber(count)} no`,
  },
  tooLate: (account) =>
    `Era demasiado tarde para deshacer: la eliminación en la cuenta ${account} ya había empezado. Lo que aún no se había enviado se detuvo.`,
  nothingLeft: 'No queda nada por eliminar: lo que quedaba antes ya no está.',
  wholeFileTrashed: (file, version, account) =>
    `El archivo entero ${quoted(file)} está en la papelera del servicio: se le pidió eliminar solo la versión ${version}, pero se llevó todas. Restaure ${quoted(file)} en la página web del servicio. Hasta que vuelva a iniciar sesión en la cuenta ${account}, Longshore no elimina allí ninguna versión suelta.`,
  freed: (size) => `${size} liberados`,
  counted: {
    deleted: counting('# eliminado', '# eliminados'),
    'already-gone': (count) => `${formatNumber(count)} ya no ${count === 1 ? 'estaba' : 'estaban'}`,
    changed: counting('# cambiado y omitido', '# cambiados y omitidos'),
    refused: counting('# no eliminado', '# no eliminados'),
    unclear: (count) => `${formatNumber(count)} sin aclarar`,
    'whole-file-trashed': counting('# archivo entero en la papelera', '# archivos enteros en la papelera'),
    cancelled: counting('# detenido a tiempo', '# detenidos a tiempo'),
  },
  nothingDeleted: 'No se eliminó nada',
  resultsTitle: 'Resultado de la eliminación',
  resultsLabel: 'Resultados',
  tryFailedAgain: 'Reintentar los fallidos…',
  results: {
    deleted: 'Eliminado',
    'already-gone': 'Ya no estaba',
    changed: 'Cambiado, omitido',
    refused: 'No eliminado',
    unclear: 'Sin aclarar',
    'whole-file-trashed': 'Entero en papelera',
    cancelled: 'Detenido',
  },
  version: (version) => `Versión ${version}.`,
  wasGone: 'Ya no estaba; no se eliminó nada.',
  fileChanged: 'Ya no es el archivo que confirmó, así que no se tocó.',
  folderChanged: 'Ya no es la carpeta que confirmó, así que no se tocó.',
  neitherYesNorNo: 'La respuesta del servicio no fue ni sí ni no; al mirar después, el elemento seguía ahí.',
  shortCopy: {
    notSaved: (name) => `Antes se quería una copia, pero ${quoted(name)} no se pudo guardar y comprobar.`,
    noPlace: 'Antes se quería una copia, pero no se pudo crear una carpeta para ella en este equipo.',
    notListed: (name) => `Antes se quería una copia, pero la carpeta ${quoted(name)} no se pudo leer.`,
    listedInPart: (name) =>
      `Antes se quería una copia, pero no se pudo obtener la lista completa de la carpeta ${quoted(name)}.`,
    added: (name) => `Mientras se guardaba la copia, se añadió ${quoted(name)} a la carpeta.`,
    changed: (name) => `Mientras se guardaba la copia, ${quoted(name)} cambió.`,
    missing: (name) =>
      `Mientras se guardaba la copia, ${quoted(name)} dejó de estar en su lugar de la carpeta.`,
    others: counting(
      'Lo mismo ocurre con # elemento más de ella.',
      'Lo mismo ocurre con # elementos más de ella.',
    ),
    nothingDeleted:
      'No se eliminó nada de la carpeta. Lo que ya se había guardado de ella se queda en este equipo, pero no es una copia completa.',
  },
  partlyGone:
    'El servicio no lo ha eliminado como se le pidió: una parte, por ejemplo la versión más reciente, ya no está, y el resto sigue ahí. Actualice la lista y compruébelo.',
  stopped: 'Lo detuvo antes de su turno; no se envió nada.',
};
