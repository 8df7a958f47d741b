import type { ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { PasswordField } from '../../../components/forms/password-field';
import { TextField } from '../../../components/forms/text-field';
import type { AcronisForm } from './acronis-form';
import { bindTo, keepHint, type ServiceFieldsProps } from './field-props';

export function AcronisFields(props: ServiceFieldsProps<AcronisForm>): ReactElement {
  const { account, startsHere, needsCode, destination } = props;
  const bind = bindTo(props);
  const words = texts().signIn.acronis;
  return (
    <>
      <TextField label={words.cloudAddress} type="url" maxLength={2048} {...bind('cloudAddress')} />
      <TextField
        label={words.login}
        maxLength={512}
        autoFocus={startsHere && account === null}
        {...bind('login')}
      />
      <PasswordField
        label={words.password}
        {...keepHint(account)}
        maxLength={4096}
        autoComplete="new-password"
        autoFocus={startsHere && account !== null}
        description={destination}
        {...bind('password')}
      />
      {needsCode ? (
        <TextField
          label={words.verificationCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={64}
          description={words.codeHelp}
          {...bind('verificationCode')}
        />
      ) : null}
    </>
  );
}
