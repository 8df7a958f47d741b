import { z } from 'zod';
import { failureSchema } from './failures';
import { entryRefSchema } from './files';

export const stagingIdSchema = z.string().min(1).max(64);

/** Files fetched to a place of their own, so that they can be handed over complete to another program. */
export const stagingSchema = z.object({
  id: stagingIdSchema,
  entries: z.array(entryRefSchema),
  state: z.enum(['preparing', 'ready', 'failed']),
  /** Sum of the sizes, and how much of it is there. */
  totalBytes: z.number(),
  receivedBytes: z.number(),
  failure: failureSchema.nullable(),
});
export type Staging = z.output<typeof stagingSchema>;
