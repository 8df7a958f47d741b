import type { ReactElement } from 'react';
import { Checkbox } from '../../../components/forms/checkbox';
import { Notice } from '../../../components/status/notice';
import type { AccountFormState } from './use-account-form';

/** Whether the sign-in outlives the session; where secrets cannot be kept, why not. */
export function RememberChoice({
  state: { head, model, changeHead, errors, busy, keepsSecrets },
}: {
  state: AccountFormState;
}): ReactElement {
  const checkbox = (
    <Checkbox
      label={keepsSecrets ? 'Remember on this computer' : 'Keep for this session only'}
      checked={head.remember}
      disabled={busy}
      error={errors['remember']}
      onChange={(remember) => {
        changeHead({ remember });
      }}
    />
  );
  if (keepsSecrets) return checkbox;
  return (
    <Notice tone="caution" title={`The ${model.secretNoun} cannot be stored here`} action={checkbox}>
      This system offers no secret store, and Longshore never writes a secret to disk in the clear. It can be
      kept until Longshore quits.
    </Notice>
  );
}
