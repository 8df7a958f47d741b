import { z } from 'zod';

/** State of the services that the app itself runs so that it can be tried without an account. */
export const demoStateSchema = z.object({ running: z.boolean() });
export type DemoState = z.output<typeof demoStateSchema>;
