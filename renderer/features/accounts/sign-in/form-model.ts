import type { Account } from '../../../../shared/accounts';
import type { RequestOf } from '../../../../shared/contract';
import type { Texts } from '../../../../shared/texts/texts';
import type { FormPart, SignInMethod } from '../../../lib/sign-in-failure';

export type SignInRequest = RequestOf<'accounts.signIn'>;

export type SecretKind = keyof Texts['signIn']['cannotBeStored'];

/** What is wrong with a form, by the names of its fields. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What the dialog has to know of a filled-in form, whatever its service. */
export interface FormModel {
  readonly method: SignInMethod;
  /** What is kept secret. */
  readonly secret: SecretKind;
  /** Where the sign-in goes, as typed; empty when nothing says so yet. */
  readonly address: string;
  /** What to say when nothing says so yet. */
  readonly addressFirst: keyof Texts['signIn']['destination']['unknown'];
  /** Does that address name another host, to be approved, that receives the secret? */
  readonly asksForHost: boolean;
  /** Who signs in, as typed; empty where the service wants no name. */
  readonly user: string;
  /** Can the service delete several files with one request? */
  readonly offersBulkDelete: boolean;
  /** Fields that must be filled in before anything is sent. */
  missing(needsCode: boolean): FieldErrors;
  /** Would it sign in as the account is signed in already? Then no secret is typed. */
  isUnchangedFrom(account: Account): boolean;
  toRequest(approvedOrigin: string | null): SignInRequest['form'];
  /** Name of the field that a part of any sign-in has here. */
  fieldOf(part: FormPart): string;
}

/** Of some fields those without a value, with what to say. */
export function missingOf(
  values: Readonly<Record<string, readonly [value: string, say: string]>>,
): FieldErrors {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, [value, say]]) => (value.trim() === '' ? [[field, say]] : [])),
  );
}
