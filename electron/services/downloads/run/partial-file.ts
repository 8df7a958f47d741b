import { z } from 'zod';
import { contentHashSchema } from '../../../../shared/files';
import { spanBytes } from '../parts/byte-spans';

/**
 * What a stopped download has left in its folder, and what proves that more may be added to it. Kept with the transfer, so that it goes
 * on after a pause, a broken connection, a crash or a restart. Holds no address and no secret.
 */
export const partialFileSchema = z.object({
  /** Real path of the folder. */
  folder: z.string(),
  /** Name of the temporary file in it. */
  partName: z.string(),
  /** Bytes of the whole; null when unknown. */
  size: z.number().nullable(),
  /** See `OpenedFile.validator`; null: the download can only begin again. */
  validator: z.string().nullable(),
  /** Hash that the service states for the whole. */
  statedHash: contentHashSchema.nullable(),
  /** Bytes that are durably on disk: first and end (exclusive) of each part, in order, none touching the next. */
  done: z.array(z.tuple([z.number(), z.number()])),
});
export type PartialFile = z.output<typeof partialFileSchema>;

/** Bytes that are durably on disk. */
export function doneBytes({ done }: Pick<PartialFile, 'done'>): number {
  return spanBytes(done);
}
