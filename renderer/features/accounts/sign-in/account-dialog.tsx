import { useEffect, useRef, type ReactElement, type RefObject, type SubmitEvent } from 'react';
import type { ServiceId } from '../../../../shared/choices/services';
import { texts } from '../../../../shared/texts/texts';
import { Button } from '../../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../../components/overlays/dialog';
import { Notice } from '../../../components/status/notice';
import { resetAttempt, useAccount } from '../../../stores/accounts-store';
import { answerDialog } from '../../../stores/window/dialogs-store';
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

/* What is said under a field is of no use below the fold. */
function scrollToNotes(field: HTMLElement | null): void {
  const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
  for (const id of ids) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
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
    scrollToNotes(field ?? null);
  }, [faults, needsCode, busy]);
  return formRef;
}

/** Adds an account, or edits one and signs in to it again. */
export function AccountDialog({ accountId, service }: AccountDialogProps): ReactElement {
  const account = useAccount(accountId);
  const state = useAccountForm(account, service);
  const formRef = useFocusOnFault(state);
  const { busy, summary, approval } = state;
  const { addTitle, editTitle, signIn, save } = texts().signIn;
  const submitLabel = accountId === null ? signIn : save;
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    state.submit();
  };
  return (
    <Dialog title={accountId === null ? addTitle : editTitle} width="form" onClose={dismiss}>
      <form ref={formRef} noValidate autoComplete="off" onSubmit={handleSubmit}>
        <DialogBody>
          {summary === null ? null : (
            <Notice tone="error" title={summary.title}>
              {summary.text}
            </Notice>
          )}
          <AccountFields state={state} account={account} />
          {approval === null ? null : (
            <HostApproval host={approval} address={state.model.address} submitLabel={submitLabel} />
          )}
        </DialogBody>
        <DialogFooter>
          <Button onClick={busy ? resetAttempt : dismiss}>{texts().buttons.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {submitLabel}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
