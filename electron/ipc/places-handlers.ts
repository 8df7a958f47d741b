import type { Handlers } from '../../shared/contract';
import type { PlacesService } from '../services/places-service';

export function createPlacesHandlers(places: PlacesService): Handlers<'places', AbortSignal> {
  return {
    list: () => places.list(),
    addFavourite: (spot) => ({ added: places.addFavourite(spot) }),
    removeFavourite: (spot) => (places.removeFavourite(spot), {}),
    moveFavourite: (request) => (places.moveFavourite(request), {}),
    noteVisit: ({ visit }) => (places.noteVisit(visit), {}),
    clearRecent: () => (places.clearRecent(), {}),
  };
}
