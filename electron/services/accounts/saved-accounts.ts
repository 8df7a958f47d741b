import { z } from 'zod';
import {
  accountColourSchema,
  accountIdSchema,
  serviceIdSchema,
  signInWaySchema,
} from '../../../shared/accounts';
import type { StoreDefinition } from '../../storage/json-store';

/** An account as it lies on disk. Holds no secret. */
const savedAccountSchema = z.object({
  id: accountIdSchema,
  service: serviceIdSchema,
  name: z.string(),
  colour: accountColourSchema,
  /** The service's own id of the user; guards against signing in as somebody else. */
  userId: z.string(),
  connection: z.object({
    address: z.string(),
    origin: z.string(),
    userName: z.string(),
    renewsSilently: z.boolean(),
    signInWith: signInWaySchema.exactOptional(),
  }),
  /** Is its secret kept across restarts? */
  remembered: z.boolean(),
  /** Read only for the user. */
  locked: z.boolean().default(false),
  /** Has the user asked for the service's bulk delete? */
  bulkDelete: z.boolean().default(false),
});
export type SavedAccount = z.output<typeof savedAccountSchema>;

export const accountsDefinition: StoreDefinition<readonly SavedAccount[]> = {
  name: 'accounts',
  schema: z.array(savedAccountSchema).readonly(),
  version: 1,
  defaults: [],
};
