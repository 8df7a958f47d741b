import { isAppError, toFailure } from '../../../../shared/errors';
import type { ErrorCode } from '../../../../shared/failures';
import type { TransferChange } from '../queue/transfer-machine';
import type { TransferRecord } from '../queue/transfer-record';
import { planRetry } from '../queue/transfer-retry';

/** Why a try is stopped from outside, and what its transfer does then. */
export type StopReason = 'pause' | 'cancel' | 'requeue';

/** Signing in helps. Until then every other request of the account would fail too, and might count as another wrong password. */
const signInFaults: readonly ErrorCode[] = ['signed-out', 'second-factor-required', 'access-code-required'];
/** The same, but signing in does not help. */
const accountFaults: readonly ErrorCode[] = ['account-mismatch'];

function needsSignIn(error: unknown): boolean {
  return isAppError(error, ...signInFaults);
}

/** Does the fault concern every transfer of the account? */
export function concernsAccount(error: unknown): boolean {
  return needsSignIn(error) || isAppError(error, ...accountFaults);
}

interface EndedTry {
  error: unknown;
  record: TransferRecord;
  /** Null when nobody stopped it. */
  stopReason: StopReason | null;
  /** Bytes that the try came to. */
  reachedBytes: number;
  /** Has the account been signed in to again since it began? */
  isOutdated: boolean;
  /** May it wait for a sign-in or a network for however long that takes? */
  patient: boolean;
  now: number;
}

/** What becomes of a transfer whose try did not end with a saved file. */
export function outcomeOf(ended: EndedTry, random: () => number): TransferChange {
  const { error, stopReason, record } = ended;
  if (stopReason !== null) return { kind: stopReason };
  if (isAppError(error, 'cancelled')) return { kind: 'cancel' };
  if (isAppError(error, 'already-exists') && record.conflict.kind === 'skip') return { kind: 'skip' };
  if (needsSignIn(error)) return withoutSignIn(ended);
  return retryOrFail(ended, random);
}

/** What an account that needs the user does to a transfer. */
export function withoutSignIn({
  error,
  isOutdated,
  patient,
}: Pick<EndedTry, 'error' | 'isOutdated' | 'patient'>): TransferChange {
  if (isOutdated) return { kind: 'requeue' };
  const failure = toFailure(error);
  return needsSignIn(error) && patient ? { kind: 'wait', failure } : { kind: 'fail', failure };
}

function retryOrFail({ error, record, reachedBytes, patient, now }: EndedTry, random: () => number) {
  const failure = toFailure(error);
  const retry = planRetry({ failure, reachedBytes, memory: record, patient }, random);
  if (retry === null) return { kind: 'fail', failure } as const;
  const { strikes, delayMs } = retry;
  return { kind: 'retry-later', failure, reachedBytes, strikes, retryAt: now + delayMs } as const;
}
