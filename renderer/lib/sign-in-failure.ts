import type { SignInWay } from '../../shared/accounts';
import type { ErrorCode, Failure } from '../../shared/errors';
import { wordFailure } from './error-message';
import { quoted, type FailureMessage, type FailureOf } from './wording/failure-message';

/** How one signs in, over all services. */
export type SignInMethod = SignInWay | 'api-key';

/** What every sign-in form has in some field of its own. */
export type FormPart = 'address' | 'user' | 'secret' | 'code' | 'access-code' | 'link';

const partOf: Readonly<Partial<Record<ErrorCode, FormPart>>> = {
  offline: 'address',
  unavailable: 'address',
  timeout: 'address',
  protocol: 'address',
  'account-mismatch': 'user',
  'access-code-required': 'access-code',
  'link-expired': 'link',
};

/** What of the form a failed sign-in concerns: a field by its name in the request, or a part; null when it concerns none. */
export function faultOf(failure: Failure): { field: string } | { part: FormPart } | null {
  const { code, details } = failure;
  if (code === 'bad-request') {
    const field = details.field?.split('.').at(-1);
    return field === undefined ? null : { field };
  }
  if (code === 'second-factor-required') return details.reason === 'set-up' ? null : { part: 'code' };
  if (code === 'signed-out') return details.reason === 'rejected' ? { part: 'secret' } : null;
  if (code === 'changed') return details.what === 'host' ? { part: 'address' } : null;
  const part = partOf[code];
  return part === undefined ? null : { part };
}

const rejectedTexts: Readonly<Record<SignInMethod, string>> = {
  password: 'Check login and password; a mistyped login is answered the same way.',
  'access-token':
    'Check that the token was copied whole; one made in the browser lives for 7 days. Then try again.',
  'public-link': 'Check the link’s ID and that it was shared with everybody, then try again.',
  'app-link': 'Check that both tokens were copied whole, or ask the app that made the link for new ones.',
  'api-key': 'Check that the key was copied whole from the page “API Keys” and is still there.',
};

const exampleAddresses: Readonly<Record<string, string>> = {
  cloudAddress: 'https://cloud.acronis.com',
  instanceAddress: 'https://example.documents.oraclecloud.com',
  serviceAddress: 'https://api-v3.sweeppea.com',
};

/** A failed sign-in in words that fit its form; as `wordFailure` where the form makes no difference. */
export function wordSignInFailure(failure: Failure, method: SignInMethod, locale?: string): FailureMessage {
  const { code } = failure;
  if (code === 'signed-out' && failure.details.reason === 'rejected') return wordRejected(failure, method);
  if (code === 'bad-request') return wordBadField(failure, locale);
  if (code === 'already-exists') return wordTwin(failure);
  if (code === 'link-expired') return wordExpiredLink(method);
  return wordFailure(failure, locale);
}

function wordTwin({ details }: FailureOf<'already-exists'>): FailureMessage {
  return {
    title: 'This user has an account already',
    text: `It is called ${quoted(details.name, 'otherwise')} here. Edit that one, or sign in as somebody else.`,
  };
}

function wordRejected({ details }: FailureOf<'signed-out'>, method: SignInMethod): FailureMessage {
  const by = details.host === undefined ? '' : ` by ${details.host}`;
  return { title: 'Sign-in was rejected', text: `Sign-in was rejected${by}. ${rejectedTexts[method]}` };
}

function wordBadField(failure: FailureOf<'bad-request'>, locale: string | undefined): FailureMessage {
  const { field = '', reason } = failure.details;
  const example = exampleAddresses[field];
  const message = wordFailure(failure, locale);
  if (example !== undefined && reason === 'empty') return { ...message, text: 'Enter the address.' };
  if (example === undefined || reason !== 'not-a-url') return message;
  return { ...message, text: `Enter an address such as ${example}.` };
}

function wordExpiredLink(method: SignInMethod): FailureMessage {
  const title = 'The link has expired';
  return method === 'app-link'
    ? {
        title,
        text: 'Its tokens can no longer be renewed. Ask the app that made it for new ones and enter them.',
      }
    : { title, text: 'Ask the person who shared it for a new link and enter it here.' };
}
