import { expect, it } from 'vitest';
import { listLayoutsSchema } from './list-layout';

const layout = {
  columns: [{ id: 'size', shown: null, width: 90 }],
  sort: [{ column: 'size', descending: true }],
};

it('takes layouts of services and of several accounts, and columns of other releases', () => {
  const other = { ...layout, columns: [{ id: 'colour', shown: true, width: null }] };
  expect(listLayoutsSchema.parse({ acronis: layout, all: other })).toEqual({ acronis: layout, all: other });
  expect(listLayoutsSchema.parse({})).toEqual({});
});

it.each([
  ['an unknown service', { dropbox: layout }],
  [
    'a width beyond what is allowed',
    { acronis: { ...layout, columns: [{ id: 'a', shown: null, width: 1 }] } },
  ],
  ['a column without a name', { acronis: { ...layout, columns: [{ id: '', shown: null, width: 90 }] } }],
  ['too many columns', { acronis: { ...layout, columns: Array(41).fill(layout.columns[0]) } }],
  ['too many levels of order', { acronis: { ...layout, sort: Array(5).fill(layout.sort[0]) } }],
])('refuses %s', (_what, layouts) => {
  expect(listLayoutsSchema.safeParse(layouts).success).toBe(false);
});
