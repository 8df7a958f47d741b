import type { ErrorCode } from '../../../shared/failures';

/** After these the account is of no use until the user signs in, which a run waits for. */
export const signInCodes: readonly ErrorCode[] = [
  'signed-out',
  'second-factor-required',
  'access-code-required',
];
