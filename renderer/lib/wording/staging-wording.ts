import { countOf } from '../format/count-of';
import { formatBytes } from '../format/format-bytes';

interface Amount {
  readonly files: number;
  /** Null or 0 when unknown. */
  readonly bytes: number | null;
}

function amountText({ files, bytes }: Amount, locale?: string): string {
  const count = countOf(files, 'file', locale);
  return bytes === null || bytes === 0 ? count : `${count} (${formatBytes(bytes, locale)})`;
}

/** The pointer has left the window before the files were there. */
export function wordPreparing(amount: Amount, locale?: string): string {
  return `Preparing ${amountText(amount, locale)}… Drag again when ready.`;
}

export function wordReady(files: number, locale?: string): string {
  return `Ready to drag: ${countOf(files, 'file', locale)}.`;
}

export const foldersStay =
  'Folders cannot be dragged out of the window. Drop them on a folder under “Save to” instead.';

export function wordTooMany(most: number, locale?: string): string {
  return `At most ${countOf(most, 'file', locale)} can be dragged out of the window at once. Drop them on a folder under “Save to” instead.`;
}

export function wordCopying(amount: Amount, locale?: string): string {
  return `Copying ${amountText(amount, locale)} to the clipboard…`;
}

export function wordCopied(files: number, locale?: string): string {
  return `${countOf(files, 'file', locale)} copied`;
}
