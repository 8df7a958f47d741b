import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { goToNext, goToPrevious } from '../../../commands/browse-commands';
import { runCommand, type Command } from '../../../commands/command';
import { IconButton } from '../../../components/button';
import { useBrowse } from '../../../stores/files/browse-store';
import styles from '../files-view.module.css';
import { FilterField } from '../filter-field';
import { PlacePath } from './place-path';

interface TrailButtonProps {
  command: Command;
  icon: ReactNode;
  /** Does the trail lead that way? */
  leads: boolean;
}

function TrailButton({ command, icon, leads }: TrailButtonProps): ReactElement {
  return (
    <IconButton
      label={command.label}
      icon={icon}
      disabled={!leads}
      onClick={() => {
        runCommand(command);
      }}
    />
  );
}

/** Where we are, the ways back and forward, and the filter. */
export function PlaceHeader(): ReactElement {
  const { back, forward } = useBrowse((state) => state.trail);
  return (
    <header className={styles['header']}>
      <div className={styles['trail']}>
        <TrailButton
          command={goToPrevious}
          icon={<ArrowLeft size={16} strokeWidth={1.75} aria-hidden />}
          leads={back.length > 0}
        />
        <TrailButton
          command={goToNext}
          icon={<ArrowRight size={16} strokeWidth={1.75} aria-hidden />}
          leads={forward.length > 0}
        />
      </div>
      <PlacePath />
      <FilterField />
    </header>
  );
}
