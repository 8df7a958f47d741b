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
        title: 'The password is not kept on this computer',
        text: 'It was kept for the last session only. Sign in again to go on.',
        action: signInAgain,
      };
    case 'unreadable-secret':
      return {
        title: 'The saved password cannot be read',
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
  const actual = details.actual === undefined ? 'somebody else' : `“${details.actual}”`;
  const expected = details.expected === undefined ? 'another user' : `“${details.expected}”`;
  return {
    title: 'That is another user',
    text: `This account belongs to ${expected}, but the sign-in is that of ${actual}. Sign in as the same user, or add a new account for the other one.`,
  };
}

export function wordAccessCodeRequired({ details }: FailureOf<'access-code-required'>): FailureMessage {
  return {
    title: details.wrong === true ? 'The access code is wrong' : 'This link needs an access code',
    text: 'Ask the person who shared the link for its access code and enter it.',
    action: editAccount,
  };
}

export function wordLinkExpired(): FailureMessage {
  return {
    title: 'The link has expired',
    text: 'Ask the person who shared it for a new link, then edit the account.',
    action: editAccount,
  };
}

export function wordPermissionDenied({ details }: FailureOf<'permission-denied'>): FailureMessage {
  return {
    title: 'The account may not do this',
    text: `The service refused: ${details.missing ?? `the signed-in user lacks the right for ${quoted(details.name, 'it')}`}. Ask the administrator of the service for it, or use another account.`,
  };
}
