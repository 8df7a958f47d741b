import type { ReactElement } from 'react';
import type { Account } from '../../../../shared/accounts';
import { texts } from '../../../../shared/texts/texts';
import { Checkbox } from '../../../components/forms/checkbox';
import type { AccountFormState } from './use-account-form';

interface BulkDeleteChoiceProps {
  state: AccountFormState;
  account: Account | null;
}

/** Whether an account that is there deletes several files with one request; nothing where its service cannot. */
export function BulkDeleteChoice({ state, account }: BulkDeleteChoiceProps): ReactElement | null {
  const { head, model, changeHead, busy } = state;
  const { label, help, suspended } = texts().signIn.bulkDelete;
  if (account === null || !model.offersBulkDelete) return null;
  return (
    <Checkbox
      label={label}
      description={account.bulkDelete === 'suspended' ? suspended : help}
      checked={head.bulkDelete}
      disabled={busy}
      onChange={(bulkDelete) => {
        changeHead({ bulkDelete });
      }}
    />
  );
}
