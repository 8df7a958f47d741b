import { useState, type ReactElement } from 'react';
import type { Account } from '../../../../shared/accounts';
import { serviceIds, serviceNames } from '../../../../shared/choices/services';
import { texts } from '../../../../shared/texts/texts';
import { ColourSwatches } from '../../../components/forms/colour-swatches';
import { RadioGroup } from '../../../components/forms/radio-group';
import { TextField } from '../../../components/forms/text-field';
import { AcronisFields } from './acronis-fields';
import { BulkDeleteChoice } from './bulk-delete-choice';
import { OracleFields } from './oracle-fields';
import { RememberChoice } from './remember-choice';
import { SweeppeaFields } from './sweeppea-fields';
import type { AccountFormState } from './use-account-form';

const services = serviceIds.map((id) => ({ value: id, label: serviceNames[id] }));

interface AccountFieldsProps {
  state: AccountFormState;
  account: Account | null;
}

function ServiceFields({
  state,
  account,
  startsHere,
}: AccountFieldsProps & { startsHere: boolean }): ReactElement {
  const { form, changeForm, errors, busy, needsCode, destination } = state;
  const shared = { onChange: changeForm, errors, busy, needsCode, destination, account, startsHere };
  switch (form.service) {
    case 'acronis':
      return <AcronisFields {...shared} form={form} />;
    case 'oracle':
      return <OracleFields {...shared} form={form} />;
    case 'sweeppea':
      return <SweeppeaFields {...shared} form={form} />;
  }
}

/** The fields of the account dialog. The keyboard starts at the sign-in; at the name when the account is signed in. */
export function AccountFields({ state, account }: AccountFieldsProps): ReactElement {
  const { head, form, changeHead, changeService, errors, busy } = state;
  const { service, accountName, optional } = texts().signIn;
  const [opensWith] = useState({
    service: form.service,
    atName: account !== null && account.status !== 'signed-out',
  });
  return (
    <>
      <RadioGroup
        label={service}
        direction="joined"
        options={account === null ? services : services.filter(({ value }) => value === account.service)}
        value={form.service}
        disabled={busy || account !== null}
        onChange={changeService}
      />
      <TextField
        label={accountName}
        hint={optional}
        maxLength={200}
        value={head.name}
        error={errors['name']}
        readOnly={busy}
        autoFocus={opensWith.atName}
        onChange={(name) => {
          changeHead({ name });
        }}
      />
      {head.colour === null ? null : (
        <ColourSwatches
          value={head.colour}
          disabled={busy}
          onChange={(colour) => {
            changeHead({ colour });
          }}
        />
      )}
      <ServiceFields
        state={state}
        account={account}
        startsHere={!opensWith.atName && form.service === opensWith.service}
      />
      <BulkDeleteChoice state={state} account={account} />
      <RememberChoice state={state} />
    </>
  );
}
