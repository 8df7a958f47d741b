import { useEffect, useState } from 'react';
import type { Account, ServiceId } from '../../../shared/accounts';
import type { Failure } from '../../../shared/errors';
import { fieldOf, wordFailure } from '../../lib/error-message';
import { resetAttempt, signIn, updateAccount, useAccounts } from '../../stores/accounts-store';
import { answerDialog } from '../../stores/dialogs-store';
import { useLocale, useSystemInfo } from '../../stores/system-store';
import {
  asksForCode,
  hostToApprove,
  initialForm,
  isFirstAskForCode,
  isRenameOnly,
  missingFields,
  toSignInRequest,
  type AccountForm,
  type FieldErrors,
  type FormField,
  type HostToApprove,
} from './account-form';
import { destinationText, passwordDestination } from './password-destination';

export interface AccountFormState {
  form: AccountForm;
  change: <F extends FormField>(field: F, value: AccountForm[F]) => void;
  submit: () => void;
  busy: boolean;
  needsCode: boolean;
  errors: FieldErrors;
  /** A failure that concerns no single field. */
  summary: Failure | null;
  approval: HostToApprove | null;
  destination: string;
  keepsSecrets: boolean;
}

function isField(form: AccountForm, name: string | null): name is FormField {
  return name !== null && name in form;
}

/* A wrong password may be a mistyped login, so the whole of the message goes to the password. */
function errorsOf(form: AccountForm, failure: Failure | null, locale: string | undefined): FieldErrors {
  const field = failure === null ? null : fieldOf(failure);
  if (failure === null || !isField(form, field) || isFirstAskForCode(failure)) return {};
  const { title, text } = wordFailure(failure, locale);
  return { [field]: text.startsWith(title) ? text : `${title}. ${text}` };
}

/** State of the account dialog. Answers the dialog when the sign-in has succeeded; forgets everything when it is closed. */
export function useAccountForm(account: Account | null, service: ServiceId): AccountFormState {
  const [form, setForm] = useState(() => initialForm(account, service));
  const [missing, setMissing] = useState<FieldErrors>({});
  const [approvedOrigin, setApprovedOrigin] = useState<string | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const attempt = useAccounts((state) => state.attempt);
  const locale = useLocale();
  const keepsSecrets = useSystemInfo()?.secretStore !== 'missing';
  const failure = attempt.state === 'failed' ? attempt.failure : null;
  const approval = hostToApprove(failure);
  const busy = attempt.state === 'loading';
  if (asksForCode(failure) && !needsCode) setNeedsCode(true);

  useEffect(() => resetAttempt, []);
  useEffect(() => {
    if (attempt.state === 'ready') answerDialog('sign-in', attempt.value);
  }, [attempt]);

  const change: AccountFormState['change'] = (field, value) => {
    setForm((before) => ({ ...before, [field]: value }));
    setMissing({});
    if (field === 'cloudAddress' || field === 'login') setApprovedOrigin(null);
    if (failure !== null && (field === 'cloudAddress' || approval === null)) resetAttempt();
  };
  const submit = (): void => {
    if (busy) return;
    if (account !== null && isRenameOnly(form, account)) {
      void updateAccount({ accountId: account.id, name: form.name.trim() || account.name });
      return;
    }
    const found = {
      ...missingFields(form, needsCode),
      ...(keepsSecrets || form.remember
        ? {}
        : { remember: 'Tick this to go on: the password is not kept on disk.' }),
    };
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    const approved = approval?.origin ?? approvedOrigin;
    setApprovedOrigin(approved);
    void signIn(toSignInRequest({ form, account, approvedOrigin: approved, keepsSecrets }));
  };
  const fieldErrors = approval === null ? errorsOf(form, failure, locale) : {};
  const isSummary =
    failure !== null &&
    !isFirstAskForCode(failure) &&
    approval === null &&
    Object.keys(fieldErrors).length === 0;
  const destination = passwordDestination({
    address: form.cloudAddress,
    approvedOrigin: approval?.origin ?? approvedOrigin,
    account,
  });
  return {
    form,
    change,
    submit,
    busy,
    needsCode,
    errors: { ...fieldErrors, ...missing },
    summary: isSummary && failure.code !== 'cancelled' ? failure : null,
    approval,
    destination: destinationText(destination),
    keepsSecrets,
  };
}
