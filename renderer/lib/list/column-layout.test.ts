import { describe, expect, it } from 'vitest';
import { listColumns } from '../../../shared/choices/list-columns';
import type { ColumnState } from '../../../shared/list-layout';
import { columnPlaces, withOrder, withShown, withWidth, type ColumnPlace } from './column-layout';

function state(id: string, facts: Partial<ColumnState> = {}): ColumnState {
  return { id, shown: null, width: null, ...facts };
}

function idsOf(places: readonly ColumnPlace[]): string {
  return places.map(({ id }) => id).join(' ');
}

const asGiven = columnPlaces([]);

describe('columnPlaces', () => {
  it('has every column in the usual order until something is saved', () => {
    expect(idsOf(asGiven)).toBe(listColumns.join(' '));
  });

  it('keeps the saved order, and puts a column that is new after the one that it follows usually', () => {
    const places = columnPlaces([state('kind'), state('name'), state('modified'), state('size')]);
    expect(idsOf(places)).toBe(
      'kind account version certificate owner category reservedBy name modified size',
    );
  });

  it('passes over columns that it does not know or has already', () => {
    const places = columnPlaces([
      state('colour'),
      state('size', { width: 90 }),
      state('size', { width: 50 }),
    ]);
    expect(places.filter(({ id }) => id === 'size')).toEqual([{ id: 'size', shown: null, width: 90 }]);
    expect(places).toHaveLength(listColumns.length);
  });
});

describe('a column', () => {
  it.each([
    [12.4, 40],
    [120.6, 121],
    [9999, 1600],
  ])('asked to be %s wide is %s wide', (asked, width) => {
    expect(withWidth(asGiven, 'size', asked).find(({ id }) => id === 'size')?.width).toBe(width);
  });

  it('is as wide as there is room for again', () => {
    const wide = withWidth(asGiven, 'size', 200);
    expect(withWidth(wide, 'size', null)).toEqual(asGiven);
  });

  it('is shown and hidden on its own', () => {
    const places = withShown(asGiven, 'kind', false);
    expect(places.filter(({ shown }) => shown !== null)).toEqual([{ id: 'kind', shown: false, width: null }]);
  });

  it.each([
    ['kind', 'name', 'kind name size modified'],
    ['name', 'kind', 'size modified name kind'],
    ['name', 'name', 'name size modified kind'],
    ['colour', 'name', 'name size modified kind'],
  ])('%s before %s', (id, beforeId, expected) => {
    expect(idsOf(withOrder(asGiven, id, beforeId)).startsWith(expected)).toBe(true);
  });

  it('moves to the end', () => {
    expect(idsOf(withOrder(asGiven, 'size', null)).endsWith('reservedBy size')).toBe(true);
  });
});
