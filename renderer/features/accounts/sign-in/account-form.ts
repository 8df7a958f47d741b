import type { AccountColour } from '../../../../shared/choices/account-choices';
import type { Account } from '../../../../shared/accounts';
import type { RequestOf } from '../../../../shared/contract';
import type { Failure } from '../../../../shared/failures';
import type { ServiceId } from '../../../../shared/choices/services';
import { acronisModel, initialAcronisForm, type AcronisForm } from './acronis-form';
import type { FormModel, SignInRequest } from './form-model';
import { initialOracleForm, oracleModel, type OracleForm } from './oracle-form';
import { initialSweeppeaForm, sweeppeaModel, type SweeppeaForm } from './sweeppea-form';

type AccountUpdate = RequestOf<'accounts.update'>;
type AccountChanges = Pick<AccountUpdate, 'colour' | 'bulkDelete'>;

/** What is asked for whatever the service. */
export interface FormHead {
  readonly name: string;
  /** Null lets the app choose. */
  readonly colour: AccountColour | null;
  readonly remember: boolean;
  /** Without effect where the service has no bulk delete. */
  readonly bulkDelete: boolean;
}

/** What is asked for by the service; lives as long as the dialog is open, and nowhere else. */
export type ServiceForm = AcronisForm | OracleForm | SweeppeaForm;

/** Where no secret outlives the session, keeping it for that long is what one starts with. */
export function initialHead(account: Account | null, keepsSecrets = true): FormHead {
  return {
    name: account?.name ?? '',
    colour: account?.colour ?? null,
    remember: !keepsSecrets || (account?.remembered ?? true),
    bulkDelete: account !== null && asksForBulkDelete(account),
  };
}

function asksForBulkDelete({ bulkDelete }: Account): boolean {
  return bulkDelete !== 'off';
}

/** The form of a service; `account` is one of that service, or null for a new one. */
export function initialForm(service: ServiceId, account: Account | null): ServiceForm {
  switch (service) {
    case 'acronis':
      return initialAcronisForm(account);
    case 'oracle':
      return initialOracleForm(account);
    case 'sweeppea':
      return initialSweeppeaForm(account);
  }
}

export function modelOf(form: ServiceForm): FormModel {
  switch (form.service) {
    case 'acronis':
      return acronisModel(form);
    case 'oracle':
      return oracleModel(form);
    case 'sweeppea':
      return sweeppeaModel(form);
  }
}

export interface FilledForm {
  readonly head: FormHead;
  readonly form: ServiceForm;
  readonly account: Account | null;
}

/**
 * What to save when no sign-in is needed: nothing of it was touched. Null otherwise. An account that is signed out is to be signed in to,
 * unless its name, its colour or the way it deletes has changed.
 */
export function toUpdate({ head, form, account }: FilledForm): AccountUpdate | null {
  if (account === null || !modelOf(form).isUnchangedFrom(account)) return null;
  const name = head.name.trim() === '' ? account.name : head.name.trim();
  const changes = toChanges(head, account);
  const isSame = name === account.name && Object.keys(changes).length === 0;
  return account.status === 'signed-out' && isSame ? null : { accountId: account.id, name, ...changes };
}

/** What differs of an account beside its name and its sign-in; nothing for a new one. */
export function toChanges({ colour, bulkDelete }: FormHead, account: Account | null): AccountChanges {
  if (account === null) return {};
  return {
    ...(colour === null || colour === account.colour ? {} : { colour }),
    ...(bulkDelete === asksForBulkDelete(account) ? {} : { bulkDelete }),
  };
}

interface RequestFacts extends FilledForm {
  readonly approvedOrigin: string | null;
  readonly keepsSecrets: boolean;
}

export function toSignInRequest(facts: RequestFacts): SignInRequest {
  const { head, form, account, approvedOrigin, keepsSecrets } = facts;
  return {
    ...(account === null ? {} : { accountId: account.id }),
    name: head.name.trim() === '' ? (account?.name ?? '') : head.name.trim(),
    remember: keepsSecrets && head.remember ? 'keep' : 'session',
    form: modelOf(form).toRequest(approvedOrigin),
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

/** What keeps an account signed out and can be helped in one field of its form; null when it is something else. */
export function knownFault(account: Account | null): Failure | null {
  const failure = account?.status === 'signed-out' ? account.failure : null;
  return failure?.code === 'access-code-required' || failure?.code === 'link-expired' ? failure : null;
}
