import { z } from 'zod';
import { listLayoutsSchema } from './list-layout';
import { isProxyAddress } from './proxy-address';
import { conflictPolicies, logLevels } from './choices/setting-choices';
import { languages } from './texts/locale';

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

/** Through which proxy the services are reached. `address` is `scheme://host:port`; see `isProxyAddress`. */
export const proxySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('manual'), address: z.string().max(300).refine(isProxyAddress) }),
]);
export type ProxyChoice = z.output<typeof proxySchema>;

export const settingsSchema = z.object({
  /** Of the window; `system`: the first of the user's languages that the window speaks. */
  language: z.enum(['system', ...languages]),
  /** By whose habits dates and numbers are written: the system's, or those of the window's language. */
  formats: z.enum(['system', 'language']),
  theme: z.enum(['system', 'light', 'dark']),
  /** How close together the rows of lists stand. */
  density: z.enum(['comfortable', 'compact']),
  /** Where "Download" saves to. */
  saveTargetId: saveTargetIdSchema,
  /** What happens when the name of a file to save is taken on disk. */
  conflictPolicy: z.enum(conflictPolicies),
  /** Seconds in which a confirmed delete can be undone before anything is sent. */
  graceSeconds: z.number().int().min(0).max(60),
  /** Downloads at once over all accounts. */
  transfersAtOnce: z.number().int().min(1).max(16),
  proxy: proxySchema,
  logLevel: z.enum(logLevels),
  /** Is the details pane shown? */
  detailsOpen: z.boolean(),
  /** How the user has arranged the lists. */
  layouts: listLayoutsSchema,
});
export type Settings = z.output<typeof settingsSchema>;

export const settingsUpdateSchema = settingsSchema.partial();

/** Settings and the folders they choose among. */
export const settingsViewSchema = z.object({
  settings: settingsSchema,
  saveTargets: z.array(saveTargetSchema),
});
export type SettingsView = z.output<typeof settingsViewSchema>;

/** What came of asking for a folder: the save target that was chosen, null when the user declined, and the settings as they are then. */
export const folderChoiceSchema = z.object({
  chosenId: saveTargetIdSchema.nullable(),
  view: settingsViewSchema,
});
export type FolderChoice = z.output<typeof folderChoiceSchema>;
