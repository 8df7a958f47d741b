import { Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from '../../components/button';
import { updateSettings, useSettingsView } from '../../stores/settings-store';

const themes = {
  system: { label: 'Theme: as the system', Icon: SunMoon, next: 'light' },
  light: { label: 'Theme: light', Icon: Sun, next: 'dark' },
  dark: { label: 'Theme: dark', Icon: Moon, next: 'system' },
} as const;

/** Goes round the three themes. */
export function ThemeSwitch(): ReactElement {
  const { label, Icon, next } = themes[useSettingsView()?.settings.theme ?? 'system'];
  return (
    <IconButton
      label={label}
      icon={<Icon size={15} aria-hidden />}
      onClick={() => {
        void updateSettings({ theme: next });
      }}
    />
  );
}
