import { z } from 'zod';

/** Opaque id of a folder that the user may save to; the window never handles a path it made up itself. */
export const saveTargetIdSchema = z.string().min(1).max(64);

/** A folder on disk offered under "Save to". */
const saveTargetSchema = z.object({
  id: saveTargetIdSchema,
  kind: z.enum(['downloads', 'desktop', 'pinned']),
  /** Last part of the path, for show. */
  name: z.string(),
  path: z.string(),
});
export type SaveTarget = z.output<typeof saveTargetSchema>;

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Where "Download" saves to. */
  saveTargetId: saveTargetIdSchema,
  /** What happens when the name of a file to save is taken on disk. */
  conflictPolicy: z.enum(['ask', 'keep-both', 'replace', 'skip']),
  /** Seconds in which a confirmed delete can be undone before anything is sent. */
  graceSeconds: z.number().int().min(0).max(60),
  /** Downloads at once over all accounts. */
  transfersAtOnce: z.number().int().min(1).max(16),
  logLevel: z.enum(['error', 'warn', 'info', 'debug']),
  /** Is the details pane shown? */
  detailsOpen: z.boolean(),
});
export type Settings = z.output<typeof settingsSchema>;

export const settingsUpdateSchema = settingsSchema.partial();

/** Settings and the folders they choose among. */
export const settingsViewSchema = z.object({
  settings: settingsSchema,
  saveTargets: z.array(saveTargetSchema),
});
export type SettingsView = z.output<typeof settingsViewSchema>;
