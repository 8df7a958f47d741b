import type { Account } from '../../../shared/accounts';
import type { Failure } from '../../../shared/failures';
import type { PartialReason } from '../../../shared/files';
import type { ListSource } from '../place/place';

/** How the search stands in one account. */
export interface AccountResult {
  readonly found: number;
  /** `list`, `top-folder`: the service was not asked; what it lists there was looked through. */
  readonly where: 'server' | 'list' | 'top-folder';
  readonly state: 'searching' | 'done' | 'partial' | 'stopped' | 'failed';
  /** Set when it failed. */
  readonly failure: Failure | null;
}

interface Searched {
  readonly account: Pick<Account, 'capabilities'>;
  readonly source: ListSource;
  /** Entries that match, so far. */
  readonly found: number;
  readonly progress:
    | { readonly state: 'loading' | 'complete' }
    | { readonly state: 'partial'; readonly reason: PartialReason }
    | { readonly state: 'failed'; readonly failure: Failure };
}

function whereOf({ account, source }: Searched): AccountResult['where'] {
  if ('query' in source) return 'server';
  return account.capabilities?.facts.folders === true ? 'top-folder' : 'list';
}

export function accountResult(searched: Searched): AccountResult {
  const { found, progress } = searched;
  const where = whereOf(searched);
  if (progress.state !== 'failed') {
    const states = { loading: 'searching', complete: 'done', partial: 'partial' } as const;
    return { found, where, state: states[progress.state], failure: null };
  }
  const { failure } = progress;
  if (failure.code === 'cancelled') return { found, where, state: 'stopped', failure: null };
  return { found, where, state: 'failed', failure };
}
