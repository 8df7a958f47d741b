import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('es');

export const listEs: Texts['list'] = {
  files: 'Archivos',
  actions: 'Acciones de archivos',
  placeActions: 'Acciones de esta ubicación',
  columns: {
    name: 'Nombre',
    size: 'Tamaño',
    modified: 'Modificado',
    kind: 'Tipo',
    account: 'Cuenta',
    version: 'Versión',
    certificate: 'Certificado',
    owner: 'Propietario',
    category: 'Categoría',
    reservedBy: 'Reservado por',
  },
  columnsMenu: 'Columnas',
  resizeColumn: (column) => `Cambiar el ancho de «${column}»`,
  columnWidth: counting('# píxel', '# píxeles'),
  fitColumn: (column) => `Ajustar el ancho de «${column}»`,
  moveColumnLeft: (column) => `Mover «${column}» a la izquierda`,
  moveColumnRight: (column) => `Mover «${column}» a la derecha`,
  columnMoved: (column, position, count) => `«${column}» es la columna ${position} de ${count}.`,
  hideColumn: (column) => `Ocultar «${column}»`,
  resetColumns: 'Restablecer columnas',
  sortedAs: (position, descending) =>
    `Nivel de orden ${position}, ${descending ? 'descendente' : 'ascendente'}`,
  loading: 'Cargando archivos…',
  noMatchTitle: 'Sin coincidencias',
  noMatchText: (filter) => `Ningún nombre de archivo contiene aquí «${filter}».`,
  noMatchTerms: (filter) => `Nada coincide aquí con «${filter}».`,
  noMatchSoFar: (filter) =>
    `Nada de lo recibido hasta ahora contiene «${filter}». El resto de la lista está en camino.`,
  noMatchIncomplete: (filter) => `Nada en la parte leída de la lista contiene «${filter}».`,
  clearFilter: 'Quitar filtro',
  nothingFoundTitle: 'No se encontró nada',
  nothingFoundText: (query) =>
    `El servidor no conoce nada que contenga «${query}». Es posible que los archivos recién añadidos aún no se encuentren.`,
  backToFiles: 'Volver a los archivos',
  emptyFolderTitle: 'Esta carpeta está vacía',
  emptyPlaceTitle: 'Aún no hay archivos aquí',
  emptyText: 'Los archivos que añada en el servicio aparecerán aquí al actualizar.',
  refresh: 'Actualizar',
  goUp: 'Ir a la carpeta superior',
  nothingReadTitle: 'No se pudo leer la lista',
  nothingReadText:
    'El servicio no envió nada de esta lista antes de detenerse. Cárguela de nuevo para ver los archivos.',
  loadAgain: 'Cargar de nuevo',
  tryAgain: 'Reintentar',
};
