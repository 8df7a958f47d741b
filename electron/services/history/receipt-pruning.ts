import type { Receipt } from '../../../shared/history';

export interface PruningLimits {
  /** Most receipts that are kept. */
  count: number;
  /** Milliseconds. */
  age: number;
}

const quarterMs = 91 * 24 * 3600 * 1000;

/** About five years of a busy user. */
export const usualLimits: PruningLimits = { count: 100_000, age: 5 * 365.25 * 24 * 3600 * 1000 };

/**
 * The receipts to keep, in the same order (oldest first). What is too old goes, then the oldest of what is too many. The receipt of a
 * deleted file that keeps its certificate may be the only copy of that proof: no age ends it, and it goes last of all.
 */
export function prune(
  receipts: readonly Receipt[],
  { count, age }: PruningLimits,
  now: number,
): readonly Receipt[] {
  const today = Math.min(now, newestOf(receipts) + quarterMs);
  const young = receipts.filter((receipt) => keepsProof(receipt) || today - receipt.at <= age);
  const surplus = young.length - count;
  if (surplus <= 0) return young;
  const expendable = [...young.filter((receipt) => !keepsProof(receipt)), ...young.filter(keepsProof)];
  const leaving = new Set(expendable.slice(0, surplus));
  return young.filter((receipt) => !leaving.has(receipt));
}

/** Time that nothing was done in ages nothing: a clock that runs years ahead must not cost the history. */
function newestOf(receipts: readonly Receipt[]): number {
  return receipts.reduce((newest, { at }) => Math.max(newest, at), Number.NEGATIVE_INFINITY);
}

function keepsProof(receipt: Receipt): boolean {
  return receipt.kind === 'deleted' && receipt.certificate !== null && receipt.certificate.json !== null;
}
