import { AppError, fromFailure } from '../../../../shared/errors';
import type { Proof, Transfer } from '../../../../shared/transfers';

/**
 * The proof of a copy that is whole. Throws the transfer's failure when it did not end well, and `integrity` when nothing proves that the copy
 * is whole.
 */
export function proofOf({ state, proof, failure }: Transfer): Proof {
  if (state !== 'done')
    throw failure === null ? new AppError('cancelled', 'no copy was saved') : fromFailure(failure);
  if (proof === null || proof.kind === 'none')
    throw new AppError('integrity', 'nothing proves that the copy is whole');
  return proof;
}
