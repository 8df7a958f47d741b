import { assertNever } from '../../shared/assert-never';
import type { Failure } from '../../shared/errors';
import { visibleName } from '../../shared/names';
import {
  otherFolder,
  quoted,
  refresh,
  tryAgain,
  type FailureMessage,
  type FailureOf,
} from './wording/failure-message';
import { formatBytes } from './format/format-bytes';
import {
  wordSignedOut,
  wordSecondFactor,
  wordAccountMismatch,
  wordAccessCodeRequired,
  wordLinkExpired,
  wordPermissionDenied,
} from './wording/sign-in-wording';
import {
  wordAlreadyExists,
  wordNameInvalid,
  wordTruncated,
  wordIntegrity,
  wordDiskFull,
  wordNotWritable,
} from './wording/saving-wording';
import {
  wordOffline,
  wordTimeout,
  wordUnavailable,
  wordRateLimited,
  wordBadRequest,
  wordProtocol,
  wordQuotaExceeded,
  wordUnsupported,
} from './wording/service-wording';

/** The failure as a title, a text with the next step, and what the window can offer to do. The only place that words errors. */
export function wordFailure(failure: Failure, locale?: string): FailureMessage {
  switch (failure.code) {
    case 'not-found':
      return wordNotFound(failure);
    case 'already-exists':
      return wordAlreadyExists(failure);
    case 'not-empty':
      return wordNotEmpty(failure);
    case 'name-invalid':
      return wordNameInvalid(failure);
    case 'too-large':
      return wordTooLarge(failure, locale);
    case 'quota-exceeded':
      return wordQuotaExceeded(failure, locale);
    case 'changed':
      return wordChanged(failure);
    case 'locked':
      return wordLocked(failure);
    case 'permission-denied':
      return wordPermissionDenied(failure);
    case 'signed-out':
      return wordSignedOut(failure);
    case 'second-factor-required':
      return wordSecondFactor(failure);
    case 'access-code-required':
      return wordAccessCodeRequired(failure);
    case 'link-expired':
      return wordLinkExpired();
    case 'account-mismatch':
      return wordAccountMismatch(failure);
    case 'offline':
      return wordOffline(failure);
    case 'timeout':
      return wordTimeout(failure);
    case 'unavailable':
      return wordUnavailable(failure);
    case 'rate-limited':
      return wordRateLimited(failure);
    case 'truncated':
      return wordTruncated(failure, locale);
    case 'integrity':
      return wordIntegrity(failure);
    case 'disk-full':
      return wordDiskFull(failure, locale);
    case 'not-writable':
      return wordNotWritable(failure);
    case 'cancelled':
      return wordCancelled();
    case 'unsupported':
      return wordUnsupported(failure);
    case 'bad-request':
      return wordBadRequest(failure);
    case 'protocol':
      return wordProtocol(failure);
    case 'internal':
      return wordInternal(failure);
    default:
      return assertNever(failure);
  }
}

function wordNotFound({ details }: FailureOf<'not-found'>): FailureMessage {
  switch (details.what ?? 'entry') {
    case 'account':
      return { title: 'The account is gone', text: 'It was removed from Longshore. Add it again to go on.' };
    case 'plan':
      return {
        title: 'The question is out of date',
        text: 'Nothing was done. Select the files and start once more.',
      };
    case 'transfer':
      return {
        title: 'The transfer is gone',
        text: 'It was cleared from the list. Start the download again.',
      };
    case 'receipt':
      return { title: 'The receipt is gone', text: 'Open History again to see the receipts that are kept.' };
    case 'folder':
      return {
        title: 'The folder is gone',
        text: `${quoted(details.name, 'The folder')} does not exist any more. Choose another one.`,
        action: otherFolder,
      };
    case 'file':
      return {
        title: 'The saved file is gone',
        text: 'It is not where it was saved any more: it was moved, renamed or deleted.',
      };
    case 'entry':
      return {
        title: 'The file is gone',
        text: `${quoted(details.name, 'The file')} is not at the service any more. Refresh the list to see what is there.`,
        action: refresh,
      };
  }
}

function wordTooLarge({ details }: FailureOf<'too-large'>, locale: string | undefined): FailureMessage {
  const limit =
    details.limitBytes === undefined ? '' : ` (the limit is ${formatBytes(details.limitBytes, locale)})`;
  return {
    title: 'The file is too large',
    text: `${quoted(details.name, 'The file')} is larger than the service allows${limit}. Split it or choose a smaller one.`,
  };
}

function wordChanged({ details }: FailureOf<'changed'>): FailureMessage {
  if (details.what !== 'host') {
    return {
      title: 'It has changed in the meantime',
      text: `${quoted(details.name, 'What you saw')} is not the same any more, so nothing was done. Refresh the list and look again.`,
      action: refresh,
    };
  }
  const origin = details.origin ?? 'another host';
  const warning =
    details.foreign === true
      ? ' This host does not belong to the vendor’s own domain: go on only if you know it.'
      : '';
  return {
    title: 'Your password would go to another host',
    text: `The account lives at ${origin}, which is not the address that you entered. Nothing was sent to it.${warning} Sign in once more to send your password there.`,
  };
}

function wordLocked({ details }: FailureOf<'locked'>): FailureMessage {
  if (details.what === 'account') {
    return {
      title: 'The account is read only',
      text: 'No delete can be started in it. Unlock the account first if you mean to.',
    };
  }
  if (details.by === undefined) {
    return {
      title: 'The file is locked',
      text: `${quoted(details.name, 'The file')} is in use or locked at the service. Try again when it is free.`,
      action: tryAgain,
    };
  }
  return {
    title: `Reserved by ${visibleName(details.by)}`,
    text: `${quoted(details.name, 'The file')} cannot be changed by anybody else as long as it is reserved. Ask ${visibleName(details.by)} to release it, then try again.`,
    action: tryAgain,
  };
}

function wordNotEmpty({ details }: FailureOf<'not-empty'>): FailureMessage {
  return {
    title: 'The folder is not empty',
    text: `${quoted(details.name, 'The folder')} still holds files. Delete those first, then try again.`,
  };
}

function wordCancelled(): FailureMessage {
  return {
    title: 'Cancelled',
    text: 'It was stopped on request. Start it again when you want it.',
    action: tryAgain,
  };
}

function wordInternal({ errorId }: FailureOf<'internal'>): FailureMessage {
  return {
    title: 'Something went wrong in Longshore',
    text: `This is a fault of the app, not yours. Try again; if it comes back, report it${errorId === undefined ? '' : ` with the number ${errorId}`}.`,
    action: tryAgain,
  };
}
