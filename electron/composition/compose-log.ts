import { join } from 'node:path';
import type { App } from 'electron';
import { createLog } from '../logging/log';
import { systemClock } from '../services/system-clock';

/** The log of this profile, and where it is. */
export function composeLog(app: App) {
  const logFolder = join(app.getPath('userData'), 'logs');
  return { logFolder, log: createLog({ folder: logFolder, level: 'info', now: () => systemClock.now() }) };
}
export type Logging = ReturnType<typeof composeLog>;
