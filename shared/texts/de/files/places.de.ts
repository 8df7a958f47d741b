import type { Texts } from '../../texts';

export const placesDe: Texts['places'] = {
  favourites: 'Favoriten',
  none: 'Ziehen Sie einen Ordner hierher oder klicken Sie auf den Stern neben dem Pfad.',
  gone: 'nicht mehr vorhanden',
  goneTitle: 'Der Ordner dieses Favoriten ist nicht mehr vorhanden',
  open: 'Öffnen',
  remove: 'Aus den Favoriten entfernen',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  actionsFor: (name) => `Aktionen für ${name}`,
  added: (name) => `${name} zu den Favoriten hinzugefügt`,
  removed: (name) => `${name} aus den Favoriten entfernt`,
  moved: (name, position, count) => `${name} ist jetzt ${position} von ${count}`,
  tooMany: (limit) => `Es ist Platz für ${limit} Favoriten. Entfernen Sie zuerst einen.`,
  saving: 'Favoriten',
};
