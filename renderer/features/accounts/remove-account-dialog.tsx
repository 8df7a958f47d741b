import type { ReactElement } from 'react';
import { serviceNames } from '../../../shared/accounts';
import { visibleName } from '../../../shared/names';
import { Button } from '../../components/button';
import { AlertDialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { useAccount } from '../../stores/accounts-store';
import { answerDialog } from '../../stores/dialogs-store';

function dismiss(): void {
  answerDialog('remove-account', null);
}

/** The question before an account is taken out of the app. */
export function RemoveAccountDialog({ accountId }: { accountId: string }): ReactElement {
  const account = useAccount(accountId);
  const name = account === null ? 'this account' : visibleName(account.name);
  const service = account === null ? 'the service' : serviceNames[account.service];
  return (
    <AlertDialog title={`Remove ${name} from Longshore?`} width="narrow" onClose={dismiss}>
      <DialogBody>
        <p>
          Its password or key is erased and its running transfers are stopped. Files that are saved stay on
          this computer, and nothing is deleted at {service}.
        </p>
      </DialogBody>
      <DialogFooter>
        <Button autoFocus onClick={dismiss}>
          Cancel
        </Button>
        <Button
          variant="danger"
          onClick={() => {
            answerDialog('remove-account', 'remove');
          }}
        >
          Remove account
        </Button>
      </DialogFooter>
    </AlertDialog>
  );
}
