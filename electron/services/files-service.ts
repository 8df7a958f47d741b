import type { z } from 'zod';
import type { Entry, EntryRef, listRequestSchema, Page } from '../../shared/files';
import type { Provider } from '../providers/provider';
import type { AccountsService } from './accounts-service';

/** What lies where. Rejects as `Provider.list` and `Provider.stat` do. */
export interface FilesService {
  list(request: z.output<typeof listRequestSchema>, signal: AbortSignal): Promise<Page>;
  stat(ref: EntryRef, signal: AbortSignal): Promise<Entry>;
}

type Accounts = Pick<AccountsService, 'providerOf' | 'noteSuccess' | 'noteFailure'>;

export function createFilesService(accounts: Accounts): FilesService {
  /** Every answer tells how the account stands. */
  async function ask<T>(accountId: string, question: (provider: Provider) => Promise<T>): Promise<T> {
    const provider = accounts.providerOf(accountId);
    try {
      const answer = await question(provider);
      accounts.noteSuccess(accountId);
      return answer;
    } catch (error) {
      accounts.noteFailure(accountId, error);
      throw error;
    }
  }

  return {
    list: ({ accountId, folderId, cursor }, signal) =>
      ask(accountId, (provider) => provider.list(folderId, cursor, signal)),
    stat: ({ accountId, id }, signal) => ask(accountId, (provider) => provider.stat(id, signal)),
  };
}
