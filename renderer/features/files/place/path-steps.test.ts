import { expect, it } from 'vitest';
import { folderPlace } from '../../../lib/place/place';
import { elidePath, pathOf } from './path-steps';

const team = { name: 'Team', hasFolders: true };
const anna = { name: 'Anna', hasFolders: false };
const folders = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Folder ${id}` }));

function namesOf(steps: readonly { name: string }[]): string {
  return steps.map(({ name }) => name).join(' › ');
}

it('leads from the account to the open folder, each step with its depth', () => {
  const steps = pathOf(folderPlace('x', folders.slice(0, 2)), team);
  expect(namesOf(steps)).toBe('Team › Folder a › Folder b');
  expect(steps.map(({ depth }) => depth)).toEqual([0, 1, 2]);
});

it.each([
  [folderPlace('x', []), team, 'Team'],
  [folderPlace('x', []), anna, 'Anna › All files'],
  [{ kind: 'all' } as const, anna, 'All accounts › All files'],
  [{ kind: 'search', accountId: 'x', text: 'plan' } as const, team, 'Team › Search “plan”'],
])('at %j', (place, account, names) => {
  expect(namesOf(pathOf(place, account))).toBe(names);
});

it('takes the middle out of a long path only', () => {
  const long = elidePath(pathOf(folderPlace('x', folders), team));
  expect(namesOf(long.first)).toBe('Team');
  expect(namesOf(long.hidden)).toBe('Folder a › Folder b');
  expect(namesOf(long.rest)).toBe('Folder c › Folder d');
  expect(elidePath(pathOf(folderPlace('x', folders.slice(0, 3)), team)).hidden).toEqual([]);
});

it('leaves only both ends of it where there is little room', () => {
  const path = elidePath(pathOf(folderPlace('x', folders), team), 'narrow');
  expect(namesOf([...path.first, ...path.rest])).toBe('Team › Folder d');
  expect(path.hidden).toHaveLength(3);
  expect(elidePath(pathOf(folderPlace('x', folders.slice(0, 1)), team), 'narrow').hidden).toEqual([]);
});
