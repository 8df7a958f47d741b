const key = 'settings-section';

/** The section that was shown when the page was loaded again, as after a change of language; null when the settings were not open. */
export function keptSection(): string | null {
  return sessionStorage.getItem(key);
}

/** Remembers the section that is shown, as long as the settings are open; null when they are not. */
export function keepSection(section: string | null): void {
  if (section === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, section);
}
