import type { Entry } from '../../../shared/files';
import type { DriveFileWire, DriveListWire } from './sweeppea-wire';

/** The files of a page as the app sees them. Nothing changes a file, so its time is that of the upload. */
export function toEntries({ Files, Categories }: DriveListWire, accountId: string): Entry[] {
  const categories = new Map(Categories.map(({ CategoryToken, Category }) => [CategoryToken, Category]));
  return Files.map((file) => ({ ...toEntry(file, accountId), ...findCategory(file, categories) }));
}

function toEntry({ FileToken, FileInfo, CreationDate }: DriveFileWire, accountId: string): Entry {
  return {
    accountId,
    id: FileToken,
    name: FileInfo.Filename,
    kind: 'file',
    size: FileInfo.Size,
    modifiedAt: parseTime(CreationDate),
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  };
}

function findCategory(
  { CategoryToken }: DriveFileWire,
  categories: ReadonlyMap<string | undefined, string | undefined>,
): Pick<Entry, 'category'> {
  const category = CategoryToken === undefined ? undefined : categories.get(CategoryToken);
  return category === undefined ? {} : { category };
}

/** Epoch milliseconds of an ISO 8601 time in UTC; null for anything else. */
function parseTime(text = ''): number | null {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text);
  const ms = isTime ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
