import type { SignInWay } from '../../shared/choices/account-choices';
import type { ErrorCode, Failure } from '../../shared/failures';
import { texts } from '../../shared/texts/texts';
import { wordFailure } from './error-message';
import { shownName, type FailureMessage, type FailureOf } from './wording/failure-message';

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

const exampleAddresses: Readonly<Record<string, string>> = {
  cloudAddress: 'https://cloud.acronis.com',
  instanceAddress: 'https://example.documents.oraclecloud.com',
  serviceAddress: 'https://api-v3.sweeppea.com',
};

/** A failed sign-in in words that fit its form; as `wordFailure` where the form makes no difference. */
export function wordSignInFailure(failure: Failure, method: SignInMethod): FailureMessage {
  const { code } = failure;
  if (code === 'signed-out' && failure.details.reason === 'rejected') return wordRejected(failure, method);
  if (code === 'bad-request') return wordBadField(failure);
  if (code === 'already-exists') return wordTwin(failure);
  if (code === 'link-expired') return wordExpiredLink(method);
  return wordFailure(failure);
}

function wordTwin({ details }: FailureOf<'already-exists'>): FailureMessage {
  const { title, text } = texts().signInFailures.twin;
  return { title, text: text(shownName(details.name)) };
}

function wordRejected({ details }: FailureOf<'signed-out'>, method: SignInMethod): FailureMessage {
  const { title, text, checks } = texts().signInFailures.rejected;
  return { title, text: text(details.host, checks[method]) };
}

function wordBadField(failure: FailureOf<'bad-request'>): FailureMessage {
  const { enterAddress, enterAddressLike } = texts().signInFailures;
  const { field = '', reason } = failure.details;
  const example = exampleAddresses[field];
  const message = wordFailure(failure);
  if (example !== undefined && reason === 'empty') return { ...message, text: enterAddress };
  if (example === undefined || reason !== 'not-a-url') return message;
  return { ...message, text: enterAddressLike(example) };
}

function wordExpiredLink(method: SignInMethod): FailureMessage {
  const { title, inForm, appLinkInForm } = texts().signInFailures.linkExpired;
  return { title, text: method === 'app-link' ? appLinkInForm : inForm };
}
