import { z } from 'zod';

/** How the app stands with regard to a newer version of itself. `off`: this build has no feed, or something else updates it. */
export const updateStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('off') }),
  z.object({ state: z.literal('current') }),
  /** A newer version is known; it is fetched when nothing else is going on. */
  z.object({ state: z.literal('found'), version: z.string() }),
  /** It is here, whole and signed, and waits for a restart. */
  z.object({ state: z.literal('ready'), version: z.string() }),
]);
export type UpdateState = z.output<typeof updateStateSchema>;
