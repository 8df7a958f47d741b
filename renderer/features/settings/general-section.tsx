import { useState, type ReactElement } from 'react';
import type { Settings } from '../../../shared/settings';
import { languageNames, languages } from '../../../shared/texts/locale';
import { formatNumber } from '../../../shared/texts/numbers';
import { texts } from '../../../shared/texts/texts';
import { RadioGroup } from '../../components/forms/radio-group';
import { formatDateTime } from '../../lib/format/format-date';
import { updateSettings } from '../../stores/settings-store';
import { useSystemInfo } from '../../stores/system-store';
import { SelectSetting } from './select-setting';
import styles from './setting.module.css';

const exampleNumber = 1234.5;

function LanguageSetting({ language }: Pick<Settings, 'language'>): ReactElement {
  const words = texts().settings.language;
  const systemLanguage = useSystemInfo()?.systemLanguage ?? 'en';
  return (
    <SelectSetting
      label={words.label}
      description={words.description}
      options={[
        { value: 'system', label: words.system(languageNames[systemLanguage]) },
        ...languages.map((value) => ({ value, label: languageNames[value] })),
      ]}
      value={language}
      onChange={(chosen) => {
        void updateSettings({ language: chosen });
      }}
    />
  );
}

function FormatsSetting({ formats }: Pick<Settings, 'formats'>): ReactElement {
  const words = texts().settings.formats;
  const [now] = useState(() => Date.now());
  return (
    <div className={styles['setting']}>
      <RadioGroup
        label={words.label}
        direction="row"
        options={[
          { value: 'system', label: words.system },
          { value: 'language', label: words.language },
        ]}
        value={formats}
        onChange={(chosen) => {
          void updateSettings({ formats: chosen });
        }}
      />
      <p className={styles['note']}>{words.example(formatDateTime(now), formatNumber(exampleNumber, 1))}</p>
    </div>
  );
}

/** Language and looks. */
export function GeneralSection({ settings }: { settings: Settings }): ReactElement {
  const { theme, density } = texts().settings;
  return (
    <>
      <LanguageSetting language={settings.language} />
      <FormatsSetting formats={settings.formats} />
      <RadioGroup
        label={theme.label}
        direction="row"
        options={[
          { value: 'system', label: theme.system },
          { value: 'light', label: theme.light },
          { value: 'dark', label: theme.dark },
        ]}
        value={settings.theme}
        onChange={(chosen) => {
          void updateSettings({ theme: chosen });
        }}
      />
      <RadioGroup
        label={density.label}
        direction="row"
        options={[
          { value: 'comfortable', label: density.comfortable },
          { value: 'compact', label: density.compact },
        ]}
        value={settings.density}
        onChange={(chosen) => {
          void updateSettings({ density: chosen });
        }}
      />
    </>
  );
}
