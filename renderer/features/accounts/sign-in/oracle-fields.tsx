import type { ReactElement } from 'react';
import type { SignInWay } from '../../../../shared/accounts';
import { PasswordField } from '../../../components/forms/password-field';
import { RadioGroup } from '../../../components/forms/radio-group';
import { TextField } from '../../../components/forms/text-field';
import { bindTo, keepHint, type ServiceFieldsProps } from './field-props';
import type { OracleForm } from './oracle-form';

const ways: readonly { value: SignInWay; label: string }[] = [
  { value: 'password', label: 'User name and password' },
  { value: 'access-token', label: 'Access token' },
  { value: 'public-link', label: 'Public link' },
  { value: 'app-link', label: 'App link' },
];

type OracleFieldsProps = ServiceFieldsProps<OracleForm>;

const secret = { maxLength: 4096, autoComplete: 'new-password' } as const;
const linkHelp = 'Its ID alone, or the address of its page.';

function PasswordWay(props: OracleFieldsProps): ReactElement {
  const { account, startsHere, destination } = props;
  const bind = bindTo(props);
  return (
    <>
      <TextField label="User name" maxLength={512} {...bind('userName')} />
      <PasswordField
        label="Password"
        {...secret}
        {...keepHint(account)}
        autoFocus={startsHere && account !== null}
        description={destination}
        {...bind('password')}
      />
    </>
  );
}

function AccessTokenWay(props: OracleFieldsProps): ReactElement {
  const { account, startsHere, destination } = props;
  return (
    <PasswordField
      label="Access token"
      {...secret}
      {...keepHint(account)}
      autoFocus={startsHere && account !== null}
      description={destination}
      {...bindTo(props)('accessToken')}
    />
  );
}

function PublicLinkWay(props: OracleFieldsProps): ReactElement {
  const { account, startsHere, destination } = props;
  const bind = bindTo(props);
  return (
    <>
      <TextField
        label="Link ID"
        {...keepHint(account)}
        maxLength={2048}
        autoFocus={startsHere && account !== null}
        description={linkHelp}
        {...bind('linkId')}
      />
      <PasswordField
        label="Access code"
        {...secret}
        hint="if the link has one"
        description={destination}
        {...bind('accessCode')}
      />
    </>
  );
}

function AppLinkWay(props: OracleFieldsProps): ReactElement {
  const { account, startsHere, destination } = props;
  const bind = bindTo(props);
  return (
    <>
      <TextField
        label="App link ID"
        {...keepHint(account)}
        maxLength={2048}
        autoFocus={startsHere && account !== null}
        description={linkHelp}
        {...bind('appLinkId')}
      />
      <PasswordField label="App link access token" {...secret} {...bind('appLinkAccessToken')} />
      <PasswordField
        label="App link refresh token"
        {...secret}
        description={destination}
        {...bind('appLinkRefreshToken')}
      />
    </>
  );
}

const waysDrawn: Readonly<Record<SignInWay, (props: OracleFieldsProps) => ReactElement>> = {
  password: PasswordWay,
  'access-token': AccessTokenWay,
  'public-link': PublicLinkWay,
  'app-link': AppLinkWay,
};

export function OracleFields(props: OracleFieldsProps): ReactElement {
  const { form, onChange, busy, account, startsHere } = props;
  const Way = waysDrawn[form.signInWith];
  return (
    <>
      <TextField
        label="Instance address"
        type="url"
        maxLength={2048}
        autoFocus={startsHere && account === null}
        {...bindTo(props)('instanceAddress')}
      />
      <RadioGroup
        label="Sign in with"
        direction="pairs"
        options={ways}
        value={form.signInWith}
        disabled={busy}
        onChange={(signInWith) => {
          onChange({ ...form, signInWith });
        }}
      />
      <Way {...props} startsHere={startsHere && account !== null} />
    </>
  );
}
