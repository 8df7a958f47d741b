import type { ReactElement } from 'react';
import { visibleName } from '../../../shared/names';
import { serviceNames } from '../../../shared/choices/services';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { AlertDialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { useAccount } from '../../stores/accounts-store';
import { answerDialog } from '../../stores/window/dialogs-store';

function dismiss(): void {
  answerDialog('remove-account', null);
}

/** The question before an account is taken out of the app. */
export function RemoveAccountDialog({ accountId }: { accountId: string }): ReactElement {
  const account = useAccount(accountId);
  const { question, text, confirm } = texts().accounts.removal;
  const name = account === null ? undefined : visibleName(account.name);
  const service = account === null ? undefined : serviceNames[account.service];
  return (
    <AlertDialog title={question(name)} width="narrow" onClose={dismiss}>
      <DialogBody>
        <p>{text(service)}</p>
      </DialogBody>
      <DialogFooter>
        <Button autoFocus onClick={dismiss}>
          {texts().buttons.cancel}
        </Button>
        <Button
          variant="danger"
          onClick={() => {
            answerDialog('remove-account', 'remove');
          }}
        >
          {confirm}
        </Button>
      </DialogFooter>
    </AlertDialog>
  );
}
