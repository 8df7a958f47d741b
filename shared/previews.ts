import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { entryIdSchema } from './files';
import { previewKinds } from './preview-frames';

export const previewRequestSchema = z.object({ accountId: accountIdSchema, id: entryIdSchema });

export const previewIdSchema = z.string().regex(/^p[0-9a-f]{40}$/);

export const previewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(previewKinds),
    id: previewIdSchema,
    /** Page for a frame, which draws it. Good until the preview is closed. */
    url: z.string(),
    /** There is more of it than is shown. */
    cut: z.boolean(),
    /** Of an image with fixed dimensions, in pixels. */
    dimensions: z.object({ width: z.number().int(), height: z.number().int() }).nullable(),
  }),
  z.object({
    kind: z.literal('none'),
    /** `kind`: contents of no kind that can be shown. `size`, `pixels`: more than the limits. */
    why: z.enum(['kind', 'size', 'pixels', 'empty', 'damaged']),
  }),
]);
export type Preview = z.output<typeof previewSchema>;
/** One that can be shown. */
export type DrawablePreview = Exclude<Preview, { kind: 'none' }>;
