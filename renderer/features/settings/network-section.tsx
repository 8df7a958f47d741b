import { useState, type FocusEvent, type ReactElement, type SubmitEvent } from 'react';
import { isProxyAddress, toProxyAddress } from '../../../shared/proxy-address';
import { proxyKinds } from '../../../shared/choices/setting-choices';
import type { ProxyChoice, Settings } from '../../../shared/settings';
import { texts } from '../../../shared/texts/texts';
import { RadioGroup } from '../../components/forms/radio-group';
import { TextField } from '../../components/forms/text-field';
import { updateSettings } from '../../stores/settings-store';

function addressOf(proxy: ProxyChoice): string {
  return proxy.kind === 'manual' ? proxy.address : '';
}

/** What is typed and not in use yet; `isLeft` once the field was left. */
interface Draft {
  readonly address: string;
  readonly isLeft: boolean;
}

interface AddressFieldProps {
  draft: Draft | null;
  saved: string;
  onType: (address: string) => void;
  /** Enter, or leaving the field. */
  onLeave: () => void;
}

function AddressField({ draft, saved, onType, onLeave }: AddressFieldProps): ReactElement {
  const words = texts().settings.proxy;
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    onLeave();
  };
  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null || !currentTarget.contains(relatedTarget)) onLeave();
  };
  return (
    <form noValidate onSubmit={handleSubmit} onBlur={handleBlur}>
      <TextField
        label={words.address}
        type="url"
        maxLength={300}
        autoFocus={draft !== null && !draft.isLeft && draft.address === ''}
        value={draft?.address ?? saved}
        description={draft === null ? words.help : `${words.help} ${words.unsaved}`}
        error={draft?.isLeft === true ? words.invalid : undefined}
        onChange={onType}
      />
    </form>
  );
}

/** Through which proxy the services are reached. An address is in use as soon as it is complete and the field is left. */
export function NetworkSection({ settings: { proxy } }: { settings: Settings }): ReactElement {
  const words = texts().settings.proxy;
  const [draft, setDraft] = useState<Draft | null>(null);
  const kind = draft === null ? proxy.kind : 'manual';
  const take = (choice: ProxyChoice): void => {
    setDraft(null);
    void updateSettings({ proxy: choice });
  };
  const handleLeave = (): void => {
    if (draft === null) return;
    const address = toProxyAddress(draft.address);
    if (isProxyAddress(address)) take({ kind: 'manual', address });
    else setDraft({ address: draft.address, isLeft: true });
  };
  return (
    <>
      <RadioGroup
        label={words.label}
        direction="row"
        options={proxyKinds.map((value) => ({ value, label: words[value] }))}
        value={kind}
        onChange={(chosen) => {
          if (chosen === 'manual') setDraft({ address: addressOf(proxy), isLeft: false });
          else take({ kind: chosen });
        }}
      />
      {kind === 'manual' ? (
        <AddressField
          draft={draft}
          saved={addressOf(proxy)}
          onType={(address) => {
            setDraft({ address, isLeft: false });
          }}
          onLeave={handleLeave}
        />
      ) : null}
    </>
  );
}
