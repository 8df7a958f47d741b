import { z } from 'zod';
import { columnWidths, mostSortLevels } from './choices/list-columns';
import { serviceIds } from './choices/services';

/* A layout of another release may name columns that this one does not know; the window passes over them. */
const columnIdSchema = z.string().min(1).max(40);
const mostColumns = 40;

const columnStateSchema = z.object({
  id: columnIdSchema,
  /** Null: where it has something to say, and is not shown on wish only. */
  shown: z.boolean().nullable(),
  /** Pixels; null: as wide as there is room for. */
  width: z.number().int().min(columnWidths.least).max(columnWidths.most).nullable(),
});
export type ColumnState = z.output<typeof columnStateSchema>;

const sortLevelSchema = z.object({ column: columnIdSchema, descending: z.boolean() });
export type SortLevel = z.output<typeof sortLevelSchema>;

const listLayoutSchema = z.object({
  /** In the order on screen; empty until the user has changed something. */
  columns: z.array(columnStateSchema).max(mostColumns),
  /** The first counts most; empty: by name. */
  sort: z.array(sortLevelSchema).max(mostSortLevels),
});
export type ListLayout = z.output<typeof listLayoutSchema>;

/** Lists look alike in all accounts of one service; `all` is where several accounts are shown together. */
const layoutKeySchema = z.enum([...serviceIds, 'all']);
export type LayoutKey = z.output<typeof layoutKeySchema>;

export const listLayoutsSchema = z.partialRecord(layoutKeySchema, listLayoutSchema);
export type ListLayouts = z.output<typeof listLayoutsSchema>;
