import { ClipboardList, Info, Keyboard, Scale } from 'lucide-react';
import { texts } from '../../../shared/texts/texts';
import { copyDiagnostics } from '../../stores/about-store';
import { openDialog } from '../../stores/window/dialogs-store';
import { raiseInfo } from '../../stores/window/notices-store';
import type { Command } from '../command';

const showShortcuts: Command = {
  id: 'help.shortcuts',
  icon: Keyboard,
  group: 'help.learn',
  shortcuts: [
    { key: 'F1', on: 'pc' },
    { key: '/', mod: true },
  ],
  when: () => true,
  run: async () => {
    await openDialog({ kind: 'shortcuts' });
  },
};

const copyDiagnosticsForSupport: Command = {
  id: 'help.copyDiagnostics',
  icon: ClipboardList,
  group: 'help.about',
  shortcuts: [],
  when: () => true,
  run: async () => {
    if (await copyDiagnostics()) raiseInfo(texts().about.diagnosticsCopied);
  },
};

const showLicences: Command = {
  id: 'help.licences',
  icon: Scale,
  group: 'help.about',
  shortcuts: [],
  when: () => true,
  run: async () => {
    await openDialog({ kind: 'licences' });
  },
};

/** About the app; from there to the licences and back. */
const showAbout: Command = {
  id: 'help.about',
  icon: Info,
  group: 'help.about',
  shortcuts: [],
  when: () => true,
  run: async () => {
    while ((await openDialog({ kind: 'about' })) === 'licences') {
      if ((await openDialog({ kind: 'licences' })) !== 'back') return;
    }
  },
};

export const helpCommands: readonly Command[] = [
  showShortcuts,
  copyDiagnosticsForSupport,
  showLicences,
  showAbout,
];
