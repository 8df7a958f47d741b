import { describe, expect, it } from 'vitest';
import type { ListColumn } from '../../../../shared/choices/list-columns';
import { columnPlaces, withOrder, withShown, withWidth } from '../../../lib/list/column-layout';
import { columnChoices, fileColumns } from './file-columns';

const asGiven = columnPlaces([]);
const context = { accountName: (id: string) => id };
const use = new Set<ListColumn>(['name', 'size', 'modified', 'kind', 'version', 'owner']);

function shownIn(places = asGiven): string {
  return fileColumns(places, use, context)
    .map(({ id, position }) => `${position}:${id}`)
    .join(' ');
}

it('shows what has something to say, and more only on wish', () => {
  expect(shownIn()).toBe('1:name 2:size 3:modified 4:kind 5:version');
  expect(columnChoices(asGiven, use).map(({ id }) => id)).toContain('owner');
  expect(shownIn(withShown(asGiven, 'owner', true))).toContain('6:owner');
});

it('counts hidden columns in the places of those that are shown', () => {
  expect(shownIn(withShown(asGiven, 'size', false))).toBe('1:name 3:modified 4:kind 5:version');
});

it('never hides the names', () => {
  expect(shownIn(withShown(asGiven, 'name', false))).toContain('1:name');
});

it('keeps offering a column that the user has chosen, although nothing is in it here', () => {
  const places = withShown(asGiven, 'category', true);
  expect(columnChoices(places, use).find(({ id }) => id === 'category')?.isShown).toBe(true);
  expect(columnChoices(asGiven, use).some(({ id }) => id === 'category')).toBe(false);
});

describe('a layout', () => {
  it('says in which order and how wide', () => {
    const places = withWidth(withOrder(asGiven, 'kind', 'name'), 'kind', 200);
    const [first] = fileColumns(places, use, context);
    expect(first).toMatchObject({ id: 'kind', position: 1, width: 200 });
  });
});
