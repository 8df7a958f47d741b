import type { DriveAnswer, DriveCall, DriveJson, DriveState } from '../drive-call';
import { helpfulRefusal } from '../drive-refusal';
import { storageOf, type DriveAccount } from '../store/drive-account';
import { textContent } from '../../content/file-content';
import type { DriveFile } from '../store/drive-store';
import { listedFile, successBody } from './drive-file-json';

const defaultLimit = 50;
const longestPage = 200;

interface PageQuery {
  page: number;
  limit: number;
}

/** One page of the list, newest first, ties by token [documented; ties assumed]. Past the end it is empty. */
export function answerFetch(call: DriveCall, state: DriveState): DriveAnswer {
  const query = readQuery(call);
  if (query.page > 1) shiftPages(call, state);
  const { account, faults } = call;
  const files = state.store.listOf(account);
  const from = (query.page - 1) * query.limit;
  const first = faults.has('repeated-item') && from > 0 ? from - 1 : from;
  const data = {
    Files: files.slice(first, from + query.limit).map(listedFile),
    Categories: categoriesOf(account),
    Storage: storageOf(account),
    Pagination: paginationOf(call, query, files),
  };
  const body = successBody(call, { data, message: 'Files fetched successfully.' });
  return { status: 200, body };
}

/** Values out of range are clamped, others are the default [assumed]. */
function readQuery(call: DriveCall): PageQuery {
  const page = readNumber(call, 'Page', { preset: 1, highest: Number.MAX_SAFE_INTEGER });
  const limit = readNumber(call, 'Limit', { preset: defaultLimit, highest: longestPage });
  return { page, limit };
}

function readNumber(
  { body, faults, endpoint }: DriveCall,
  name: 'Page' | 'Limit',
  { preset, highest }: { preset: number; highest: number },
): number {
  const given = body[name] ?? preset;
  const number = typeof given === 'number' ? Math.trunc(given) : preset;
  const legal = Math.min(highest, Math.max(1, number));
  if (faults.has('strict-paging') && legal !== given) throw helpfulRefusal(endpoint, `Invalid ${name}.`);
  return legal;
}

function paginationOf(
  { faults }: DriveCall,
  { page, limit }: PageQuery,
  files: readonly DriveFile[],
): DriveJson {
  const pages = Math.ceil(files.length / limit);
  return {
    Page: page,
    Limit: limit,
    TotalFiles: files.length + (faults.find('wrong-total-files')?.by ?? 0),
    TotalPages: pages === 0 && faults.has('one-page-for-none') ? 1 : pages,
  };
}

function categoriesOf({ categories }: DriveAccount): DriveJson[] {
  return categories.map(({ token, name, color, primary }) => ({
    CategoryToken: token,
    Category: name,
    Color: color,
    Primary: primary,
  }));
}

/** Somebody else's work between two pages. */
function shiftPages({ account, faults }: DriveCall, { store, now }: DriveState): void {
  if (faults.has('insert-between-pages')) {
    const name = `arrived-${store.listOf(account).length}.txt`;
    store.add(account, { name, content: textContent('Arrived between two pages.\n'), createdAt: now() });
  }
  const [newest] = faults.has('delete-between-pages') ? store.listOf(account) : [];
  if (newest !== undefined) store.remove(newest);
}
