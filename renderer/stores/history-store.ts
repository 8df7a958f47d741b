import { create } from 'zustand';
import type { ListedReceipt, ReceiptFilter, ReceiptPage } from '../../shared/history';
import { texts } from '../../shared/texts/texts';
import { call } from '../ipc/ipc-client';
import { failed, idle, loading, ready, type Loadable } from './loadable';
import { raiseInfo, reportFailure } from './window/notices-store';

/** Receipts asked for at once. */
const pageSize = 100;

/** The receipts that a filter lets through, as far as they were looked at. */
export interface ReceiptView {
  readonly total: number;
  /** Receipts without any filter. */
  readonly all: number;
  readonly accounts: ReceiptPage['accounts'];
  /** Newest first; undefined where they were not asked for yet. */
  readonly at: (index: number) => ListedReceipt | undefined;
}

interface HistoryState {
  readonly filter: ReceiptFilter;
  /** What is shown until the first page of another filter is in. */
  readonly view: Loadable<ReceiptView>;
}

const openFilter: ReceiptFilter = { text: '', accountId: null, kind: null, from: null, until: null };

export const useHistory = create<HistoryState>()(() => ({ filter: openFilter, view: idle }));

type Pages = ReadonlyMap<number, readonly ListedReceipt[]>;

let asking: AbortController | null = null;
let pages: Pages = new Map();
const underWay = new Set<number>();

function toView({ total, all, accounts }: ReceiptPage): ReceiptView {
  const held = pages;
  return { total, all, accounts, at: (index) => held.get(Math.floor(index / pageSize))?.[index % pageSize] };
}

function ask(page: number, signal: AbortSignal): Promise<ReceiptPage> {
  const { filter } = useHistory.getState();
  return call('history.list', { ...filter, offset: page * pageSize, limit: pageSize }, signal);
}

/** Asks for the first receipts. Those that are shown stay until the new ones are in. */
export async function loadHistory(): Promise<void> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  underWay.clear();
  if (useHistory.getState().view.state !== 'ready') useHistory.setState({ view: loading });
  try {
    const first = await ask(0, mine.signal);
    if (asking !== mine) return;
    pages = new Map([[0, first.receipts]]);
    useHistory.setState({ view: ready(toView(first)) });
  } catch (error) {
    if (asking === mine) useHistory.setState({ view: failed(error) });
  }
}

/** The receipt at this place is going to be seen: asks for its page, once. */
export async function loadReceiptsAt(index: number): Promise<void> {
  const page = Math.floor(index / pageSize);
  const mine = asking;
  if (mine === null || pages.has(page) || underWay.has(page)) return;
  underWay.add(page);
  try {
    const answer = await ask(page, mine.signal);
    if (asking !== mine) return;
    pages = new Map(pages).set(page, answer.receipts);
    useHistory.setState({ view: ready(toView(answer)) });
  } catch (error) {
    if (asking === mine) useHistory.setState({ view: failed(error) });
  } finally {
    underWay.delete(page);
  }
}

/** Looks for other receipts. */
export function filterHistory(change: Partial<ReceiptFilter>): Promise<void> {
  useHistory.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
  return loadHistory();
}

/** The history is not looked at any more; the next look begins without a filter. */
export function closeHistory(): void {
  asking?.abort();
  asking = null;
  pages = new Map();
  useHistory.setState({ filter: openFilter, view: idle });
}

/** Asks again, where somebody is looking. */
export function noteHistoryChange(): void {
  if (useHistory.getState().view.state !== 'idle') void loadHistory();
}

/** Writes the receipts that the filter lets through to a file that the user chooses. */
export async function exportHistory(format: 'csv' | 'json'): Promise<void> {
  try {
    const { saved } = await call('history.exportFile', { ...useHistory.getState().filter, format });
    if (saved !== null) raiseInfo(texts().history.exported(saved));
  } catch (error) {
    reportFailure(error, { subject: texts().history.exportSubject });
  }
}

/** Shows a saved file in the system's own file manager. */
export async function showSavedFile({ id, name }: ListedReceipt): Promise<void> {
  try {
    await call('history.showInFolder', { receiptId: id });
  } catch (error) {
    reportFailure(error, { subject: name });
  }
}
