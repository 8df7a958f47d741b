import type { Preflight } from '../../../shared/transfers';
import { visibleName } from '../../../shared/names';
import { wordFailure } from '../error-message';
import { countOf } from '../format/count-of';
import { formatBytes, formatCount } from '../format/format-bytes';

/** Last part of a path on disk, made fit to be shown. */
export function folderNameOf(path: string): string {
  const name = path
    .split(/[/\\]/u)
    .filter((part) => part !== '')
    .at(-1);
  return visibleName(name ?? path);
}

function quoted(name: string): string {
  return `“${visibleName(name)}”`;
}

/** "“a.txt”, “b.txt” and 3 more" */
export function namesText(
  { count, names }: { count: number; names: readonly string[] },
  locale?: string,
): string {
  const rest = count - names.length;
  if (rest > 0) return `${names.map(quoted).join(', ')} and ${formatCount(rest, locale)} more`;
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1
    ? quoted(last)
    : `${names.slice(0, -1).map(quoted).join(', ')} and ${quoted(last)}`;
}

/** Does the question have to be about names, and not only about space? */
export function asksAboutNames({ taken, conflict }: Preflight): boolean {
  return taken.count > 0 && conflict === 'ask';
}

/** The title of the question: "3 of 20 files are already in Downloads". */
export function preflightQuestion(preflight: Preflight, locale?: string): string {
  const folder = folderNameOf(preflight.folder);
  if (!asksAboutNames(preflight)) return `Not enough space in ${folder}`;
  const { files, taken } = preflight;
  if (files === 1) return `${quoted(taken.names[0] ?? '')} is already in ${folder}`;
  if (files === taken.count) return `All ${countOf(files, 'file', locale)} are already in ${folder}`;
  const are = taken.count === 1 ? 'is' : 'are';
  return `${formatCount(taken.count, locale)} of ${countOf(files, 'file', locale)} ${are} already in ${folder}`;
}

/** What is missing on the disk, in numbers; null when there is room. */
export function spaceText(preflight: Preflight, locale?: string): string | null {
  const { missingBytes, freeBytes, totalBytes, unknownSizes } = preflight;
  if (missingBytes <= 0) return null;
  const bytes = (count: number): string => formatBytes(count, locale);
  const unknown = unknownSizes === 0 ? '' : `, and ${countOf(unknownSizes, 'file', locale)} of unknown size`;
  const free = freeBytes === null ? '' : ` ${bytes(freeBytes)} are free;`;
  return `The download needs ${bytes(totalBytes)}${unknown}.${free} ${bytes(missingBytes)} are missing.`;
}

function identicalText({ identical: { count, names }, folder }: Preflight, locale?: string): string | null {
  if (count === 0) return null;
  const where = `in ${folderNameOf(folder)} already with the same contents`;
  return count === 1
    ? `${quoted(names[0] ?? '')} is ${where} and is not fetched again.`
    : `${countOf(count, 'file', locale)} are ${where} and are not fetched again.`;
}

function renamedText({ renamed: { count, examples } }: Preflight, locale?: string): string | null {
  const [example] = examples;
  if (count === 0 || example === undefined) return null;
  const change = `${quoted(example.name)} is saved as ${quoted(example.fileName)}`;
  if (count === 1) return `${change}, because not every computer allows its name.`;
  return `${countOf(count, 'name', locale)} cannot be used on every computer and are changed: ${change}, for example.`;
}

function unreadText({ unread }: Preflight, locale?: string): string | null {
  if (unread.count === 0) return null;
  const failure = unread.failure === null ? '' : ` ${wordFailure(unread.failure, locale).title}.`;
  return `${countOf(unread.count, 'folder', locale)} could not be read to the end, so files are missing from this download: ${namesText(unread, locale)}.${failure}`;
}

function emptyText({ files, folders, folder, unread }: Preflight, locale?: string): string | null {
  if (files > 0 || unread.count > 0) return null;
  return folders === 0
    ? 'There was nothing to download.'
    : `There are no files in ${folders === 1 ? 'this folder' : 'these folders'}: ${countOf(folders, 'empty folder', locale)} made in ${folderNameOf(folder)}.`;
}

/** What is good to know besides the question, a sentence each. */
export function preflightFacts(preflight: Preflight, locale?: string): readonly string[] {
  return [identicalText, renamedText, unreadText]
    .map((word) => word(preflight, locale))
    .filter((text) => text !== null);
}

/** What to tell of a batch that started without a question, or after one about something else; null when there is nothing. */
export function wordPreflightNews(preflight: Preflight, locale?: string): string | null {
  const empty = emptyText(preflight, locale);
  const news = [...preflightFacts(preflight, locale), ...(empty === null ? [] : [empty])];
  return news.length === 0 ? null : news.join(' ');
}
