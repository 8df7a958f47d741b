import { visibleName } from '../../../shared/names';
import {
  editAccount,
  hostOf,
  quoted,
  signInAgain,
  type FailureMessage,
  type FailureOf,
} from './failure-message';

export function wordSignedOut({ details }: FailureOf<'signed-out'>): FailureMessage {
  const at = details.host === undefined ? '' : ` by ${details.host}`;
  switch (details.reason ?? 'expired') {
    case 'rejected':
      return {
        title: 'Sign-in was rejected',
        text: `Sign-in was rejected${at}. Check login and password; a mistyped login is answered the same way.`,
        action: signInAgain,
      };
    case 'no-secret':
      return {
        title: 'The sign-in is not kept on this computer',
        text: 'It was kept for one session only, or the account was imported without it. Sign in again to go on.',
        action: signInAgain,
      };
    case 'unreadable-secret':
      return {
        title: 'The saved sign-in cannot be read',
        text: 'The system’s secret store would not open it. It was left as it is; unlock the store and restart, or sign in again.',
        action: signInAgain,
      };
    case 'expired':
      return {
        title: 'The session has ended',
        text: 'The service does not accept the sign-in any more. Sign in again; waiting transfers go on afterwards.',
        action: signInAgain,
      };
  }
}

export function wordSecondFactor({ details }: FailureOf<'second-factor-required'>): FailureMessage {
  const host = hostOf(details.host);
  switch (details.reason ?? 'required') {
    case 'invalid':
      return {
        title: 'The verification code is wrong',
        text: 'Codes are valid for a short time only. Wait for the next one in your authenticator app and enter it.',
        action: signInAgain,
      };
    case 'set-up':
      return {
        title: 'Two-factor sign-in has to be set up first',
        text: `The account requires it. Sign in to ${host} in a web browser, set it up there, then come back.`,
      };
    case 'required':
      return {
        title: 'A verification code is needed',
        text: `The account at ${host} is protected by a second factor. Enter the code of your authenticator app.`,
        action: signInAgain,
      };
  }
}

export function wordAccountMismatch({ details }: FailureOf<'account-mismatch'>): FailureMessage {
  const actual = quoted(details.actual, 'somebody else');
  const expected = quoted(details.expected, 'another user');
  return {
    title: 'That is another user',
    text: `This account belongs to ${expected}, but the sign-in is that of ${actual}. Sign in as the same user, or add a new account for the other one.`,
  };
}

export function wordAccessCodeRequired({ details }: FailureOf<'access-code-required'>): FailureMessage {
  return details.wrong === true
    ? {
        title: 'The access code is wrong',
        text: 'Capital and small letters differ. Check it, or ask the person who shared the link.',
        action: editAccount,
      }
    : {
        title: 'This link needs an access code',
        text: 'Ask the person who shared the link for its access code and enter it.',
        action: editAccount,
      };
}

export function wordLinkExpired(): FailureMessage {
  return {
    title: 'The link has expired',
    text: 'The service does not accept it any more. Try again; if you signed in with this link, ask the person who shared it for a new one and edit the account.',
    action: editAccount,
  };
}

/** `missing` is a part of a sentence, as "Ben lacks the role of a contributor here", or a sentence of the service. */
export function wordPermissionDenied({ details }: FailureOf<'permission-denied'>): FailureMessage {
  const missing = details.missing?.trim().replace(/[.!]+$/, '') ?? '';
  const reason =
    missing === ''
      ? `The signed-in user lacks the right for ${quoted(details.name, 'it')}`
      : visibleName(missing);
  return {
    title: 'The account may not do this',
    text: `${reason}. Ask the owner or the administrator of the service for that right, or use another account.`,
  };
}
