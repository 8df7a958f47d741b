import { placeKey, type Place } from './place';

/** Where the user was before, and where "Forward" leads; each nearest last. */
export interface PlaceTrail {
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
}

export const emptyTrail: PlaceTrail = { back: [], forward: [] };

const mostSteps = 100;

/** The trail after going on from a place. */
export function goneOn(trail: PlaceTrail, from: Place | null): PlaceTrail {
  if (from === null) return { ...trail, forward: [] };
  return { back: [...trail.back, from].slice(-mostSteps), forward: [] };
}

interface Step {
  readonly place: Place;
  readonly trail: PlaceTrail;
}

/** One step back from a place; null at the beginning. */
export function stepBack({ back, forward }: PlaceTrail, from: Place | null): Step | null {
  const place = back.at(-1);
  if (place === undefined) return null;
  return { place, trail: { back: back.slice(0, -1), forward: from === null ? forward : [...forward, from] } };
}

/** One step forward from a place; null at the end. */
export function stepForward({ back, forward }: PlaceTrail, from: Place | null): Step | null {
  const place = forward.at(-1);
  if (place === undefined) return null;
  return { place, trail: { back: from === null ? back : [...back, from], forward: forward.slice(0, -1) } };
}

function withoutRepeats(places: readonly Place[], beside: Place | null): readonly Place[] {
  const keys = [...places, ...(beside === null ? [] : [beside])].map(placeKey);
  return places.filter((_, index) => keys[index] !== keys[index + 1]);
}

/** The trail around a place with each of its places changed, null to drop it; no step of it leads to where one is. */
export function changedTrail(
  { back, forward }: PlaceTrail,
  at: Place | null,
  change: (place: Place) => Place | null,
): PlaceTrail {
  const apply = (places: readonly Place[]): readonly Place[] =>
    withoutRepeats(
      places.map(change).filter((place) => place !== null),
      at,
    );
  return { back: apply(back), forward: apply(forward) };
}
