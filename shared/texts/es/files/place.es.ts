import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('es');

export const placeEs: Texts['place'] = {
  path: 'Ruta',
  allAccounts: 'Todas las cuentas',
  allFiles: 'Todos los archivos',
  searchFor: (text) => `Búsqueda «${text}»`,
  searchResults: 'Resultados de la búsqueda',
  foldersBetween: 'Carpetas intermedias',
  back: 'Atrás',
  forward: 'Adelante',
  backTo: 'Lugares anteriores',
  forwardTo: 'Lugares siguientes',
  addFavourite: 'Añadir a favoritos',
  removeFavourite: 'Quitar de favoritos',
  recent: 'Lugares recientes',
  noRecent: 'Aún no hay otros lugares',
  clearRecent: 'Quitar lugares recientes',
  asOf: (time) => `Datos de las ${time}, actualizando…`,
  asOfFailed: (time) => `Datos de las ${time}. No se pudo actualizar la lista.`,
  foundByServer: (account) =>
    `Encontrado por el servidor en todo ${account}. Su índice puede ir por detrás de los últimos cambios.`,
  closeSearch: 'Cerrar búsqueda',
  notComplete: 'Esta lista no está completa',
  partial: {
    'cursor-repeated': 'El servicio enviaba siempre la misma página.',
    'nothing-new': 'El servicio envió una página sin nada nuevo.',
    'empty-page': 'El servicio envió una página vacía aunque tiene más.',
    'too-many-pages': 'La lista tiene más páginas de las que Longshore lee.',
    refused: 'El servicio se negó a enviar el resto.',
    changing: 'La lista no dejaba de cambiar mientras se leía.',
  },
  loadToSeeRest: 'Vuelva a cargarla para ver el resto.',
  loadAgain: 'Volver a cargar',
  tryAgain: 'Reintentar',
  moreAccounts: counting(
    '# cuenta más no se pudo leer hasta el final',
    '# cuentas más no se pudieron leer hasta el final',
  ),
  showAll: 'Mostrar todas',
  selected: counting('# seleccionado', '# seleccionados'),
  shownOf: (shown, all) => `${shown} de ${all}`,
  loading: 'Cargando…',
  soFar: (count) => `${count} hasta ahora…`,
};
