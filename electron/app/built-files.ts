import { join } from 'node:path';

/** What the build has put beside the main process. */
export interface BuiltFiles {
  /** Folder of the window's page. */
  pages: string;
  preload: string;
  notices: string;
}

/** By the folder of the built main process. */
export function builtFiles(folder: string): BuiltFiles {
  return {
    pages: join(folder, '../renderer'),
    preload: join(folder, '../preload/preload.cjs'),
    notices: join(folder, 'third-party-notices.txt'),
  };
}
