import { useEffect, useState } from 'react';
import type { Account } from '../../../../shared/accounts';
import type { Failure } from '../../../../shared/failures';
import type { ServiceId } from '../../../../shared/choices/services';
import { texts } from '../../../../shared/texts/texts';
import { faultOf, wordSignInFailure } from '../../../lib/sign-in-failure';
import type { FailureMessage } from '../../../lib/wording/failure-message';
import { resetAttempt, signIn, updateAccount, useAccounts } from '../../../stores/accounts-store';
import { answerDialog } from '../../../stores/window/dialogs-store';
import { useSystemInfo } from '../../../stores/system-store';
import {
  asksForCode,
  hostToApprove,
  initialForm,
  initialHead,
  isFirstAskForCode,
  knownFault,
  modelOf,
  toChanges,
  toSignInRequest,
  toUpdate,
  type FormHead,
  type HostToApprove,
  type ServiceForm,
} from './account-form';
import type { FieldErrors, FormModel } from './form-model';
import { destinationText, secretDestination } from './secret-destination';

export interface AccountFormState {
  head: FormHead;
  form: ServiceForm;
  model: FormModel;
  changeHead: (change: Partial<FormHead>) => void;
  /** Starts the fields of another service anew: what was typed for one never goes to another. */
  changeService: (service: ServiceId) => void;
  changeForm: (form: ServiceForm) => void;
  submit: () => void;
  busy: boolean;
  needsCode: boolean;
  errors: FieldErrors;
  /** A failure that concerns no single field, in words. */
  summary: FailureMessage | null;
  approval: HostToApprove | null;
  /** Which host receives the secret. */
  destination: string;
  keepsSecrets: boolean;
}

const noErrors: FieldErrors = {};

/* A wrong password may be a mistyped login, so the whole of the message goes to the one field. */
function errorsOf(form: ServiceForm, failure: Failure, { title, text }: FailureMessage): FieldErrors {
  const fault = faultOf(failure);
  if (fault === null) return noErrors;
  const field = 'field' in fault ? fault.field : modelOf(form).fieldOf(fault.part);
  return field in form ? { [field]: text.startsWith(title) ? text : `${title}. ${text}` } : noErrors;
}

/* What the last attempt, or what the account waits for, has to say; nothing when a question stands in its place. */
function useTold(form: ServiceForm, failure: Failure | null): Pick<AccountFormState, 'errors' | 'summary'> {
  if (failure === null || hostToApprove(failure) !== null || isFirstAskForCode(failure))
    return { errors: noErrors, summary: null };
  const message = wordSignInFailure(failure, modelOf(form).method);
  const errors = errorsOf(form, failure, message);
  const isSummary = Object.keys(errors).length === 0 && failure.code !== 'cancelled';
  return { errors, summary: isSummary ? message : null };
}

function useAttempt(account: Account | null): { busy: boolean; failure: Failure | null; forget: () => void } {
  const attempt = useAccounts((state) => state.attempt);
  const [known, setKnown] = useState(() => knownFault(account));
  useEffect(() => resetAttempt, []);
  useEffect(() => {
    if (attempt.state === 'ready') answerDialog('sign-in', attempt.value);
  }, [attempt]);
  return {
    busy: attempt.state === 'loading',
    failure: attempt.state === 'failed' ? attempt.failure : known,
    forget: () => {
      setKnown(null);
      if (attempt.state === 'failed') resetAttempt();
    },
  };
}

/** State of the account dialog. Answers the dialog when the sign-in has succeeded; forgets everything when it is closed. */
export function useAccountForm(account: Account | null, service: ServiceId): AccountFormState {
  const keepsSecrets = useSystemInfo()?.secretStore !== 'missing';
  const [head, setHead] = useState(() => initialHead(account, keepsSecrets));
  const [form, setForm] = useState(() => initialForm(account?.service ?? service, account));
  const [missing, setMissing] = useState(noErrors);
  const [approvedOrigin, setApprovedOrigin] = useState<string | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const { busy, failure, forget } = useAttempt(account);
  const { errors, summary } = useTold(form, failure);
  const approval = hostToApprove(failure);
  const model = modelOf(form);
  if (asksForCode(failure) && !needsCode) setNeedsCode(true);

  const replaceForm = (next: ServiceForm): void => {
    const to = modelOf(next);
    setForm(next);
    setMissing(noErrors);
    if (to.address !== model.address || to.user !== model.user) setApprovedOrigin(null);
    if (to.address !== model.address || approval === null) forget();
  };
  const submit = (): void => {
    if (busy) return;
    const update = toUpdate({ head, form, account });
    if (update !== null) {
      void updateAccount(update);
      return;
    }
    const isAgreed = keepsSecrets || head.remember;
    const found = {
      ...model.missing(needsCode),
      ...(isAgreed ? {} : { remember: texts().signIn.missing.remember }),
    };
    setMissing(found);
    if (Object.keys(found).length > 0) return;
    const approved = approval?.origin ?? approvedOrigin;
    setApprovedOrigin(approved);
    const request = toSignInRequest({ head, form, account, approvedOrigin: approved, keepsSecrets });
    void signIn(request, toChanges(head, account));
  };
  const destination = secretDestination({
    address: model.address,
    approvedOrigin: approval?.origin ?? approvedOrigin,
    asksForHost: model.asksForHost,
    account,
  });
  return {
    head,
    form,
    model,
    changeHead: (change) => {
      setHead({ ...head, ...change });
      setMissing(noErrors);
    },
    changeService: (chosen) => {
      setNeedsCode(false);
      replaceForm(initialForm(chosen, null));
      forget();
    },
    changeForm: replaceForm,
    submit,
    busy,
    needsCode,
    errors: { ...errors, ...missing },
    summary,
    approval,
    destination: destinationText(destination, model),
    keepsSecrets,
  };
}
