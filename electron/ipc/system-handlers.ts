import type { Handlers } from '../../shared/contract';
import type { SystemInfo } from '../../shared/system';
import type { SafeShell } from '../app/safe-shell';

interface SystemPorts {
  info: () => SystemInfo;
  shell: SafeShell;
  copyText: (text: string) => Promise<void>;
}

export function createSystemHandlers({
  info,
  shell,
  copyText,
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
  };
}
