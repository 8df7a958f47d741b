import { readFile, stat } from 'node:fs/promises';
import { writeExportedFile } from '../../storage/exported-file';
import { badAccountsFile, parseAccountsFile, toAccountsFile } from './accounts-file';
import type { AccountsService } from '../accounts-service';

/** Accounts to and from a file that the user chooses. No secret ever goes into it. */
export interface AccountExchange {
  /** False when the user declines. `disk-full`, `not-writable`. */
  exportFile(): Promise<{ saved: boolean }>;
  /** How many accounts are new and how many are known; both 0 when the user declines. `bad-request` as `parseAccountsFile`, and for `file` when it cannot be read. */
  importFile(): Promise<{ added: number; known: number }>;
}

interface ExchangeDependencies {
  accounts: Pick<AccountsService, 'portable' | 'addPortable'>;
  /** Undefined when the user declines. */
  askForExportPath: () => Promise<string | undefined>;
  askForImportPath: () => Promise<string | undefined>;
}

/** A thousand accounts take less. */
const largestFileBytes = 16 * 1024 * 1024;

export function createAccountExchange({
  accounts,
  askForExportPath,
  askForImportPath,
}: ExchangeDependencies): AccountExchange {
  return {
    exportFile: async () => {
      const path = await askForExportPath();
      if (path === undefined) return { saved: false };
      await writeExportedFile(path, toAccountsFile(accounts.portable()));
      return { saved: true };
    },
    importFile: async () => {
      const path = await askForImportPath();
      if (path === undefined) return { added: 0, known: 0 };
      const found = parseAccountsFile(await read(path));
      const added = accounts.addPortable(found);
      return { added, known: found.length - added };
    },
  };
}

async function read(path: string): Promise<string> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isFile() !== true || facts.size > largestFileBytes) throw badAccountsFile('file', 'rejected');
  return readFile(path, 'utf8').catch(() => {
    throw badAccountsFile('file', 'rejected');
  });
}
