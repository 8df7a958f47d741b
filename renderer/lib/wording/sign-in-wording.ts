import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { editAccount, shownName, signInAgain, type FailureMessage, type FailureOf } from './failure-message';

export function wordSignedOut({ details }: FailureOf<'signed-out'>): FailureMessage {
  const { rejected, noSecret, unreadableSecret, expired } = texts().signInFailures;
  switch (details.reason ?? 'expired') {
    case 'rejected': {
      const { title, text, checks } = rejected;
      return { title, text: text(details.host, checks.password), action: signInAgain };
    }
    case 'no-secret':
      return { ...noSecret, action: signInAgain };
    case 'unreadable-secret':
      return { ...unreadableSecret, action: signInAgain };
    case 'expired':
      return { ...expired, action: signInAgain };
  }
}

export function wordSecondFactor({ details }: FailureOf<'second-factor-required'>): FailureMessage {
  const { wrongCode, setUpFirst, codeNeeded } = texts().signInFailures;
  switch (details.reason ?? 'required') {
    case 'invalid':
      return { ...wrongCode, action: signInAgain };
    case 'set-up':
      return { title: setUpFirst.title, text: setUpFirst.text(details.host) };
    case 'required':
      return { title: codeNeeded.title, text: codeNeeded.text(details.host), action: signInAgain };
  }
}

export function wordAccountMismatch({ details }: FailureOf<'account-mismatch'>): FailureMessage {
  const { title, text } = texts().signInFailures.otherUser;
  return { title, text: text(shownName(details.expected), shownName(details.actual)) };
}

export function wordAccessCodeRequired({ details }: FailureOf<'access-code-required'>): FailureMessage {
  const { wrongAccessCode, accessCodeNeeded } = texts().signInFailures;
  return { ...(details.wrong === true ? wrongAccessCode : accessCodeNeeded), action: editAccount };
}

export function wordLinkExpired(): FailureMessage {
  const { title, text } = texts().signInFailures.linkExpired;
  return { title, text, action: editAccount };
}

/** `missing` is a part of a sentence, as "Ben lacks the role of a contributor here", or a sentence of the service. */
export function wordPermissionDenied({ details }: FailureOf<'permission-denied'>): FailureMessage {
  const { title, text, missing } = texts().signInFailures.notAllowed;
  const told = details.missing?.trim().replace(/[.!]+$/, '') ?? '';
  return { title, text: text(told === '' ? missing(shownName(details.name)) : visibleName(told)) };
}
