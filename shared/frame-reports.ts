import { z } from 'zod';
import { framedKeys } from './preview-frames';

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
