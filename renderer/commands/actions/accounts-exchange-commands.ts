import { Download, Upload } from 'lucide-react';
import { fromFailure } from '../../../shared/errors';
import { texts } from '../../../shared/texts/texts';
import { wordImport, wordUnusableFile, type PlainMessage } from '../../lib/wording/exchange-wording';
import { exportAccounts, getAccountList, importAccounts } from '../../stores/accounts-store';
import { openDialog } from '../../stores/window/dialogs-store';
import { reportFailure } from '../../stores/window/notices-store';
import type { Command } from '../command';

async function show(message: PlainMessage | null): Promise<void> {
  if (message !== null) await openDialog({ kind: 'message', ...message });
}

export const exportAccountsToFile: Command = {
  id: 'accounts.export',
  icon: Upload,
  group: 'account.files',
  needs: 'ownAccounts',
  shortcuts: [],
  /* The demo's accounts live in this app only. */
  when: () => getAccountList().some(({ demo }) => !demo),
  run: async () => {
    if (await exportAccounts()) await show(texts().accounts.exported);
  },
};

export const importAccountsFromFile: Command = {
  id: 'accounts.import',
  icon: Download,
  group: 'account.files',
  shortcuts: [],
  when: () => true,
  run: async () => {
    const outcome = await importAccounts();
    if (outcome.state === 'ready') await show(wordImport(outcome.value));
    if (outcome.state !== 'failed') return;
    const message = wordUnusableFile(outcome.failure);
    if (message === null)
      reportFailure(fromFailure(outcome.failure), { subject: texts().accounts.subjects.importing });
    else await show(message);
  },
};
