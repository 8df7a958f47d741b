import type { ReactElement } from 'react';
import { PasswordField } from '../../../components/forms/password-field';
import { TextField } from '../../../components/forms/text-field';
import type { AcronisForm } from './acronis-form';
import { bindTo, keepHint, type ServiceFieldsProps } from './field-props';

export function AcronisFields(props: ServiceFieldsProps<AcronisForm>): ReactElement {
  const { account, startsHere, needsCode, destination } = props;
  const bind = bindTo(props);
  return (
    <>
      <TextField label="Cloud address" type="url" maxLength={2048} {...bind('cloudAddress')} />
      <TextField
        label="Login"
        maxLength={512}
        autoFocus={startsHere && account === null}
        {...bind('login')}
      />
      <PasswordField
        label="Password"
        {...keepHint(account)}
        maxLength={4096}
        autoComplete="new-password"
        autoFocus={startsHere && account !== null}
        description={destination}
        {...bind('password')}
      />
      {needsCode ? (
        <TextField
          label="Verification code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={64}
          description="The account is protected by a second factor. Enter the code of your authenticator app."
          {...bind('verificationCode')}
        />
      ) : null}
    </>
  );
}
