import { punctuationEn } from '../words/punctuation.en';

const { quoted } = punctuationEn;

/** What went wrong with a sign-in or with rights: a title without a full stop, and sentences that say why and what to do. */
export const signInFailuresEn = {
  rejected: {
    title: 'Sign-in was rejected',
    /** `check` is one of `checks`. */
    text: (host: string | undefined, check: string) =>
      `Sign-in was rejected${host === undefined ? '' : ` by ${host}`}. ${check}`,
    checks: {
      password: 'Check login and password; a mistyped login is answered the same way.',
      'access-token':
        'Check that the token was copied whole; one made in the browser lives for 7 days. Then try again.',
      'public-link': 'Check the link’s ID and that it was shared with everybody, then try again.',
      'app-link': 'Check that both tokens were copied whole, or ask the app that made the link for new ones.',
      'api-key': 'Check that the key was copied whole from the page “API Keys” and is still there.',
    },
  },
  noSecret: {
    title: 'The sign-in is not kept on this computer',
    text: 'It was kept for one session only, or the account was imported without it. Sign in again to go on.',
  },
  unreadableSecret: {
    title: 'The saved sign-in cannot be read',
    text: 'The system’s secret store would not open it. It was left as it is; unlock the store and restart, or sign in again.',
  },
  expired: {
    title: 'The session has ended',
    text: 'The service does not accept the sign-in any more. Sign in again; waiting transfers go on afterwards.',
  },
  wrongCode: {
    title: 'The verification code is wrong',
    text: 'Codes are valid for a short time only. Wait for the next one in your authenticator app and enter it.',
  },
  setUpFirst: {
    title: 'Two-factor sign-in has to be set up first',
    text: (host: string | undefined) =>
      `The account requires it. Sign in to ${host ?? 'the service'} in a web browser, set it up there, then come back.`,
  },
  codeNeeded: {
    title: 'A verification code is needed',
    text: (host: string | undefined) =>
      `The account at ${host ?? 'the service'} is protected by a second factor. Enter the code of your authenticator app.`,
  },
  otherUser: {
    title: 'That is another user',
    text: (expected: string | undefined, actual: string | undefined) =>
      `This account belongs to ${expected === undefined ? 'another user' : quoted(expected)}, but the sign-in is that of ${actual === undefined ? 'somebody else' : quoted(actual)}. Sign in as the same user, or add a new account for the other one.`,
  },
  wrongAccessCode: {
    title: 'The access code is wrong',
    text: 'Capital and small letters differ. Check it, or ask the person who shared the link.',
  },
  accessCodeNeeded: {
    title: 'This link needs an access code',
    text: 'Ask the person who shared the link for its access code and enter it.',
  },
  linkExpired: {
    title: 'The link has expired',
    text: 'The service does not accept it any more. Try again; if you signed in with this link, ask the person who shared it for a new one and edit the account.',
    inForm: 'Ask the person who shared it for a new link and enter it here.',
    appLinkInForm:
      'Its tokens can no longer be renewed. Ask the app that made it for new ones and enter them.',
  },
  notAllowed: {
    title: 'The account may not do this',
    /** What the service says is missing, as a sentence without a full stop. */
    text: (missing: string) =>
      `${missing}. Ask the owner or the administrator of the service for that right, or use another account.`,
    missing: (name: string | undefined) =>
      `The signed-in user lacks the right for ${name === undefined ? 'it' : quoted(name)}`,
  },
  twin: {
    title: 'This user has an account already',
    text: (name: string | undefined) =>
      `It is called ${name === undefined ? 'otherwise' : quoted(name)} here. Edit that one, or sign in as somebody else.`,
  },
  enterAddress: 'Enter the address.',
  enterAddressLike: (example: string) => `Enter an address such as ${example}.`,
};
