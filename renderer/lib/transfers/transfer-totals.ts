import type { Transfer, TransferState } from '../../../shared/transfers';

/** All transfers together. */
export interface TransferTotals {
  readonly counts: ReadonlyMap<TransferState, number>;
  /** Of all that run, in bytes. */
  readonly bytesPerSecond: number;
  /** Of what goes on by itself; null when nothing moves, or when a size is not known. */
  readonly msLeft: number | null;
}

const goingOn: readonly TransferState[] = ['running', 'queued', 'retrying'];

/** Bytes still to come; null when the size is not known. */
function bytesLeft({ size, receivedBytes }: Transfer): number | null {
  return size === null ? null : Math.max(size - receivedBytes, 0);
}

/** Milliseconds at a speed; null when there is none. */
function durationOf(bytes: number | null, bytesPerSecond: number | null): number | null {
  if (bytes === null || bytesPerSecond === null || bytesPerSecond <= 0) return null;
  return (bytes / bytesPerSecond) * 1000;
}

/** Milliseconds until the transfer has all its bytes; null while that cannot be told. */
export function msLeftOf(transfer: Transfer): number | null {
  return durationOf(bytesLeft(transfer), transfer.bytesPerSecond);
}

/** In one pass over all of them. */
export function totalsOf(transfers: Iterable<Transfer>): TransferTotals {
  const counts = new Map<TransferState, number>();
  let bytesPerSecond = 0;
  let left: number | null = 0;
  for (const transfer of transfers) {
    counts.set(transfer.state, (counts.get(transfer.state) ?? 0) + 1);
    bytesPerSecond += transfer.bytesPerSecond ?? 0;
    if (!goingOn.includes(transfer.state) || left === null) continue;
    const bytes = bytesLeft(transfer);
    left = bytes === null ? null : left + bytes;
  }
  return { counts, bytesPerSecond, msLeft: durationOf(left, bytesPerSecond) };
}
