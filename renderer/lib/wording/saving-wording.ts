import {
  otherFolder,
  quoted,
  refresh,
  tryAgain,
  type FailureMessage,
  type FailureOf,
} from './failure-message';
import { formatBytes } from '../format/format-bytes';

const notWritableReasons = {
  'read-only': 'is read-only',
  denied: 'does not allow you to write',
  missing: 'does not exist any more',
  symlink: 'leads somewhere else through a link',
  outside: 'would be left by this file name',
} as const;

export function wordAlreadyExists({ details }: FailureOf<'already-exists'>): FailureMessage {
  return {
    title: 'There is already a file of that name',
    text: `${quoted(details.name, 'A file of this name')} exists there and is never overwritten unasked. Choose another folder or move the existing file away.`,
    action: otherFolder,
  };
}

export function wordNameInvalid({ details }: FailureOf<'name-invalid'>): FailureMessage {
  return {
    title: 'The file name cannot be used',
    text: `${quoted(details.name, 'This name')} cannot be made into a safe name on this computer, so nothing was saved. Rename the file at its service, then refresh the list.`,
    action: refresh,
  };
}

export function wordTruncated(
  { details }: FailureOf<'truncated'>,
  locale: string | undefined,
): FailureMessage {
  const { receivedBytes: received, expectedBytes: expected } = details;
  const amount =
    received === undefined || expected === undefined
      ? ''
      : ` after ${formatBytes(received, locale)} of ${formatBytes(expected, locale)}`;
  return {
    title: 'The download was cut off',
    text: `The connection ended${amount}. Nothing incomplete was kept under the file’s name. Try again.`,
    action: tryAgain,
  };
}

export function wordIntegrity({ details }: FailureOf<'integrity'>): FailureMessage {
  const what = details.check === 'size' ? 'size' : details.check === undefined ? 'contents' : 'checksum';
  return {
    title: 'The download is not what the service announced',
    text: `The ${what} of the received file does not match, so it was thrown away. Try again; if it happens again, tell the service’s support.`,
    action: tryAgain,
  };
}

export function wordDiskFull(
  { details }: FailureOf<'disk-full'>,
  locale: string | undefined,
): FailureMessage {
  const needed =
    details.neededBytes === undefined ? '' : `; ${formatBytes(details.neededBytes, locale)} are needed`;
  return {
    title: 'The disk is full',
    text: `There is not enough space in ${details.folder ?? 'the folder'}${needed}. Free some space and try again, or choose a folder on another disk.`,
    action: otherFolder,
  };
}

export function wordNotWritable({ details }: FailureOf<'not-writable'>): FailureMessage {
  const reason = details.reason === undefined ? 'cannot be written to' : notWritableReasons[details.reason];
  return {
    title: 'Nothing can be saved there',
    text: `${details.folder ?? 'The folder'} ${reason}. Choose another folder or change its permissions, then try again.`,
    action: otherFolder,
  };
}
