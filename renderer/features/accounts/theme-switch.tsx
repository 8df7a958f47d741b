import { Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { IconButton } from '../../components/button';
import { updateSettings, useSettingsView } from '../../stores/settings-store';

const themes = {
  system: { Icon: SunMoon, next: 'light' },
  light: { Icon: Sun, next: 'dark' },
  dark: { Icon: Moon, next: 'system' },
} as const;

/** Goes round the three themes. */
export function ThemeSwitch(): ReactElement {
  const theme = useSettingsView()?.settings.theme ?? 'system';
  const { Icon, next } = themes[theme];
  return (
    <IconButton
      label={texts().accounts.themes[theme]}
      icon={<Icon size={15} aria-hidden />}
      onClick={() => {
        void updateSettings({ theme: next });
      }}
    />
  );
}
