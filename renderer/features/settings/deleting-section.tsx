import type { ReactElement } from 'react';
import type { Settings } from '../../../shared/settings';
import { texts } from '../../../shared/texts/texts';
import { NumberField } from '../../components/forms/number-field';
import { updateSettings } from '../../stores/settings-store';

/** How long a confirmed delete can be undone. */
export function DeletingSection({ settings }: { settings: Settings }): ReactElement {
  const { label, description } = texts().settings.grace;
  return (
    <NumberField
      label={label}
      description={description}
      min={0}
      max={60}
      value={settings.graceSeconds}
      onChange={(graceSeconds) => {
        void updateSettings({ graceSeconds });
      }}
    />
  );
}
