import { z } from 'zod';
import { accountIdSchema } from './accounts';

/** Opaque outside the provider that made it. */
export const entryIdSchema = z.string().min(1).max(1024);

/** Names one entry in the whole app. */
export const entryRefSchema = z.object({ accountId: accountIdSchema, id: entryIdSchema });
export type EntryRef = z.output<typeof entryRefSchema>;

/** A hash of the contents that the service itself states; `value` in lower-case hex. */
export const contentHashSchema = z.object({ algorithm: z.enum(['sha256', 'md5']), value: z.string() });
export type ContentHash = z.output<typeof contentHashSchema>;

/** The proof outside us that a file has: what a list knows of it without asking. */
const entryCertificateSchema = z.object({
  id: z.string(),
  /** `pending`: not on the blockchain yet. */
  state: z.enum(['pending', 'notarized']),
  /** Epoch milliseconds of the blockchain entry; null while pending or unknown. */
  notarizedAt: z.number().nullable(),
  /** Web page that anyone may view, also after the file is gone. Empty in a list of the last visit, which keeps no links. */
  link: z.string(),
});
export type EntryCertificate = z.output<typeof entryCertificateSchema>;

/** A file or folder as a service lists it. Null means that the service does not say. */
export const entrySchema = z.object({
  accountId: accountIdSchema,
  id: entryIdSchema,
  /** As the service gives it; may be hostile. Never a path: see `names.ts`. */
  name: z.string(),
  kind: z.enum(['file', 'folder']),
  /** Bytes. */
  size: z.number().int().nonnegative().nullable(),
  /** Epoch milliseconds. */
  modifiedAt: z.number().nullable(),
  version: z.string().nullable(),
  hash: contentHashSchema.nullable(),
  certificate: entryCertificateSchema.nullable(),
  /** The file is, or is being, signed: deleting it also removes the signed document. */
  forSigning: z.boolean(),
  /** Label that the service groups files by; absent where there are none. */
  category: z.string().exactOptional(),
  /** Who owns the entry; absent where everything is the user's own. */
  owner: z.string().exactOptional(),
  /** Who keeps others from changing it; absent when nobody does. */
  reservedBy: z.string().exactOptional(),
  /** Entries in a folder, where the service says so. */
  childCount: z.number().exactOptional(),
  /** The folder that it lies in, null for the root; absent where the service does not say. */
  parentId: entryIdSchema.nullable().exactOptional(),
});
export type Entry = z.output<typeof entrySchema>;

/** One kept version of a file. */
export const entryVersionSchema = z.object({
  version: z.string(),
  name: z.string(),
  size: z.number().nullable(),
  modifiedAt: z.number().nullable(),
  modifiedBy: z.string().nullable(),
});
export type EntryVersion = z.output<typeof entryVersionSchema>;

/** Why a listing stopped before its end although the server had more. */
const partialReasonSchema = z.enum([
  'cursor-repeated',
  'nothing-new',
  'empty-page',
  'too-many-pages',
  'refused',
  'changing',
]);
export type PartialReason = z.output<typeof partialReasonSchema>;

/** One page of a listing. */
export const pageSchema = z.object({
  entries: z.array(entrySchema),
  /** Hand it back for the next page; null on the last one. */
  cursor: z.string().nullable(),
  /** Set on the last page of a listing that could not be read to its end. */
  partial: partialReasonSchema.nullable(),
});
export type Page = z.output<typeof pageSchema>;

export const listRequestSchema = z.object({
  accountId: accountIdSchema,
  /** Null is the root. */
  folderId: entryIdSchema.nullable(),
  cursor: z.string().max(65_536).nullable(),
});

export const searchRequestSchema = z.object({
  accountId: accountIdSchema,
  /** Null searches the whole place. */
  folderId: entryIdSchema.nullable(),
  query: z.string().min(1).max(500),
  cursor: z.string().max(65_536).nullable(),
});

/** Which folder of which account; null is the root. */
export const folderRefSchema = z.object({ accountId: accountIdSchema, folderId: entryIdSchema.nullable() });
export type FolderRef = z.output<typeof folderRefSchema>;

/**
 * The first entries of a folder as they were at the last visit, on their way to the window, which waits for them: text crosses the bridge at once, objects
 * property by property. May be out of date in every respect.
 */
export const packedListSchema = z.object({
  /** JSON of `Entry[]`. */
  entries: z.string(),
  /** Epoch milliseconds. */
  savedAt: z.number(),
  /** Were these all? */
  complete: z.boolean(),
});
export type PackedList = z.output<typeof packedListSchema>;

/** The same, taken apart. */
export interface CachedList extends Omit<PackedList, 'entries'> {
  readonly entries: readonly Entry[];
}
