import { z } from 'zod';
import { languages } from './texts/locale';

/** What the window needs to know of the machine and the app. */
export const systemInfoSchema = z.object({
  version: z.string(),
  /** Versions of what the app runs on. */
  runtime: z.object({ electron: z.string(), chromium: z.string() }),
  /** The language of the window when the user leaves the choice to the system. */
  systemLanguage: z.enum(languages),
  platform: z.enum(['linux', 'mac', 'windows']),
  /** Can secrets be kept encrypted across restarts? */
  secretStore: z.enum(['available', 'missing']),
  /** Sentences about stores that were set aside as unreadable; shown once. */
  notices: z.array(z.object({ store: z.string(), setAsideAs: z.string() })),
});
export type SystemInfo = z.output<typeof systemInfoSchema>;
