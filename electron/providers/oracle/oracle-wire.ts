import { z } from 'zod';

/*
 * What the servers send. Scalars arrive as strings, from some servers as numbers or booleans; they are converted here and nowhere else.
 * Only what nothing can be done without is required; a field of another type than expected counts as absent.
 */

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const text = scalar.pipe(z.string().min(1)).optional().catch(undefined);
/** At most what a number can hold exactly. */
const count = scalar
  .pipe(
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  )
  .optional()
  .catch(undefined);
const flag = scalar
  .transform((value) => value === '1' || value === 'true')
  .optional()
  .catch(undefined);
const versionNumber = scalar.pipe(z.string().regex(/^[1-9][0-9]*$/));

/** Ids become part of a path. */
const id = scalar.pipe(z.string().regex(/^[A-Za-z0-9_=-]{1,1024}$/));

const userWire = z.object({ id: text, displayName: text, loginName: text }).optional().catch(undefined);
export type UserWire = z.output<typeof userWire>;

const itemFields = {
  id,
  parentID: id.optional().catch(undefined),
  name: text,
  size: count,
  version: versionNumber.optional().catch(undefined),
  modifiedTime: text,
  modifiedBy: userWire,
  ownedBy: userWire,
  reservedBy: userWire,
  childItemsCount: count,
  childitemsCount: count,
};

const listedItemWire = z.object({ ...itemFields, type: z.enum(['file', 'folder']) });

/** One file or folder, asked for by its id. */
export const itemWire = z.object(itemFields);
export type ItemWire = z.output<typeof itemWire>;

/** A page of a folder, of the home or of hits. An empty one may lack `items`, but not everything that makes a list. */
export const listWire = z
  .object({
    items: z.array(listedItemWire).optional(),
    count,
    totalResults: count,
    totalCount: count,
    hasMore: flag,
  })
  .refine((list) => [list.items, list.count, list.hasMore].some((field) => field !== undefined))
  .transform(({ items = [], hasMore = false, totalResults, totalCount }) => ({
    items,
    hasMore,
    total: totalResults ?? totalCount,
  }));
export type ListWire = z.output<typeof listWire>;

export const versionsWire = z.object({
  items: z.array(z.object({ ...itemFields, version: versionNumber })).min(1),
});
export type VersionWire = z.output<typeof versionsWire>['items'][number];

/** Answer to a delete. */
export const deletedWire = z.object({ idList: scalar });

/** Details of a public link: `id` is the linked item. */
export const publicLinkWire = z.object({ id });

/** The token goes into a header, so nothing but visible ASCII. */
export const appLinkTokenWire = z.object({ accessToken: z.string().regex(/^[\x21-\x7e]+$/) });

export const catalogWire = z.record(z.string(), z.unknown());

/** Every JSON answer has the code; "0" is success. */
export const codeWire = z.object({ errorCode: scalar });
