import { texts } from '../../../shared/texts/texts';
import { formatBytes } from '../format/format-bytes';
import {
  otherFolder,
  refresh,
  shownName,
  tryAgain,
  type FailureMessage,
  type FailureOf,
} from './failure-message';

export function wordAlreadyExists({ details }: FailureOf<'already-exists'>): FailureMessage {
  const { title, text } = texts().failures.alreadyExists;
  return { title, text: text(shownName(details.name)), action: otherFolder };
}

export function wordNameInvalid({ details }: FailureOf<'name-invalid'>): FailureMessage {
  const { title, text } = texts().failures.nameInvalid;
  return { title, text: text(shownName(details.name)), action: refresh };
}

export function wordTruncated({ details }: FailureOf<'truncated'>): FailureMessage {
  const { receivedBytes: received, expectedBytes: expected } = details;
  const amount =
    received === undefined || expected === undefined
      ? undefined
      : { received: formatBytes(received), expected: formatBytes(expected) };
  const { title, text } = texts().failures.truncated;
  return { title, text: text(amount), action: tryAgain };
}

export function wordIntegrity({ details }: FailureOf<'integrity'>): FailureMessage {
  const what = details.check === 'size' ? 'size' : details.check === undefined ? 'contents' : 'checksum';
  const { title, text } = texts().failures.integrity;
  return { title, text: text(what), action: tryAgain };
}

export function wordDiskFull({ details }: FailureOf<'disk-full'>): FailureMessage {
  const { folder, neededBytes } = details;
  const { title, text } = texts().failures.diskFull;
  const needed = neededBytes === undefined ? undefined : formatBytes(neededBytes);
  return { title, text: text(shownName(folder), needed), action: otherFolder };
}

export function wordNotWritable({ details }: FailureOf<'not-writable'>): FailureMessage {
  const { title, text } = texts().failures.notWritable;
  return { title, text: text(shownName(details.folder), details.reason ?? 'unknown'), action: otherFolder };
}
