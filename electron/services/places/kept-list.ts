import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { packedListSchema, type CachedList, type Entry } from '../../../shared/files';

/**
 * A list as it lies on disk: the text that the window gets, which nobody has to take apart on the way. That it is what was written is proved by its hash, which takes
 * a fraction of the time that checking thousands of entries would.
 */
const keptListSchema = packedListSchema
  .extend({ sha256: packedListSchema.shape.entries })
  .refine(({ entries, sha256 }) => sha256 === hashOf(entries));
export type KeptList = z.output<typeof keptListSchema>;

/** The version has to rise with every change of `Entry`: what was written before is not read against the new shape. */
export const keptListDocument = { schema: keptListSchema, version: 2 } as const;

export function keep(list: CachedList): KeptList {
  const entries = JSON.stringify(list.entries);
  return { ...list, entries, sha256: hashOf(entries) };
}

export function entriesOf({ entries }: KeptList): Entry[] {
  return JSON.parse(entries) as Entry[];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
