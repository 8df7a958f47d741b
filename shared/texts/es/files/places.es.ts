import type { Texts } from '../../texts';

export const placesEs: Texts['places'] = {
  favourites: 'Favoritos',
  none: 'Suelte una carpeta aquí o pulse la estrella junto a la ruta.',
  gone: 'ya no está',
  goneTitle: 'La carpeta de este favorito ya no está',
  open: 'Abrir',
  remove: 'Quitar de favoritos',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  actionsFor: (name) => `Acciones para ${name}`,
  added: (name) => `${name} se añadió a favoritos`,
  removed: (name) => `${name} se quitó de favoritos`,
  moved: (name, position, count) => `${name} es ahora el ${position} de ${count}`,
  tooMany: (limit) => `Hay sitio para ${limit} favoritos. Quite uno primero.`,
  saving: 'Favoritos',
};
