import { z } from 'zod';

/*
 * What the service sends. Only what nothing can be done without is required; any other field of another type than expected
 * counts as absent, and unknown fields are ignored.
 */

const text = z.string().min(1).optional().catch(undefined);
const count = z.number().int().nonnegative();

/** Calls of this month and their ceiling. */
const telemetryWire = z.object({ APICalls: count, MaxAPICalls: count }).optional().catch(undefined);
export type TelemetryWire = z.output<typeof telemetryWire>;

/** A success, whatever it is about. */
const envelope = { Response: z.literal(true), Telemetry: telemetryWire };

/** `account/health-check` */
export const healthWire = z.object(envelope);

/** `account/profile` */
export const profileWire = z.object({
  ...envelope,
  Data: z.object({
    UserToken: z.string().min(1).max(256),
    Nickname: text,
    Email: text,
    ProfileData: z.object({ FullName: text }).optional().catch(undefined),
  }),
});
export type ProfileWire = z.output<typeof profileWire>['Data'];

const fileToken = z.string().min(1).max(1024);

const fileWire = z.object({
  FileToken: fileToken,
  CategoryToken: text,
  CreationDate: text,
  FileInfo: z.object({ Filename: z.string(), Size: count }),
});
export type DriveFileWire = z.output<typeof fileWire>;

const categoryWire = z.object({ CategoryToken: text, Category: text });

const storageWire = z
  .object({ UsedMB: z.number().nonnegative(), MaxMB: z.number().nonnegative().optional().catch(undefined) })
  .optional()
  .catch(undefined);
export type StorageWire = z.output<typeof storageWire>;

/** `files/fetch` */
export const fileListWire = z.object({
  ...envelope,
  Data: z.object({
    Files: z.array(fileWire),
    Categories: z.array(categoryWire).catch([]),
    Storage: storageWire,
    Pagination: z.object({ TotalFiles: count, TotalPages: count }),
  }),
});
export type DriveListWire = z.output<typeof fileListWire>['Data'];

/** `files/getFileUrl` */
export const linkWire = z.object({
  ...envelope,
  Data: z.object({ FileToken: fileToken, Filename: z.string(), Size: count, Url: z.string() }),
});

/** `files/delete` */
export const deletionWire = z.object({
  ...envelope,
  Data: z.object({ FileToken: fileToken, SizeMB: z.number().nonnegative().optional().catch(undefined) }),
});

/** A refusal by the service itself, as against one by the platform before it. */
export const refusalWire = z.object({
  Response: z.literal(false),
  Telemetry: telemetryWire,
  Message: text,
});
export type RefusalWire = z.output<typeof refusalWire>;
