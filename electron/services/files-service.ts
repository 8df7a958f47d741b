import type { z } from 'zod';
import { AppError } from '../../shared/errors';
import type {
  Entry,
  EntryRef,
  EntryVersion,
  FolderRef,
  listRequestSchema,
  PackedList,
  Page,
  searchRequestSchema,
} from '../../shared/files';
import type { Provider } from '../providers/provider';
import type { AccountsService } from './accounts-service';
import type { ListCache } from './places/list-cache';

/** What lies where. Rejects as the provider's operation of the same name does. */
export interface FilesService {
  list(request: z.output<typeof listRequestSchema>, signal: AbortSignal): Promise<Page>;
  /** As it was at the last visit; asks nobody. Null when nothing is kept. */
  cached(folder: FolderRef): Promise<PackedList | null>;
  stat(ref: EntryRef, signal: AbortSignal): Promise<Entry>;
  /** Newest first. `unsupported` (`versions`) where the service keeps none. */
  versions(ref: EntryRef, signal: AbortSignal): Promise<{ versions: EntryVersion[] }>;
  /** `unsupported` (`search`) where the service cannot. */
  search(request: z.output<typeof searchRequestSchema>, signal: AbortSignal): Promise<Page>;
}

type Accounts = Pick<AccountsService, 'providerOf' | 'noteSuccess' | 'noteFailure' | 'refreshUsage'>;

export function createFilesService(
  accounts: Accounts,
  cache: Pick<ListCache, 'find' | 'note'>,
): FilesService {
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

  async function list(request: z.output<typeof listRequestSchema>, signal: AbortSignal): Promise<Page> {
    const { accountId, folderId, cursor } = request;
    const page = await ask(accountId, (provider) => provider.list(folderId, cursor, signal));
    cache.note(request, page);
    accounts.refreshUsage(accountId);
    return page;
  }

  return {
    list,
    cached: (folder) => cache.find(folder),
    stat: ({ accountId, id }, signal) => ask(accountId, (provider) => provider.stat(id, signal)),
    versions: async ({ accountId, id }, signal) => {
      const { versions } = accounts.providerOf(accountId);
      if (versions === undefined) throw unsupported('versions');
      return { versions: [...(await ask(accountId, () => versions.list(id, signal)))] };
    },
    search: async ({ accountId, folderId, query, cursor }, signal) => {
      const { search } = accounts.providerOf(accountId);
      if (search === undefined) throw unsupported('search');
      return ask(accountId, () => search({ folderId, text: query }, cursor, signal));
    },
  };
}

function unsupported(operation: string): AppError {
  return new AppError('unsupported', `This service has no ${operation}`, { details: { operation } });
}
