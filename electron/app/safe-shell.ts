import { lstat } from 'node:fs/promises';
import type { Shell } from 'electron';
import { AppError } from '../../shared/errors';

/** The system's browser and file manager, within limits. */
export interface SafeShell {
  /** Opens an https page of an allowed place in the browser. `bad-request` for any other. */
  openLink(url: string): Promise<void>;
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): void;
  /** Opens the folder of the app's own log. `not-found` (`folder`) when there is none, `unsupported` when the system opens no folders. */
  openLogFolder(): Promise<void>;
}

interface ShellLimits {
  /** May this page be opened? */
  isAllowed: (url: URL) => boolean;
  /** The one folder that may be opened. */
  logFolder: string;
}

export function createSafeShell(
  shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>,
  { isAllowed, logFolder }: ShellLimits,
): SafeShell {
  return {
    openLink: async (text) => {
      const url = parseLink(text);
      if (!isAllowed(url)) throw refusal('invalid');
      await shell.openExternal(url.href);
    },
    showInFolder: (path) => {
      shell.showItemInFolder(path);
    },
    openLogFolder: async () => {
      if (!(await isFolder(logFolder)))
        throw new AppError('not-found', 'There is no log yet', { details: { what: 'folder' } });
      const problem = await shell.openPath(logFolder);
      if (problem !== '')
        throw new AppError('unsupported', problem, { details: { operation: 'open-folder' } });
    },
  };
}

/** False for a link: what stands in the place of the folder must not lead to a program. */
async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function parseLink(text: string): URL {
  const url = toUrl(text);
  if (url.protocol !== 'https:') throw refusal('insecure-address');
  if (url.username !== '' || url.password !== '') throw refusal('address-with-extras');
  return url;
}

function toUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw refusal('not-a-url');
  }
}

function refusal(reason: 'not-a-url' | 'insecure-address' | 'address-with-extras' | 'invalid'): AppError {
  return new AppError('bad-request', `The link is not opened: ${reason}`, {
    details: { field: 'url', reason },
  });
}
