import { z } from 'zod';
import type { Bounds } from './window-bounds';

const boundsSchema: z.ZodType<Bounds> = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

const windowStateSchema = z.object({ bounds: boundsSchema.nullable(), maximized: z.boolean() });
/** Where the window was; bounds are null before the first time. */
export type WindowState = z.output<typeof windowStateSchema>;

export const windowStateDefinition = {
  name: 'window',
  schema: windowStateSchema,
  version: 1,
  defaults: { bounds: null, maximized: false } satisfies WindowState,
};
