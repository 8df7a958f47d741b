import { mostStagedFiles } from '../lib/drag/drag-out-plan';
import { copyFiles } from '../stores/transfers/staging-store';
import { getSystemInfo } from '../stores/system-store';
import { toWanted } from '../stores/transfers/transfers-store';
import type { Command, CommandContext } from './command';

function canCopy({ entries }: CommandContext): boolean {
  if (getSystemInfo()?.platform === 'windows') return false;
  return (
    entries.length > 0 && entries.length <= mostStagedFiles && entries.every(({ kind }) => kind === 'file')
  );
}

function whyNotCopy({ entries }: CommandContext): string | null {
  if (entries.length === 0) return null;
  if (getSystemInfo()?.platform === 'windows')
    return 'Longshore cannot put files on the clipboard of Windows. Drag them out of the window, or download them.';
  return entries.length > mostStagedFiles
    ? `At most ${mostStagedFiles} files can be copied at once. Download them instead.`
    : 'Folders cannot be copied. Download them instead.';
}

/** Puts complete copies of the files on the clipboard, for pasting in the system's file manager. */
export const copyToClipboard: Command = {
  id: 'staging.copy',
  label: 'Copy',
  shortcuts: [{ key: 'c', mod: true, where: 'rows' }],
  when: canCopy,
  run: ({ entries }) => copyFiles(entries.map((entry) => toWanted(entry))),
  whyNot: whyNotCopy,
};

export const stagingCommands: readonly Command[] = [copyToClipboard];
