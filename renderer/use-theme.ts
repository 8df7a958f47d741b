import { useLayoutEffect } from 'react';
import { useSettingsView } from './stores/settings-store';

/** Gives the document the theme of the settings; without one it follows the system. */
export function useTheme(): void {
  const theme = useSettingsView()?.settings.theme ?? 'system';
  useLayoutEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
}
