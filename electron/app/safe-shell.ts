import type { Shell } from 'electron';
import { AppError } from '../../shared/errors';

/** The system's browser and file manager, within limits. */
export interface SafeShell {
  /** Opens an https page of an allowed place in the browser. `bad-request` for any other. */
  openLink(url: string): Promise<void>;
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): void;
}

export function createSafeShell(
  shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>,
  isAllowed: (url: URL) => boolean,
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
  };
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
