import { z } from 'zod';
import { accountIdSchema } from './accounts';
import { entryIdSchema } from './files';
import { framedKeys, previewKinds } from './preview-frames';

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

/** What a frame tells the window. The window believes nothing else of it. */
export const frameReportSchema = z.discriminatedUnion('kind', [
  /** It is on screen; of a PDF the page counted from 1. */
  z.object({
    kind: z.literal('drawn'),
    page: z.number().int().min(1).max(100_000),
    pages: z.number().int().min(1).max(100_000),
  }),
  z.object({ kind: z.literal('failed'), why: z.enum(['damaged', 'password']) }),
  z.object({ kind: z.literal('key'), key: z.enum(framedKeys) }),
]);
export type FrameReport = z.output<typeof frameReportSchema>;
