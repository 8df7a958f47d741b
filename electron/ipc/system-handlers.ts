import type { Handlers } from '../../shared/contract';
import type { MenuBar } from '../../shared/menu-bar';
import type { SystemInfo } from '../../shared/system';
import type { SafeShell } from '../app/safe-shell';

interface SystemPorts {
  info: () => SystemInfo;
  shell: SafeShell;
  copyText: (text: string) => Promise<void>;
  /** See `diagnosticsText`. */
  diagnostics: () => string;
  licences: () => Promise<string>;
  setMenuBar: (bar: MenuBar) => void;
}

export function createSystemHandlers({
  info,
  shell,
  copyText,
  diagnostics,
  licences,
  setMenuBar,
}: SystemPorts): Handlers<'system', AbortSignal> {
  return {
    info: () => info(),
    openLink: async ({ url }) => {
      await shell.openLink(url);
      return {};
    },
    copyText: async ({ text }) => {
      await copyText(text);
      return {};
    },
    copyDiagnostics: async () => {
      await copyText(diagnostics());
      return {};
    },
    openLogFolder: async () => {
      await shell.openLogFolder();
      return {};
    },
    licences: async () => ({ text: await licences() }),
    setMenuBar: (bar) => {
      setMenuBar(bar);
      return {};
    },
  };
}
