import type { ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { PasswordField } from '../../../components/forms/password-field';
import { TextField } from '../../../components/forms/text-field';
import { bindTo, keepHint, type ServiceFieldsProps } from './field-props';
import type { SweeppeaForm } from './sweeppea-form';

export function SweeppeaFields(props: ServiceFieldsProps<SweeppeaForm>): ReactElement {
  const bind = bindTo(props);
  const words = texts().signIn.sweeppea;
  return (
    <>
      <PasswordField
        label={words.apiKey}
        {...keepHint(props.account)}
        maxLength={4096}
        autoComplete="new-password"
        autoFocus={props.startsHere}
        description={props.destination}
        {...bind('apiKey')}
      />
      <TextField label={words.serviceAddress} type="url" maxLength={2048} {...bind('serviceAddress')} />
    </>
  );
}
