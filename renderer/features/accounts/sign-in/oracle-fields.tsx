import type { ReactElement } from 'react';
import { signInWays, type SignInWay } from '../../../../shared/choices/account-choices';
import { texts } from '../../../../shared/texts/texts';
import { PasswordField } from '../../../components/forms/password-field';
import { RadioGroup } from '../../../components/forms/radio-group';
import { TextField } from '../../../components/forms/text-field';
import { bindTo, keepHint, type ServiceFieldsProps } from './field-props';
import type { OracleForm } from './oracle-form';

function ways(): readonly { value: SignInWay; label: string }[] {
  const { ways: names } = texts().signIn.oracle;
  return signInWays.map((value) => ({ value, label: names[value] }));
}

type OracleFieldsProps = ServiceFieldsProps<OracleForm>;

const secret = { maxLength: 4096, autoComplete: 'new-password' } as const;

function PasswordWay(props: OracleFieldsProps): ReactElement {
  const words = texts().signIn.oracle;
  const { account, startsHere, destination } = props;
  const bind = bindTo(props);
  return (
    <>
      <TextField label={words.userName} maxLength={512} {...bind('userName')} />
      <PasswordField
        label={words.password}
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
  const words = texts().signIn.oracle;
  const { account, startsHere, destination } = props;
  return (
    <PasswordField
      label={words.accessToken}
      {...secret}
      {...keepHint(account)}
      autoFocus={startsHere && account !== null}
      description={destination}
      {...bindTo(props)('accessToken')}
    />
  );
}

function PublicLinkWay(props: OracleFieldsProps): ReactElement {
  const words = texts().signIn.oracle;
  const { account, startsHere, destination } = props;
  const bind = bindTo(props);
  return (
    <>
      <TextField
        label={words.linkId}
        {...keepHint(account)}
        maxLength={2048}
        autoFocus={startsHere && account !== null}
        description={words.linkHelp}
        {...bind('linkId')}
      />
      <PasswordField
        label={words.accessCode}
        {...secret}
        hint={words.accessCodeHint}
        description={destination}
        {...bind('accessCode')}
      />
    </>
  );
}

function AppLinkWay(props: OracleFieldsProps): ReactElement {
  const words = texts().signIn.oracle;
  const { account, startsHere, destination } = props;
  const bind = bindTo(props);
  return (
    <>
      <TextField
        label={words.appLinkId}
        {...keepHint(account)}
        maxLength={2048}
        autoFocus={startsHere && account !== null}
        description={words.linkHelp}
        {...bind('appLinkId')}
      />
      <PasswordField label={words.appLinkAccessToken} {...secret} {...bind('appLinkAccessToken')} />
      <PasswordField
        label={words.appLinkRefreshToken}
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
  const words = texts().signIn.oracle;
  const { form, onChange, busy, account, startsHere } = props;
  const Way = waysDrawn[form.signInWith];
  return (
    <>
      <TextField
        label={words.instanceAddress}
        type="url"
        maxLength={2048}
        autoFocus={startsHere && account === null}
        {...bindTo(props)('instanceAddress')}
      />
      <RadioGroup
        label={words.signInWith}
        direction="pairs"
        options={ways()}
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
