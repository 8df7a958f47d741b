import { expect, it } from 'vitest';
import { folderPlace, type Place } from './place';
import { changedTrail, emptyTrail, goneOn, stepBack, stepForward } from './place-trail';

const [one, two, three] = ['1', '2', '3'].map((id): Place => ({ kind: 'account', accountId: id })) as [
  Place,
  Place,
  Place,
];

it('leads back the way one came, and forward again', () => {
  const atThree = goneOn(goneOn(emptyTrail, one), two);
  const back = stepBack(atThree, three);
  expect(back?.place).toBe(two);
  const forward = stepForward(back?.trail ?? emptyTrail, two);
  expect(forward).toEqual({ place: three, trail: atThree });
});

it('leads several steps at once, past the places in between', () => {
  const four = folderPlace('4', []);
  const atFour = goneOn(goneOn(goneOn(emptyTrail, one), two), three);
  const back = stepBack(atFour, four, 2);
  expect(back).toEqual({ place: two, trail: { back: [one], forward: [four, three] } });
  expect(stepForward(back?.trail ?? emptyTrail, two, 2)).toEqual({ place: four, trail: atFour });
  expect(stepBack(atFour, four, 4)).toBeNull();
  expect(stepBack(atFour, four, 0)).toBeNull();
});

it('forgets the way forward when one goes elsewhere', () => {
  const back = stepBack(goneOn(emptyTrail, one), two);
  expect(goneOn(back?.trail ?? emptyTrail, one).forward).toEqual([]);
});

it('ends', () => {
  expect(stepBack(emptyTrail, one)).toBeNull();
  expect(stepForward(emptyTrail, one)).toBeNull();
});

it('keeps a hundred steps', () => {
  let trail = emptyTrail;
  for (let index = 0; index < 300; index += 1) trail = goneOn(trail, folderPlace(`${index}`, []));
  expect(trail.back).toHaveLength(100);
  expect(trail.back.at(-1)).toEqual(folderPlace('299', []));
});

it('drops places, and steps that would then lead nowhere', () => {
  const trail = { back: [one, two, one], forward: [three, two] };
  const kept = changedTrail(trail, one, (place) => (place === two ? null : place));
  expect(kept).toEqual({ back: [], forward: [three] });
});
