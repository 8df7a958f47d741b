/** What a list can show of its entries, in the order in which it does unless the user says otherwise. */
export const listColumns = [
  'name',
  'size',
  'modified',
  'kind',
  'account',
  'version',
  'certificate',
  'owner',
  'category',
  'reservedBy',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** Pixels. */
export const columnWidths = { least: 40, most: 1600 } as const;
/** Columns that a list is sorted by at once. */
export const mostSortLevels = 4;
