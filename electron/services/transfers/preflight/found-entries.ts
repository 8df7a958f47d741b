import type { WantedEntry } from '../../../../shared/transfers';
import type { Provider } from '../../../providers/provider';
import type { ProviderSource } from '../../service-dependencies';
import { emptyFolder, walkFolders, type FoundFolder } from './folder-walk';

/**
 * What the user wants, with all that the wanted folders hold, as the content of one folder without a name. Services are asked about folders only.
 * `not-found` for an unknown account; else as `walkFolders` and `providerOf`.
 */
export async function findEntries(
  entries: readonly WantedEntry[],
  providers: ProviderSource,
  signal: AbortSignal,
): Promise<FoundFolder> {
  const all = emptyFolder('', '');
  const rootsOf = new Map<string, FoundFolder[]>();
  for (const entry of entries) {
    const { accountId, id, kind, name } = entry;
    providers.get(accountId);
    if (kind === 'file') {
      all.files.push(entry);
      continue;
    }
    const folder = emptyFolder(id, name ?? id);
    all.folders.push(folder);
    const roots = rootsOf.get(accountId);
    if (roots === undefined) rootsOf.set(accountId, [folder]);
    else roots.push(folder);
  }
  for (const [accountId, roots] of rootsOf) await walkAccount(accountId, roots, { providers, signal });
  return all;
}

async function walkAccount(
  accountId: string,
  roots: readonly FoundFolder[],
  { providers, signal }: { providers: ProviderSource; signal: AbortSignal },
): Promise<void> {
  const provider = providers.providerOf(accountId);
  const list = reporting(provider, accountId, providers);
  try {
    await walkFolders(roots, { list, atOnce: provider.facts.parallelRequests }, signal);
  } finally {
    providers.refreshUsage(accountId);
  }
}

/** Every answer tells how the account stands. */
function reporting(provider: Provider, accountId: string, providers: ProviderSource): Provider['list'] {
  return async (...request) => {
    try {
      const page = await provider.list(...request);
      providers.noteSuccess(accountId);
      return page;
    } catch (error) {
      providers.noteFailure(accountId, error);
      throw error;
    }
  };
}
