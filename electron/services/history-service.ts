import { lstat } from 'node:fs/promises';
import { z } from 'zod';
import type { EmitEvent } from '../../shared/contract';
import { deletionResultSchema, type DeletionResult } from '../../shared/deletions';
import { AppError } from '../../shared/errors';
import {
  receiptSchema,
  type exportReceiptsRequestSchema,
  type listReceiptsRequestSchema,
  type Receipt,
  type ReceiptFilter,
  type ReceiptPage,
} from '../../shared/history';
import { writeExportedFile } from '../storage/exported-file';
import type { JsonLines } from '../storage/json-lines';
import { toCsv, toJson } from './history/receipt-export';
import { prune, usualLimits, type PruningLimits } from './history/receipt-pruning';
import { receiptMatcher, toListed } from './history/receipt-search';

/**
 * Receipts of what was saved and deleted. They lie in a file that only grows, one line per fact: a receipt costs one short
 * synced write however many there are, where a rewritten document of 10,000 receipts would cost megabytes each.
 */
export interface HistoryService {
  /** Durable when it resolves; before a delete is sent its receipt has to be. Several at the price of one. `disk-full`, `not-writable`. */
  append(receipts: readonly Receipt[]): Promise<void>;
  /** Writes down how a delete ended. Durable. `not-found` (`receipt`); `disk-full`, `not-writable`. */
  settle(receiptId: string, result: DeletionResult): Promise<void>;
  /** One page, newest first. */
  list(request: z.output<typeof listReceiptsRequestSchema>): ReceiptPage;
  /** `not-found` (`receipt`). */
  get(receiptId: string): Receipt;
  /** The newest receipt that satisfies; undefined when none does. */
  findLast(satisfies: (receipt: Receipt) => boolean): Receipt | undefined;
  /** How many receipts were written; null when the user declines. `disk-full`, `not-writable`. */
  exportFile(request: z.output<typeof exportReceiptsRequestSchema>): Promise<{ saved: number | null }>;
  /** `not-found`: no such receipt, or its file is not there any more. */
  showInFolder(receiptId: string): Promise<void>;
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
  now: () => number;
  /** Undefined when the user declines. */
  askForExportPath: (format: 'csv' | 'json') => Promise<string | undefined>;
  shell: { showInFolder(path: string): void };
  limits?: PruningLimits;
}

interface Ledger {
  lines: JsonLines<HistoryLine>;
  /** Oldest first. */
  receipts: Map<string, Receipt>;
}

export function createHistoryService(dependencies: HistoryDependencies): HistoryService {
  const { openLines, emit, now, askForExportPath, shell, limits = usualLimits } = dependencies;
  let opened: Ledger | undefined;
  let revision = 0;

  function ledger(): Ledger {
    opened ??= openLedger(openLines(), limits, now());
    return opened;
  }

  function changed(): void {
    revision += 1;
    emit('history.changed', { revision });
  }

  async function append(added: readonly Receipt[]): Promise<void> {
    const { lines, receipts } = ledger();
    await lines.appendAll(added.map((receipt) => ({ receipt })));
    for (const receipt of added) receipts.set(receipt.id, receipt);
    changed();
  }

  async function settle(receiptId: string, result: DeletionResult): Promise<void> {
    const { lines, receipts } = ledger();
    const receipt = receipts.get(receiptId);
    if (receipt?.kind !== 'deleted') throw unknownReceipt(receiptId);
    await lines.append({ settled: receiptId, result });
    receipts.set(receiptId, { ...receipt, result });
    changed();
  }

  function get(receiptId: string): Receipt {
    const receipt = ledger().receipts.get(receiptId);
    if (receipt === undefined) throw unknownReceipt(receiptId);
    return receipt;
  }

  const newestFirst = (): Receipt[] => [...ledger().receipts.values()].reverse();
  const find = (filter: ReceiptFilter): Receipt[] => newestFirst().filter(receiptMatcher(filter));

  return {
    append,
    settle,
    get,
    findLast: (satisfies) => newestFirst().find(satisfies),
    list: ({ offset, limit, ...filter }) => {
      const found = find(filter);
      const receipts = found.slice(offset, offset + limit).map(toListed);
      const all = [...ledger().receipts.values()];
      return { revision, total: found.length, all: all.length, receipts, accounts: accountsIn(all) };
    },
    exportFile: async ({ format, ...filter }) => {
      const path = await askForExportPath(format);
      if (path === undefined) return { saved: null };
      const found = find(filter);
      await writeExportedFile(path, format === 'csv' ? toCsv(found) : toJson(found, now()));
      return { saved: found.length };
    },
    showInFolder: async (receiptId) => {
      const receipt = get(receiptId);
      if (receipt.kind !== 'saved' || !(await isThere(receipt.path)))
        throw new AppError('not-found', 'The saved file is gone', {
          details: { what: 'entry', name: receipt.name },
        });
      shell.showInFolder(receipt.path);
    },
  };
}

/** By the name that the newest receipt has. */
function accountsIn(receipts: readonly Receipt[]): ReceiptPage['accounts'] {
  const names = new Map(receipts.map(({ accountId, accountName }) => [accountId, accountName]));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

function unknownReceipt(receiptId: string): AppError {
  return new AppError('not-found', `No receipt ${receiptId}`, { details: { what: 'receipt' } });
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function openLedger(lines: JsonLines<HistoryLine>, limits: PruningLimits, now: number): Ledger {
  const receipts = new Map<string, Receipt>();
  for (const line of lines.initial) applyLine(receipts, line);
  const kept = prune([...receipts.values()], limits, now);
  if (kept.length === receipts.size) return { lines, receipts };
  rewrite(lines, kept);
  return { lines, receipts: new Map(kept.map((receipt) => [receipt.id, receipt])) };
}

function applyLine(receipts: Map<string, Receipt>, line: HistoryLine): void {
  if ('receipt' in line) {
    receipts.set(line.receipt.id, line.receipt);
    return;
  }
  const receipt = receipts.get(line.settled);
  if (receipt?.kind === 'deleted') receipts.set(receipt.id, { ...receipt, result: line.result });
}

function rewrite(lines: JsonLines<HistoryLine>, kept: readonly Receipt[]): void {
  /* When it fails the file keeps the surplus until a start that can write. */
  lines.rewrite(kept.map((receipt) => ({ receipt }))).catch(() => undefined);
}
