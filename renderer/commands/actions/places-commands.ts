import { Clock, Eraser, Star, StarOff } from 'lucide-react';
import { refOf } from '../../../shared/spots';
import { foldersOf, folderPlace, type Place } from '../../lib/place/place';
import { requestRecentPlaces } from '../../stores/files/browse-store';
import {
  addFavourite,
  clearRecentPlaces,
  isFavourite,
  removeFavourite,
  spotOf,
  usePlaces,
} from '../../stores/places-store';
import type { Command, CommandContext } from '../command';

/* A folder that is selected is meant rather than the one that lists it. */
function meantPlace({ place, entries }: CommandContext): Place | null {
  const [entry] = entries;
  const isIn = place?.kind === 'account' && entries.length === 1 && entry?.kind === 'folder';
  if (!isIn) return place;
  return folderPlace(entry.accountId, [...foldersOf(place), { id: entry.id, name: entry.name }]);
}

/** Keeps the folder at hand in the side bar. */
export const addToFavourites: Command = {
  id: 'places.addFavourite',
  icon: Star,
  group: 'go.places',
  needs: 'folder',
  shortcuts: [{ key: 'd', mod: true }],
  when: (context) => {
    const spot = spotOf(meantPlace(context));
    return spot !== null && !isFavourite(refOf(spot));
  },
  run: async (context) => {
    const spot = spotOf(meantPlace(context));
    if (spot !== null) await addFavourite(spot);
  },
};

/** Keeps the folders among the selected rows at hand. */
export async function keepFolders({ place, entries }: CommandContext): Promise<void> {
  if (place?.kind !== 'account') return;
  for (const { accountId, id, name, kind } of entries) {
    const spot = spotOf(folderPlace(accountId, [...foldersOf(place), { id, name }]));
    if (kind === 'folder' && spot !== null) await addFavourite(spot);
  }
}

export const removeFromFavourites: Command = {
  id: 'places.removeFavourite',
  icon: StarOff,
  group: 'go.places',
  needs: 'folder',
  shortcuts: [],
  when: (context) => {
    const spot = spotOf(meantPlace(context));
    return spot !== null && isFavourite(refOf(spot));
  },
  run: async (context) => {
    const spot = spotOf(meantPlace(context));
    if (spot !== null) await removeFavourite(spot);
  },
};

const showRecentPlaces: Command = {
  id: 'places.recent',
  icon: Clock,
  group: 'go.places',
  needs: 'place',
  shortcuts: [{ key: 'e', mod: true }],
  when: ({ place }) => place !== null,
  run: requestRecentPlaces,
};

const clearRecent: Command = {
  id: 'places.clearRecent',
  icon: Eraser,
  group: 'go.places',
  needs: 'alreadySo',
  shortcuts: [],
  when: () => usePlaces.getState().recent.length > 0,
  run: clearRecentPlaces,
};

export const placesCommands: readonly Command[] = [
  addToFavourites,
  removeFromFavourites,
  showRecentPlaces,
  clearRecent,
];
