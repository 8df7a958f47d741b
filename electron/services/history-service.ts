import { z } from 'zod';
import type { EmitEvent } from '../../shared/contract';
import { deletionResultSchema, type DeletionResult } from '../../shared/deletions';
import { AppError } from '../../shared/errors';
import { receiptSchema, type Receipt } from '../../shared/history';
import type { JsonLines } from '../storage/json-lines';

/**
 * Receipts of what was saved and deleted. They lie in a file that only grows, one line per fact: a receipt costs one short
 * synced write however many there are, where a rewritten document of 10,000 receipts would cost megabytes each.
 */
export interface HistoryService {
  /** Durable when it returns; before a delete is sent its receipt has to be. `disk-full`, `not-writable`. */
  append(receipt: Receipt): void;
  /** Writes down how a delete ended. Durable. `not-found` (`receipt`); `disk-full`, `not-writable`. */
  settle(receiptId: string, result: DeletionResult): void;
  /** Newest first. */
  list(): { revision: number; receipts: Receipt[] };
}

export const historyLineSchema = z.union([
  z.object({ receipt: receiptSchema }),
  z.object({ settled: z.string(), result: deletionResultSchema }),
]);
type HistoryLine = z.output<typeof historyLineSchema>;

interface HistoryDependencies {
  /** Opens the file; called on first use, so that the start does not wait for it. */
  openLines: () => JsonLines<HistoryLine>;
  emit: EmitEvent;
  /** Receipts that a start takes over; the oldest go first. */
  limit?: number;
}

interface Ledger {
  lines: JsonLines<HistoryLine>;
  /** Oldest first. */
  receipts: Map<string, Receipt>;
}

export function createHistoryService({
  openLines,
  emit,
  limit = 20_000,
}: HistoryDependencies): HistoryService {
  let opened: Ledger | undefined;
  let revision = 0;

  function ledger(): Ledger {
    opened ??= openLedger(openLines(), limit);
    return opened;
  }

  function changed(): void {
    revision += 1;
    emit('history.changed', { revision });
  }

  function append(receipt: Receipt): void {
    const { lines, receipts } = ledger();
    lines.append({ receipt });
    receipts.set(receipt.id, receipt);
    changed();
  }

  function settle(receiptId: string, result: DeletionResult): void {
    const { lines, receipts } = ledger();
    const receipt = receipts.get(receiptId);
    if (receipt?.kind !== 'deleted') throw unknownReceipt(receiptId);
    lines.append({ settled: receiptId, result });
    receipts.set(receiptId, { ...receipt, result });
    changed();
  }

  return {
    append,
    settle,
    list: () => ({ revision, receipts: [...ledger().receipts.values()].reverse() }),
  };
}

function unknownReceipt(receiptId: string): AppError {
  return new AppError('not-found', `No receipt ${receiptId} of a delete`, { details: { what: 'receipt' } });
}

function openLedger(lines: JsonLines<HistoryLine>, limit: number): Ledger {
  const receipts = new Map<string, Receipt>();
  for (const line of lines.initial) applyLine(receipts, line);
  const ledger = { lines, receipts };
  if (receipts.size > limit) dropOldest(ledger, limit);
  return ledger;
}

function applyLine(receipts: Map<string, Receipt>, line: HistoryLine): void {
  if ('receipt' in line) {
    receipts.set(line.receipt.id, line.receipt);
    return;
  }
  const receipt = receipts.get(line.settled);
  if (receipt?.kind === 'deleted') receipts.set(receipt.id, { ...receipt, result: line.result });
}

function dropOldest({ lines, receipts }: Ledger, limit: number): void {
  const surplus = receipts.size - limit;
  for (const id of [...receipts.keys()].slice(0, surplus)) receipts.delete(id);
  try {
    lines.rewrite([...receipts.values()].map((receipt) => ({ receipt })));
  } catch {
    // The file keeps the surplus until a start that can write.
  }
}
