import { arch, release, userInfo } from 'node:os';
import type { App } from 'electron';

interface MachineFacts {
  versions: Record<string, string>;
  machine: Record<string, string>;
  /** Folder of the app's own code. */
  appFolder: string;
  /** What the system calls its user; empty when it has no name. */
  userName: string;
}

/** What diagnostics tell of the app and of what it runs on. */
export function machineFactsOf(
  app: Pick<App, 'getVersion' | 'getAppPath' | 'isPackaged'>,
  secretStore: string,
): MachineFacts {
  const { electron, chrome, node } = process.versions;
  return {
    versions: { Longshore: app.getVersion(), Electron: electron, Chromium: chrome, Node: node },
    machine: {
      system: process.platform,
      release: release(),
      processor: arch(),
      packed: app.isPackaged ? 'yes' : 'no',
      'secret store': secretStore,
    },
    appFolder: app.getAppPath(),
    userName: findUserName(),
  };
}

function findUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
