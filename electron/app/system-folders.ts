import { join } from 'node:path';
import type { App } from 'electron';

const usualNames = { downloads: 'Downloads', desktop: 'Desktop' } as const;

/** The user's own Downloads or Desktop folder. Where the system names none, Electron answers with the home folder. */
export function systemFolder(app: Pick<App, 'getPath'>, kind: keyof typeof usualNames): string {
  const path = app.getPath(kind);
  const home = app.getPath('home');
  return path === home ? join(home, usualNames[kind]) : path;
}
