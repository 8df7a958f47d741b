import { FolderOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { logLevels } from '../../../shared/choices/setting-choices';
import type { Settings } from '../../../shared/settings';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { updateSettings } from '../../stores/settings-store';
import { openLogFolder } from '../../stores/system-store';
import { SelectSetting } from './select-setting';

/** What is of use when something is wrong. */
export function AdvancedSection({ settings }: { settings: Settings }): ReactElement {
  const words = texts().settings.log;
  return (
    <SelectSetting
      label={words.label}
      description={words.description}
      options={logLevels.map((value) => ({ value, label: words[value] }))}
      value={settings.logLevel}
      onChange={(logLevel) => {
        void updateSettings({ logLevel });
      }}
      action={
        <Button icon={<FolderOpen size={14} aria-hidden />} onClick={() => void openLogFolder()}>
          {words.openFolder}
        </Button>
      }
    />
  );
}
