import type { Account, ServiceId } from '../../../shared/accounts';
import type { RequestOf } from '../../../shared/contract';
import type { Failure } from '../../../shared/errors';

/** What the account dialog holds while it is open; nowhere else. */
export interface AccountForm {
  service: ServiceId;
  name: string;
  cloudAddress: string;
  login: string;
  password: string;
  verificationCode: string;
  remember: boolean;
}

export type FormField = keyof AccountForm;
export type FieldErrors = Partial<Record<FormField, string>>;
type SignInRequest = RequestOf<'accounts.signIn'>;

const defaultAddress = 'https://cloud.acronis.com';

/** A new form, or that of an account that exists. The password always starts empty. */
export function initialForm(account: Account | null, service: ServiceId): AccountForm {
  return {
    service: account?.service ?? service,
    name: account?.name ?? '',
    cloudAddress: account?.address ?? defaultAddress,
    login: account?.userName ?? '',
    password: '',
    verificationCode: '',
    remember: account?.remembered ?? true,
  };
}

/** Has nothing changed but the name, of an account that is signed in? Then no password is needed. */
export function isRenameOnly(form: AccountForm, account: Account | null): boolean {
  if (account === null || account.status === 'signed-out' || form.password !== '') return false;
  return form.login.trim() === account.userName && form.cloudAddress.trim() === account.address;
}

/** Fields that must be filled in before anything is sent. */
export function missingFields(form: AccountForm, needsCode: boolean): FieldErrors {
  return {
    ...(form.login.trim() === '' ? { login: 'Enter your login.' } : {}),
    ...(form.password === '' ? { password: 'Enter your password.' } : {}),
    ...(needsCode && form.verificationCode.trim() === '' ? { verificationCode: 'Enter the code.' } : {}),
  };
}

interface RequestFacts {
  form: AccountForm;
  account: Account | null;
  approvedOrigin: string | null;
  keepsSecrets: boolean;
}

export function toSignInRequest({
  form,
  account,
  approvedOrigin,
  keepsSecrets,
}: RequestFacts): SignInRequest {
  const code = form.verificationCode.trim();
  return {
    ...(account === null ? {} : { accountId: account.id }),
    name: form.name.trim() === '' ? (account?.name ?? '') : form.name.trim(),
    remember: keepsSecrets && form.remember ? 'keep' : 'session',
    form: {
      service: form.service,
      cloudAddress: form.cloudAddress.trim(),
      login: form.login.trim(),
      password: form.password,
      ...(code === '' ? {} : { verificationCode: code }),
      ...(approvedOrigin === null ? {} : { approvedOrigin }),
    },
  };
}

export interface HostToApprove {
  origin: string;
  foreign: boolean;
}

/** The origin that waits for the user's word; null when the failure is another one. */
export function hostToApprove(failure: Failure | null): HostToApprove | null {
  if (failure?.code !== 'changed' || failure.details.what !== 'host') return null;
  const { origin, foreign = false } = failure.details;
  return origin === undefined ? null : { origin, foreign };
}

/** Asked for the first time, the code is not at fault: there was none. */
export function isFirstAskForCode(failure: Failure): boolean {
  return (
    asksForCode(failure) && failure.code === 'second-factor-required' && failure.details.reason !== 'invalid'
  );
}

/** Does the service want a one-time code? */
export function asksForCode(failure: Failure | null): boolean {
  return failure?.code === 'second-factor-required' && failure.details.reason !== 'set-up';
}
