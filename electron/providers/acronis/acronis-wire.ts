import { z } from 'zod';

/*
 * What the servers send. Only what nothing can be done without is required; a field of another type than expected
 * counts as absent, and unknown fields are ignored.
 */

const text = z.string().min(1).optional().catch(undefined);
const integer = z.number().int().nonnegative().optional().catch(undefined);

/** Ids become part of a path: these would name another place. */
const unusableIds = ['.', '..'];

export const dataCentreWire = z.object({ server_url: z.string() });

export const tokenWire = z.object({
  /** Goes into a header, so nothing but visible ASCII. */
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .optional(),
  /** Absolute Unix seconds. */
  expires_on: z.number().optional().catch(undefined),
  /** Seconds from now. */
  expires_in: z.number().optional().catch(undefined),
  refresh_token: text,
});
export type TokenWire = z.output<typeof tokenWire>;

const certificateWire = z.object({
  id: text,
  txid: text,
  /** Unix seconds. */
  timestamp: integer,
  object: z.object({ key: text, eTag: text, size: integer }).optional().catch(undefined),
});

const fileWire = z
  .object({
    id: text,
    file_id: text,
    name: text,
    size: integer,
    certificate_id: text,
    created_at: text,
    document: z.unknown().optional(),
    document_id: z.unknown().optional(),
    certificate: certificateWire.optional().catch(undefined),
  })
  .transform((file, context) => {
    const id = file.id ?? file.file_id;
    if (id !== undefined && id.length <= 1024 && !unusableIds.includes(id)) return { ...file, id };
    context.addIssue({ code: 'custom', message: 'A file needs a usable id' });
    return z.NEVER;
  });
export type FileWire = z.output<typeof fileWire>;

/** The file itself, or wrapped as the lists have it. */
export const fileAnswerWire = z
  .union([
    z.object({ file: z.record(z.string(), z.unknown()) }).transform((answer) => answer.file),
    z.record(z.string(), z.unknown()),
  ])
  .pipe(fileWire);

export const fileListWire = z.object({
  files: z.array(fileWire),
  paging: z
    .object({ cursors: z.object({ after: text }) })
    .optional()
    .catch(undefined),
});
export type FileListWire = z.output<typeof fileListWire>;

/** What a bulk delete says that it deleted. An entry without an id names nothing. */
export const deletedWire = z.object({ deleted: z.array(z.object({ id: text }).catch({})) });

/** A certificate, bare or wrapped; kept as it came. */
export const certificateAnswerWire = z.union([
  z.object({ certificate: z.record(z.string(), z.unknown()) }).transform((answer) => answer.certificate),
  z.record(z.string(), z.unknown()),
]);

export const meWire = z.object({ tenant_id: z.string().min(1) });

export const usagesWire = z.object({
  items: z.array(
    z.object({
      name: text,
      value: z.number().optional().catch(undefined),
      offering_item: z
        .object({ quota: z.object({ value: z.number().nullable() }) })
        .optional()
        .catch(undefined),
    }),
  ),
});

const code = z.union([z.string(), z.number()]).transform(String);

/** `{error: "..."}` of the token call. */
export const tokenErrorWire = z.object({ error: z.string() });
/** `{error: {code}}` of the other account calls. */
export const accountErrorWire = z.object({ error: z.object({ code }) });
/** Notary 400. */
export const notaryErrorWire = z.object({ domain: text, code });
/** Notary 402. */
export const quotaErrorWire = z.object({
  quota: z.object({ name: text, quota: integer, overage: integer, usage: integer }),
});
