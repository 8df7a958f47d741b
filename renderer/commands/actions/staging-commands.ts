import { Files } from 'lucide-react';
import { texts } from '../../../shared/texts/texts';
import { mostStagedFiles } from '../../lib/drag/drag-out-plan';
import { copyFiles } from '../../stores/transfers/staging-store';
import { getSystemInfo } from '../../stores/system-store';
import { toWanted } from '../../stores/transfers/transfers-store';
import type { Command, CommandContext } from '../command';

function canCopy({ entries }: CommandContext): boolean {
  if (getSystemInfo()?.platform === 'windows') return false;
  return (
    entries.length > 0 && entries.length <= mostStagedFiles && entries.every(({ kind }) => kind === 'file')
  );
}

function whyNotCopy({ entries }: CommandContext): string | null {
  const { dragging: words } = texts();
  if (entries.length === 0) return null;
  if (getSystemInfo()?.platform === 'windows') return words.copyNotOnWindows;
  return entries.length > mostStagedFiles ? words.copyTooMany(mostStagedFiles) : words.copyNoFolders;
}

/** Puts complete copies of the files on the clipboard, for pasting in the system's file manager. */
export const copyToClipboard: Command = {
  id: 'staging.copy',
  icon: Files,
  group: 'edit.copy',
  needs: 'files',
  shortcuts: [{ key: 'c', mod: true, where: 'rows' }],
  when: canCopy,
  run: ({ entries }) => copyFiles(entries.map((entry) => toWanted(entry))),
  whyNot: whyNotCopy,
};

export const stagingCommands: readonly Command[] = [copyToClipboard];
