import type { ReactElement } from 'react';
import type { Settings } from '../../../shared/settings';
import type { Texts } from '../../../shared/texts/texts';
import { AccountsExchange } from './accounts-exchange';
import { AdvancedSection } from './advanced-section';
import { DeletingSection } from './deleting-section';
import { GeneralSection } from './general-section';
import { NetworkSection } from './network-section';
import { SavingSection } from './saving-section';

export type SettingsSection = keyof Texts['settings']['sections'];

/** What each section shows, in the order of the list. */
export const sectionsDrawn: Readonly<
  Record<SettingsSection, (props: { settings: Settings }) => ReactElement>
> = {
  general: GeneralSection,
  saving: SavingSection,
  deleting: DeletingSection,
  network: NetworkSection,
  accounts: AccountsExchange,
  advanced: AdvancedSection,
};

export const sections = Object.keys(sectionsDrawn).filter(isSection);

export function isSection(key: unknown): key is SettingsSection {
  return typeof key === 'string' && Object.hasOwn(sectionsDrawn, key);
}
