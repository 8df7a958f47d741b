import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { NumberField } from '../../components/forms/number-field';
import { RadioGroup } from '../../components/forms/radio-group';
import { answerDialog } from '../../stores/dialogs-store';
import { updateSettings, useSettingsView } from '../../stores/settings-store';
import { AccountsExchange } from './accounts-exchange';
import { GracePeriodField } from './grace-period-field';

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const conflictPolicies = [
  { value: 'ask', label: 'Ask' },
  { value: 'keep-both', label: 'Keep both' },
  { value: 'replace', label: 'Replace' },
  { value: 'skip', label: 'Skip' },
] as const;

function dismiss(): void {
  answerDialog('settings', null);
}

/** Settings; each takes effect at once. */
export function SettingsDialog(): ReactElement {
  const settings = useSettingsView()?.settings;
  return (
    <Dialog title="Settings" width="narrow" onClose={dismiss}>
      <DialogBody>
        <RadioGroup
          label="Theme"
          direction="row"
          options={themes}
          value={settings?.theme ?? 'system'}
          onChange={(theme) => {
            void updateSettings({ theme });
          }}
        />
        <RadioGroup
          label="When a file exists"
          direction="pairs"
          options={conflictPolicies}
          value={settings?.conflictPolicy ?? 'ask'}
          onChange={(conflictPolicy) => {
            void updateSettings({ conflictPolicy });
          }}
        />
        <NumberField
          label="Transfers at once"
          description="Over all accounts together, 1 to 16. A service may allow fewer."
          min={1}
          max={16}
          value={settings?.transfersAtOnce ?? 1}
          onChange={(transfersAtOnce) => {
            void updateSettings({ transfersAtOnce });
          }}
        />
        <GracePeriodField />
        <AccountsExchange />
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" autoFocus onClick={dismiss}>
          Done
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
