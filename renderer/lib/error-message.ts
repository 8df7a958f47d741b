import { assertNever } from '../../shared/assert-never';
import type { Failure } from '../../shared/failures';
import { texts } from '../../shared/texts/texts';
import {
  otherFolder,
  refresh,
  shownName,
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
export function wordFailure(failure: Failure): FailureMessage {
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
      return wordTooLarge(failure);
    case 'quota-exceeded':
      return wordQuotaExceeded(failure);
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
      return wordTruncated(failure);
    case 'integrity':
      return wordIntegrity(failure);
    case 'disk-full':
      return wordDiskFull(failure);
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
  const { failures } = texts();
  const name = shownName(details.name);
  switch (details.what ?? 'entry') {
    case 'account':
      return failures.accountGone;
    case 'plan':
      return failures.planGone;
    case 'transfer':
      return failures.transferGone;
    case 'receipt':
      return failures.receiptGone;
    case 'folder':
      return { ...failures.folderGone, text: failures.folderGone.text(name), action: otherFolder };
    case 'file':
      return failures.savedFileGone;
    case 'entry':
      return { ...failures.entryGone, text: failures.entryGone.text(name), action: refresh };
  }
}

function wordTooLarge({ details }: FailureOf<'too-large'>): FailureMessage {
  const { title, text } = texts().failures.tooLarge;
  const limit = details.limitBytes === undefined ? undefined : formatBytes(details.limitBytes);
  return { title, text: text(shownName(details.name), limit) };
}

function wordChanged({ details }: FailureOf<'changed'>): FailureMessage {
  const { entryChanged, hostChanged } = texts().failures;
  return details.what === 'host'
    ? { ...hostChanged, text: hostChanged.text(details.origin, details.foreign === true) }
    : { ...entryChanged, text: entryChanged.text(shownName(details.name)), action: refresh };
}

function wordLocked({ details }: FailureOf<'locked'>): FailureMessage {
  const { accountLocked, entryLocked, entryReserved } = texts().failures;
  const name = shownName(details.name);
  const by = shownName(details.by);
  if (details.what === 'account') return accountLocked;
  return by === undefined
    ? { ...entryLocked, text: entryLocked.text(name), action: tryAgain }
    : { title: entryReserved.title(by), text: entryReserved.text(name, by), action: tryAgain };
}

function wordNotEmpty({ details }: FailureOf<'not-empty'>): FailureMessage {
  const { title, text } = texts().failures.notEmpty;
  return { title, text: text(shownName(details.name)) };
}

function wordCancelled(): FailureMessage {
  return { ...texts().failures.cancelled, action: tryAgain };
}

function wordInternal({ errorId }: FailureOf<'internal'>): FailureMessage {
  const { title, text } = texts().failures.internal;
  return { title, text: text(errorId), action: tryAgain };
}
