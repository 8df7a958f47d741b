import { z } from 'zod';

/** What the window needs to know of the machine and the app. */
export const systemInfoSchema = z.object({
  version: z.string(),
  platform: z.enum(['linux', 'mac', 'windows']),
  /** Locale of dates and numbers, a BCP 47 tag. */
  locale: z.string(),
  /** Can secrets be kept encrypted across restarts? */
  secretStore: z.enum(['available', 'missing']),
  /** Sentences about stores that were set aside as unreadable; shown once. */
  notices: z.array(z.object({ store: z.string(), setAsideAs: z.string() })),
});
export type SystemInfo = z.output<typeof systemInfoSchema>;
