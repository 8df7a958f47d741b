import { Download, Globe, SlidersHorizontal, Trash2, Users, Wrench, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Settings } from '../../../shared/settings';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { Dialog, DialogFooter } from '../../components/overlays/dialog';
import { useFocusOnce } from '../../components/use-focus-once';
import { answerDialog } from '../../stores/window/dialogs-store';
import { useSettingsView } from '../../stores/settings-store';
import { keepSection, keptSection } from './kept-section';
import styles from './settings-dialog.module.css';
import { isSection, sections, sectionsDrawn, type SettingsSection } from './settings-sections';

const icons: Readonly<Record<SettingsSection, LucideIcon>> = {
  general: SlidersHorizontal,
  saving: Download,
  deleting: Trash2,
  network: Globe,
  accounts: Users,
  advanced: Wrench,
};

function dismiss(): void {
  answerDialog('settings', null);
}

function firstSection(): SettingsSection {
  const kept = keptSection();
  return isSection(kept) ? kept : 'general';
}

interface SectionTabProps {
  section: SettingsSection;
  /** Where the keyboard starts. */
  startsHere: boolean;
}

function SectionTab({ section, startsHere }: SectionTabProps): ReactElement {
  const Icon = icons[section];
  const ref = useFocusOnce(startsHere);
  return (
    <Tab ref={ref} id={section} className={styles['tab'] ?? ''}>
      <Icon size={15} aria-hidden />
      {texts().settings.sections[section]}
    </Tab>
  );
}

function SectionPanel({ section, settings }: { section: SettingsSection; settings: Settings }): ReactElement {
  const Drawn = sectionsDrawn[section];
  return (
    <TabPanel id={section} className={styles['panel'] ?? ''}>
      <Drawn settings={settings} />
    </TabPanel>
  );
}

function Sections({ settings }: { settings: Settings }): ReactElement {
  const [section, setSection] = useState(firstSection);
  useEffect(() => {
    keepSection(section);
    return () => {
      keepSection(null);
    };
  }, [section]);
  return (
    <Tabs
      orientation="vertical"
      className={styles['tabs'] ?? ''}
      selectedKey={section}
      onSelectionChange={(key) => {
        if (isSection(key)) setSection(key);
      }}
    >
      <TabList aria-label={texts().settings.title} className={styles['list'] ?? ''}>
        {sections.map((one) => (
          <SectionTab key={one} section={one} startsHere={one === section} />
        ))}
      </TabList>
      {sections.map((one) => (
        <SectionPanel key={one} section={one} settings={settings} />
      ))}
    </Tabs>
  );
}

/** Settings; each takes effect at once. */
export function SettingsDialog(): ReactElement | null {
  const settings = useSettingsView()?.settings;
  if (settings === undefined) return null;
  const { title, done } = texts().settings;
  return (
    <Dialog title={title} width="medium" onClose={dismiss}>
      <Sections settings={settings} />
      <DialogFooter>
        <Button variant="primary" onClick={dismiss}>
          {done}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
