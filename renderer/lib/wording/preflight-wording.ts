import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import type { FailedFolders, Preflight } from '../../../shared/transfers';
import { wordFailure } from '../error-message';
import { formatBytes } from '../format/format-bytes';

/** Last part of a path on disk, made fit to be shown. */
export function folderNameOf(path: string): string {
  const name = path
    .split(/[/\\]/u)
    .filter((part) => part !== '')
    .at(-1);
  return visibleName(name ?? path);
}

/** "“a.txt”, “b.txt” and 3 more" */
export function namesText({ count, names }: { count: number; names: readonly string[] }): string {
  const { quoted, listed, more } = texts().punctuation;
  const rest = count - names.length;
  return listed([...names.map((name) => quoted(visibleName(name))), ...(rest > 0 ? [more(rest)] : [])]);
}

/** Does the question have to be about names, and not only about space? */
export function asksAboutNames({ taken, conflict }: Preflight): boolean {
  return taken.count > 0 && conflict === 'ask';
}

/** The title of the question: "3 of 20 files are already in Downloads". */
export function preflightQuestion(preflight: Preflight): string {
  const { preflight: words } = texts();
  const { files, taken } = preflight;
  const folder = folderNameOf(preflight.folder);
  if (!asksAboutNames(preflight)) return words.notEnoughSpaceIn(folder);
  if (files === 1) return words.oneTaken(visibleName(taken.names[0] ?? ''), folder);
  return files === taken.count ? words.allTaken(files, folder) : words.someTaken(taken.count, files, folder);
}

/** What is missing on the disk, in numbers; null when there is room. */
export function spaceText({ missingBytes, freeBytes, totalBytes, unknownSizes }: Preflight): string | null {
  if (missingBytes <= 0) return null;
  const { needs, missing } = texts().preflight;
  const free = freeBytes === null ? null : formatBytes(freeBytes);
  return `${needs(formatBytes(totalBytes), unknownSizes)} ${missing(free, formatBytes(missingBytes))}`;
}

function identicalText({ identical: { count, names }, folder }: Preflight): string | null {
  if (count === 0) return null;
  const { oneIdentical, identical } = texts().preflight;
  const place = folderNameOf(folder);
  return count === 1 ? oneIdentical(visibleName(names[0] ?? ''), place) : identical(count, place);
}

function renamedText({ renamed: { count, examples } }: Preflight): string | null {
  const [example] = examples;
  if (count === 0 || example === undefined) return null;
  const { oneRenamed, renamed } = texts().preflight;
  const name = visibleName(example.name);
  const fileName = visibleName(example.fileName);
  return count === 1 ? oneRenamed(name, fileName) : renamed(count, name, fileName);
}

function unreadText({ unread }: Preflight): string | null {
  if (unread.count === 0) return null;
  const why = unread.failure === null ? null : wordFailure(unread.failure).title;
  return texts().preflight.unread(unread.count, namesText(unread), why);
}

function emptyText({ files, folders, folder, unread }: Preflight): string | null {
  if (files > 0 || unread.count > 0) return null;
  const { nothing, noFiles } = texts().preflight;
  return folders === 0 ? nothing : noFiles(folders, folderNameOf(folder));
}

/** What is good to know besides the question, a sentence each. */
export function preflightFacts(preflight: Preflight): readonly string[] {
  return [identicalText, renamedText, unreadText]
    .map((word) => word(preflight))
    .filter((text) => text !== null);
}

/**
 * What to tell of a batch that started without a question, or after one about something else; null when there is nothing. That empty folders were
 * made is told only where all of them were.
 */
export function wordPreflightNews(preflight: Preflight, unmade: FailedFolders): string | null {
  const empty = unmade.count === 0 ? emptyText(preflight) : null;
  const news = [...preflightFacts(preflight), ...(empty === null ? [] : [empty])];
  return news.length === 0 ? null : news.join(' ');
}

/** "Making 2 empty folders (“a”, “b”)": what was being done when folders could not be made. */
export function unmadeSubject(unmade: FailedFolders): string {
  return texts().preflight.makingFolders(unmade.count, namesText(unmade));
}
