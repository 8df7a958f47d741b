import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { entryIdSchema } from './files';
import { longestStepName } from './spots';

export const mostFavourites = 50;

const folderStepSchema = z.object({ id: entryIdSchema, name: z.string().max(longestStepName) });

/** A folder of an account: the folders that lead to it from the root, itself last; none for the root. */
export const spotSchema = z.object({
  accountId: accountIdSchema,
  folders: z.array(folderStepSchema).max(200),
});
export type Spot = z.output<typeof spotSchema>;

/** Which folder it is; the way there does not count. */
export const spotRefSchema = z.object({ accountId: accountIdSchema, folderId: entryIdSchema.nullable() });
export type SpotRef = z.output<typeof spotRefSchema>;

/** Where the user was: all accounts together, or a folder. */
export const visitSchema = z.union([z.literal('all'), spotSchema]);
export type Visit = z.output<typeof visitSchema>;

export const placesSchema = z.object({
  revision: z.number().int(),
  /** In the user's order. */
  favourites: z.array(spotSchema),
  /** The one visited last comes first. */
  recent: z.array(spotSchema),
  /** Where the user was last; null when nowhere. */
  last: visitSchema.nullable(),
});
export type Places = z.output<typeof placesSchema>;

export const moveFavouriteRequestSchema = z.object({
  spot: spotRefSchema,
  /** Before the favourite of that index; their number: to the end. */
  gap: z.number().int().nonnegative(),
});
