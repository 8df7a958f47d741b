import { useLayoutEffect } from 'react';
import { useSettingsView } from './stores/settings-store';

/** Gives the document the theme and the density of the settings; without a theme it follows the system. */
export function useAppearance(): void {
  const settings = useSettingsView()?.settings;
  const theme = settings?.theme ?? 'system';
  const density = settings?.density ?? 'comfortable';
  useLayoutEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-density', density);
  }, [density]);
}
