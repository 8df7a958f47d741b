import type { ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { Checkbox } from '../../../components/forms/checkbox';
import { Notice } from '../../../components/status/notice';
import type { AccountFormState } from './use-account-form';

/** Whether the sign-in outlives the session; where secrets cannot be kept, why not. */
export function RememberChoice({
  state: { head, model, changeHead, errors, busy, keepsSecrets },
}: {
  state: AccountFormState;
}): ReactElement {
  const { remember, sessionOnly, cannotBeStored, noSecretStore } = texts().signIn;
  const checkbox = (
    <Checkbox
      label={keepsSecrets ? remember : sessionOnly}
      checked={head.remember}
      disabled={busy}
      error={errors['remember']}
      onChange={(checked) => {
        changeHead({ remember: checked });
      }}
    />
  );
  if (keepsSecrets) return checkbox;
  return (
    <Notice tone="caution" title={cannotBeStored[model.secret]} action={checkbox}>
      {noSecretStore}
    </Notice>
  );
}
