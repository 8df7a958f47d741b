import type { ReactElement } from 'react';
import { visibleName } from '../../../shared/names';
import { conflictPolicies } from '../../../shared/choices/setting-choices';
import type { SaveTarget, Settings } from '../../../shared/settings';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { NumberField } from '../../components/forms/number-field';
import { RadioGroup } from '../../components/forms/radio-group';
import { chooseFolder, updateSettings, useSettingsView } from '../../stores/settings-store';
import { SelectSetting } from './select-setting';
import styles from './setting.module.css';

function optionOf({ id, kind, path }: SaveTarget): { value: string; label: string } {
  const words = texts().settings.saveTo;
  return { value: id, label: kind === 'pinned' ? visibleName(path) : words[kind] };
}

function FolderSetting({ saveTargetId }: Pick<Settings, 'saveTargetId'>): ReactElement {
  const words = texts().settings.saveTo;
  const targets = useSettingsView()?.saveTargets ?? [];
  const current = targets.find(({ id }) => id === saveTargetId);
  return (
    <SelectSetting
      label={words.label}
      options={targets.map(optionOf)}
      value={saveTargetId}
      onChange={(chosen) => {
        void updateSettings({ saveTargetId: chosen });
      }}
      action={<Button onClick={() => void chooseFolder()}>{words.choose}</Button>}
      {...(current === undefined ? {} : { description: visibleName(current.path) })}
    />
  );
}

function ConflictSetting({ conflictPolicy }: Pick<Settings, 'conflictPolicy'>): ReactElement {
  const words = texts().settings.conflicts;
  return (
    <div className={styles['setting']}>
      <RadioGroup
        label={words.label}
        direction="pairs"
        options={conflictPolicies.map((value) => ({ value, label: words[value] }))}
        value={conflictPolicy}
        onChange={(chosen) => {
          void updateSettings({ conflictPolicy: chosen });
        }}
      />
      <p className={styles['note']}>{words.descriptions[conflictPolicy]}</p>
    </div>
  );
}

/** Where and how files are saved. */
export function SavingSection({ settings }: { settings: Settings }): ReactElement {
  const { label, description } = texts().settings.transfersAtOnce;
  return (
    <>
      <FolderSetting saveTargetId={settings.saveTargetId} />
      <ConflictSetting conflictPolicy={settings.conflictPolicy} />
      <NumberField
        label={label}
        description={description}
        min={1}
        max={16}
        value={settings.transfersAtOnce}
        onChange={(transfersAtOnce) => {
          void updateSettings({ transfersAtOnce });
        }}
      />
    </>
  );
}
