import type { ReactElement } from 'react';
import { serviceIdSchema, serviceNames, type Account } from '../../../shared/accounts';
import { Checkbox } from '../../components/forms/checkbox';
import { Notice } from '../../components/status/notice';
import { PasswordField } from '../../components/forms/password-field';
import { RadioGroup } from '../../components/forms/radio-group';
import { TextField } from '../../components/forms/text-field';
import type { AccountFormState } from './use-account-form';

const services = serviceIdSchema.options.map((id) => ({ value: id, label: serviceNames[id] }));

interface AccountFieldsProps {
  state: AccountFormState;
  account: Account | null;
}

/** The fields of the account dialog. A new account starts at the login, an existing one at the password. */
export function AccountFields({ state, account }: AccountFieldsProps): ReactElement {
  const { form, change, errors, busy } = state;
  const bind = (field: 'name' | 'cloudAddress' | 'login' | 'password' | 'verificationCode') => ({
    value: form[field],
    error: errors[field],
    readOnly: busy,
    onChange: (value: string) => {
      change(field, value);
    },
  });
  return (
    <>
      <RadioGroup
        label="Service"
        options={services}
        value={form.service}
        disabled={busy || account !== null}
        onChange={(value) => {
          change('service', value);
        }}
      />
      <TextField label="Account name" hint="optional" maxLength={200} {...bind('name')} />
      <TextField label="Cloud address" type="url" maxLength={2048} {...bind('cloudAddress')} />
      <TextField label="Login" maxLength={512} autoFocus={account === null} {...bind('login')} />
      <PasswordField
        label="Password"
        {...(account === null || account.status === 'signed-out' ? {} : { hint: 'leave empty to keep it' })}
        maxLength={4096}
        autoComplete="new-password"
        autoFocus={account !== null}
        description={state.destination}
        {...bind('password')}
      />
      {state.needsCode ? (
        <TextField
          label="Verification code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={64}
          description="The account is protected by a second factor. Enter the code of your authenticator app."
          {...bind('verificationCode')}
        />
      ) : null}
      <RememberChoice state={state} />
    </>
  );
}

function RememberChoice({
  state: { form, change, errors, busy, keepsSecrets },
}: {
  state: AccountFormState;
}): ReactElement {
  const checkbox = (
    <Checkbox
      label={keepsSecrets ? 'Remember on this computer' : 'Keep for this session only'}
      checked={form.remember}
      disabled={busy}
      error={errors.remember}
      onChange={(checked) => {
        change('remember', checked);
      }}
    />
  );
  if (keepsSecrets) return checkbox;
  return (
    <Notice tone="caution" title="The password cannot be stored here" action={checkbox}>
      This system offers no secret store, and Longshore never writes a password to disk in the clear. It can
      be kept until Longshore quits.
    </Notice>
  );
}
