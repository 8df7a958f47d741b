import type { ProviderSource } from '../../service-dependencies';

/** Requests that the account bears at once. One that cannot be used still gets its turn, so that what is asked of it ends with the reason. */
export function requestLimitOf(accounts: Pick<ProviderSource, 'providerOf'>, accountId: string): number {
  try {
    return accounts.providerOf(accountId).facts.parallelRequests;
  } catch {
    return 1;
  }
}
