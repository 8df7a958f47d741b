import { answerBrokenJson, answerJson, answerNotaryError } from '../http-answers';
import type { ServiceCall, ServiceState } from '../service-call';
import { textContent } from '../../content/file-content';
import type { NotaryAccount, StoredFile } from '../store/notary-store';
import { encodeCursor, type ListCursor } from './list-cursor';
import { readListQuery, type ListQuery } from './list-query';
import { storedFileFields } from './stored-file-json';

/** The files of the account, page by page, newest first [assumed]. */
export async function answerList(call: ServiceCall, state: ServiceState): Promise<void> {
  const query = readListQuery(call.url.searchParams, state.switches.list.params);
  if (typeof query === 'string') {
    answerNotaryError(call, 'InvalidParameter', query);
  } else if (state.switches.file.shape === 'bad-json') {
    answerBrokenJson(call, 200);
  } else {
    const account = state.store.account(call.login);
    if (query.after !== null || query.before !== null) changeBetweenPages(account, state);
    const page = pageOf(account, query, state);
    const files = await Promise.all(page.files.map((file) => storedFileFields(file, state)));
    const paging =
      state.switches.list.cursor === 'missing-paging' ? {} : { paging: { cursors: page.cursors } };
    answerJson(call, 200, { files, ...paging });
  }
}

interface ListPage {
  files: readonly StoredFile[];
  cursors: { after?: string; before?: string };
}

function changeBetweenPages(account: NotaryAccount, { store, switches, now }: ServiceState): void {
  if (switches.list.between === 'insert') {
    const name = `arrival-${account.files.length + 1}.txt`;
    store.add(account.login, {
      name,
      content: textContent(`${name}\n`),
      createdAt: now(),
      pendingMs: switches.cert.delay,
    });
  }
  const newest = account.files.at(-1);
  if (switches.list.between === 'delete' && newest !== undefined) store.remove(newest.id);
}

function pageOf(account: NotaryAccount, query: ListQuery, state: ServiceState): ListPage {
  const { cursor, between, params } = state.switches.list;
  const view = viewOf(account, state);
  const nonce = cursor === 'repeat-page' || cursor === 'empty-page' ? (query.after?.nonce ?? 0) + 1 : 0;
  if (query.after !== null && cursor === 'empty-page') {
    return { files: [], cursors: { after: encodeCursor({ ...query.after, nonce }) } };
  }
  const repeated = query.after !== null && cursor === 'repeat-page';
  const start = repeated ? 0 : startOf(query, view, between !== 'none');
  const end = Math.min(view.length, start + query.limit);
  const cursorAt = (index: number, offset: number): string =>
    encodeCursor({ key: view.keyAt(index), offset, nonce });
  const after = end < view.length ? cursorAt(end - 1, end) : loopedCursor(view, query, cursor === 'loop');
  const hasBefore = start > 0 && params !== 'forward-only';
  return {
    files: view.slice(start, end),
    cursors: {
      ...(after === null ? {} : { after }),
      ...(hasBefore ? { before: cursorAt(start, start) } : {}),
    },
  };
}

/** Under the switch `loop` the last page leads to the second one again. */
function loopedCursor(view: ListView, { limit }: ListQuery, loops: boolean): string | null {
  if (!loops || view.length === 0) return null;
  const end = Math.min(limit, view.length);
  return encodeCursor({ key: view.keyAt(end - 1), offset: end, nonce: 0 });
}

/** By key a page goes on where the last one ended; `byOffset` it goes on at a number, so that changes in between shift it. */
function startOf(query: ListQuery, view: ListView, byOffset: boolean): number {
  const { after, before, limit } = query;
  const placeOf = (cursor: ListCursor, key: number): number => (byOffset ? cursor.offset : view.placeOf(key));
  if (after !== null) return Math.min(view.length, placeOf(after, after.key + 1));
  if (before !== null) return Math.max(0, placeOf(before, before.key) - limit);
  return 0;
}

/** A list in the order in which it is shown; keys rise along it. */
interface ListView {
  length: number;
  keyAt(index: number): number;
  /** Index of the first entry whose key is not below `key`. */
  placeOf(key: number): number;
  slice(start: number, end: number): readonly StoredFile[];
}

function viewOf(account: NotaryAccount, state: ServiceState): ListView {
  if (state.switches.list.order === 'newest') {
    const length = account.files.length;
    return makeView(
      length,
      (index) => account.files[length - 1 - index],
      (file) => -file.sequence,
    );
  }
  const shuffled = [...account.files].sort((one, other) => shuffleKey(one) - shuffleKey(other));
  return makeView(shuffled.length, (index) => shuffled[index], shuffleKey);
}

/** No two sequences below 2^32 have the same key, as the factor is odd. */
function shuffleKey(file: StoredFile): number {
  return Math.imul(file.sequence, 2_654_435_761) >>> 0;
}

function makeView(
  length: number,
  fileAt: (index: number) => StoredFile | undefined,
  keyOf: (file: StoredFile) => number,
): ListView {
  const keyAt = (index: number): number => {
    const file = fileAt(index);
    return file === undefined ? Number.POSITIVE_INFINITY : keyOf(file);
  };
  return {
    length,
    keyAt,
    placeOf: (key) => {
      let [low, high] = [0, length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (keyAt(middle) < key) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    slice: (start, end) =>
      Array.from({ length: Math.max(0, end - start) }, (_, index) => fileAt(start + index)).filter(
        (file) => file !== undefined,
      ),
  };
}
