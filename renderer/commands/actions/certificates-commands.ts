import { BadgeCheck } from 'lucide-react';
import type { Entry } from '../../../shared/files';
import type { ListedReceipt } from '../../../shared/history';
import { openDialog } from '../../stores/window/dialogs-store';
import type { Command, CommandContext } from '../command';

function certified({ entries }: CommandContext): Entry | null {
  const [entry] = entries;
  return entries.length === 1 && entry !== undefined && entry.certificate !== null ? entry : null;
}

/** Shows the certificate of the selected file, and checks the file against it. */
export const verifyCertificate: Command = {
  id: 'files.verifyCertificate',
  icon: BadgeCheck,
  group: 'file.more',
  needs: 'certificate',
  shortcuts: [],
  when: (context) => certified(context) !== null,
  run: async (context) => {
    const entry = certified(context);
    if (entry === null) return;
    const source = { kind: 'entry', accountId: entry.accountId, entryId: entry.id } as const;
    await openDialog({ kind: 'certificate', source, name: entry.name });
  },
};

/** The same for the certificate that a receipt keeps; afterwards the history is open again. */
export async function verifyReceipt({ id, name }: ListedReceipt): Promise<void> {
  await openDialog({ kind: 'certificate', source: { kind: 'receipt', receiptId: id }, name });
  await openDialog({ kind: 'history' });
}

export const certificatesCommands: readonly Command[] = [verifyCertificate];
