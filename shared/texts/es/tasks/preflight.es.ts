import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { countsEs } from '../words/counts.es';
import { punctuationEs } from '../words/punctuation.es';

const counting = countingIn('es');
const { files, folders } = countsEs;
const { quoted } = punctuationEs;

export const preflightEs: Texts['preflight'] = {
  checkingFiles: (count) => `Comprobando ${files(count)} antes de la descarga…`,
  checkingFolders: (count) => `Revisando ${folders(count)} antes de la descarga…`,
  notEnoughSpaceIn: (folder) => `No hay espacio suficiente en ${folder}`,
  notEnoughSpace: 'No hay espacio suficiente',
  oneTaken: (name, folder) => `${quoted(name)} ya está en ${folder}`,
  allTaken: (count, folder) => `Los ${files(count)} ya están en ${folder}`,
  someTaken: (taken, all, folder) =>
    `${formatNumber(taken)} de ${files(all)} ya ${taken === 1 ? 'está' : 'están'} en ${folder}`,
  choices: (taken, folder, { keepBoth, replace, skip }) =>
    taken === 1
      ? `El archivo de ${folder} tiene otro contenido. ${keepBoth} guarda la descarga con otro nombre, ${replace} sobrescribe el archivo del disco, ${skip} lo deja como está.`
      : `Los archivos de ${folder} tienen otro contenido. ${keepBoth} guarda la descarga con otros nombres, ${replace} sobrescribe los archivos del disco, ${skip} los deja como están.`,
  takenLabel: 'Ya están ahí',
  keepBoth: 'Conservar ambos',
  replace: 'Reemplazar',
  skip: 'Omitir',
  otherFolder: 'Elegir otra carpeta…',
  downloadAnyway: 'Descargar de todos modos',
  needs: (size, unknownSizes) =>
    `La descarga necesita ${size}${unknownSizes === 0 ? '' : `, más ${files(unknownSizes)} de tamaño desconocido`}.`,
  missing: (free, missing) => `${free === null ? '' : `Espacio libre: ${free}. `}Faltan ${missing}.`,
  sameFolder: {
    title: 'Es la misma carpeta',
    text: (folder) =>
      `La descarga ya iba a ${folder}, y allí no hay espacio suficiente. Elija una carpeta de otro disco o libere espacio antes.`,
  },
  oneIdentical: (name, folder) =>
    `${quoted(name)} ya está en ${folder} con el mismo contenido y no se descarga otra vez.`,
  identical: (count, folder) =>
    `${files(count)} ya están en ${folder} con el mismo contenido y no se descargan otra vez.`,
  oneRenamed: (name, fileName) =>
    `${quoted(name)} se guarda como ${quoted(fileName)}, porque su nombre ya está ocupado en esta descarga o no se permite en todos los equipos.`,
  renamed: (count, name, fileName) =>
    `${counting('Se cambia # nombre', 'Se cambian # nombres')(count)}, porque ya están ocupados en esta descarga o no se permiten en todos los equipos: por ejemplo, ${quoted(name)} se guarda como ${quoted(fileName)}.`,
  unread: (count, names, why) =>
    `${folders(count)} no se ${count === 1 ? 'pudo' : 'pudieron'} leer hasta el final, así que en esta descarga faltan archivos: ${names}.${why === null ? '' : ` ${why}.`} ${count === 1 ? 'Descárguela' : 'Descárguelas'} de nuevo más tarde para obtener el resto.`,
  nothing: 'No había nada que descargar.',
  noFiles: (folderCount, folder) =>
    `No hay archivos en ${folderCount === 1 ? 'esta carpeta' : 'estas carpetas'}: ${counting('se creó # carpeta vacía', 'se crearon # carpetas vacías')(folderCount)} en ${folder}.`,
  makingFolders: (count, names) =>
    `Crear ${counting('# carpeta vacía', '# carpetas vacías')(count)} (${names})`,
};
