import type { Account } from '../../../shared/accounts';
import { AppError, errorPolicies, toFailure } from '../../../shared/errors';
import type { ErrorCode, Failure } from '../../../shared/failures';

/** How an account stands, as far as its latest calls tell. */
export type AccountStanding = Pick<Account, 'status' | 'failure'>;

export const ready: AccountStanding = { status: 'ready', failure: null };

/** What is wrong with an account whose credentials are not on this machine. */
export function noSecret(): AppError {
  return new AppError('signed-out', 'No secret is kept for this account', {
    details: { reason: 'no-secret' },
  });
}

/** Nothing but the user can help. */
const needsUser: ReadonlySet<ErrorCode> = new Set([
  'signed-out',
  'second-factor-required',
  'access-code-required',
  'link-expired',
  'account-mismatch',
]);

/**
 * The standing after a failed call: `signed-out` when the user has to sign in again, `failing` after a passing fault of the
 * service or the network. Any other failure (a missing file, say, or a cancelled call) says nothing about the account.
 */
export function standingAfter(error: AppError, before: AccountStanding): AccountStanding {
  if (needsUser.has(error.code)) return { status: 'signed-out', failure: asFailure(error) };
  if (isPassing(error.code)) return { status: 'failing', failure: asFailure(error) };
  return before.status === 'connecting' ? ready : before;
}

function isPassing(code: ErrorCode): boolean {
  return errorPolicies[code].retry && code !== 'truncated';
}

function asFailure(error: AppError): Failure {
  return toFailure(error);
}

export function sameStanding(a: AccountStanding, b: AccountStanding): boolean {
  return a.status === b.status && a.failure?.code === b.failure?.code;
}
