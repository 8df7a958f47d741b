/** Favourite and recent places. */
export const placesEn = {
  /** Heading, and accessible name of the list. */
  favourites: 'Favourites',
  /** What stands there while there are none. */
  none: 'Drop a folder here, or press the star beside the path.',
  gone: 'not there any more',
  goneTitle: 'This favourite’s folder is not there any more',
  open: 'Open',
  remove: 'Remove from favourites',
  moveUp: 'Move up',
  moveDown: 'Move down',
  /** Accessible name of the menu of one favourite. */
  actionsFor: (name: string) => `Actions for ${name}`,
  added: (name: string) => `${name} added to favourites`,
  removed: (name: string) => `${name} removed from favourites`,
  moved: (name: string, position: string, count: string) => `${name} is now ${position} of ${count}`,
  tooMany: (limit: string) => `There is room for ${limit} favourites. Remove one first.`,
  /** What was tried when it failed. */
  saving: 'Favourites',
};
