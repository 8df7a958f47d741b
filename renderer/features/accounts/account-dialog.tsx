import { useEffect, useRef, type ReactElement, type RefObject, type SubmitEvent } from 'react';
import type { ServiceId } from '../../../shared/accounts';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { Notice } from '../../components/status/notice';
import { wordFailure } from '../../lib/error-message';
import { resetAttempt, useAccount } from '../../stores/accounts-store';
import { answerDialog } from '../../stores/dialogs-store';
import { useLocale } from '../../stores/system-store';
import { AccountFields } from './account-fields';
import { HostApproval } from './host-approval';
import { useAccountForm, type AccountFormState } from './use-account-form';

interface AccountDialogProps {
  /** The account to edit or to sign in to again; null for a new one. */
  accountId: string | null;
  service: ServiceId;
}

function dismiss(): void {
  answerDialog('sign-in', null);
}

/* The keyboard goes to the first field at fault, or to the code that the service has just asked for. */
function useFocusOnFault({ errors, needsCode, busy }: AccountFormState): RefObject<HTMLFormElement | null> {
  const formRef = useRef<HTMLFormElement>(null);
  const faults = Object.keys(errors).join();
  useEffect(() => {
    if (busy) return;
    const field =
      formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      (needsCode ? formRef.current?.querySelector<HTMLElement>('[autocomplete="one-time-code"]') : null);
    field?.focus();
  }, [faults, needsCode, busy]);
  return formRef;
}

/** Adds an account, or edits one and signs in to it again. */
export function AccountDialog({ accountId, service }: AccountDialogProps): ReactElement {
  const account = useAccount(accountId);
  const state = useAccountForm(account, service);
  const formRef = useFocusOnFault(state);
  const locale = useLocale();
  const { busy, summary, approval } = state;
  const submitLabel = accountId === null ? 'Sign in' : 'Save';
  const words = summary === null ? null : wordFailure(summary, locale);
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    state.submit();
  };
  return (
    <Dialog title={accountId === null ? 'Add account' : 'Edit account'} onClose={dismiss}>
      <form ref={formRef} noValidate autoComplete="off" onSubmit={handleSubmit}>
        <DialogBody>
          {words === null ? null : (
            <Notice tone="error" title={words.title}>
              {words.text}
            </Notice>
          )}
          <AccountFields state={state} account={account} />
          {approval === null ? null : (
            <HostApproval host={approval} address={state.form.cloudAddress} submitLabel={submitLabel} />
          )}
        </DialogBody>
        <DialogFooter>
          <Button onClick={busy ? resetAttempt : dismiss}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {submitLabel}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
