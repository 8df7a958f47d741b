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

/* The place so many steps along a way, and the way that is left; what is passed by is on the other way, after where one comes from. */
function along(way: readonly Place[], from: Place | null, steps: number) {
  const place = way.at(-steps);
  if (place === undefined || steps < 1) return null;
  const passed = way.slice(way.length - steps + 1).reverse();
  return { place, left: way.slice(0, -steps), behind: from === null ? passed : [from, ...passed] };
}

/** Back from a place, so many steps; null when there are not as many. */
export function stepBack({ back, forward }: PlaceTrail, from: Place | null, steps = 1): Step | null {
  const step = along(back, from, steps);
  if (step === null) return null;
  return { place: step.place, trail: { back: step.left, forward: [...forward, ...step.behind] } };
}

/** Forward from a place, so many steps; null when there are not as many. */
export function stepForward({ back, forward }: PlaceTrail, from: Place | null, steps = 1): Step | null {
  const step = along(forward, from, steps);
  if (step === null) return null;
  return { place: step.place, trail: { back: [...back, ...step.behind], forward: step.left } };
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
