import type { ReactElement } from 'react';
import { NumberField } from '../../components/forms/number-field';
import { updateSettings, useSettingsView } from '../../stores/settings-store';

/** How long a confirmed delete can be undone. */
export function GracePeriodField(): ReactElement {
  const settings = useSettingsView()?.settings;
  return (
    <NumberField
      label="Seconds to undo a delete"
      description="Nothing is sent in that time, 0 to 60. With 0 a delete begins as soon as it is confirmed."
      min={0}
      max={60}
      value={settings?.graceSeconds ?? 0}
      onChange={(graceSeconds) => {
        void updateSettings({ graceSeconds });
      }}
    />
  );
}
