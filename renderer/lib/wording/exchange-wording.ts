import type { Failure } from '../../../shared/errors';
import { countOf } from '../format/count-of';

/** Something to read and to close. */
export interface PlainMessage {
  readonly title: string;
  readonly text: string;
}

export const exported: PlainMessage = {
  title: 'The accounts are exported',
  text: 'The file holds names, colours, addresses and who signs in, and no password, key or token. On another computer choose “Import accounts…” in the settings, then sign in to each.',
};

/** What became of a file of accounts; null when the user declined. */
export function wordImport(
  { added, known }: { added: number; known: number },
  locale?: string,
): PlainMessage | null {
  if (added === 0 && known === 0) return null;
  const others =
    known === 0
      ? ''
      : ` ${countOf(known, 'account', locale)} of the file ${known === 1 ? 'is' : 'are'} here already and ${known === 1 ? 'was' : 'were'} left as ${known === 1 ? 'it is' : 'they are'}.`;
  if (added === 0)
    return {
      title: 'There is nothing new in the file',
      text: `${others.trim()} Choose another file if you meant one.`,
    };
  const them = added === 1 ? 'it' : 'each of them';
  return {
    title: `${countOf(added, 'account', locale)} added`,
    text: `Such a file holds no password, key or token: select ${them} in the side bar and choose “Sign in again”.${others}`,
  };
}

const wrongParts: Readonly<Record<string, string>> = {
  file: 'It cannot be read, or is no JSON text.',
  longshore: 'It is not a file that “Export accounts…” has made.',
  version: 'It was made by another version of Longshore. Update Longshore on this computer first.',
};

/** Why a file of accounts is of no use; null for any other failure. */
export function wordUnusableFile(failure: Failure): PlainMessage | null {
  if (failure.code !== 'bad-request') return null;
  const { field = '' } = failure.details;
  return {
    title: 'No account was added',
    text: `${wrongParts[field] ?? `The file is damaged or was changed by hand (at “${field}”).`} Export the accounts once more and choose the new file.`,
  };
}
