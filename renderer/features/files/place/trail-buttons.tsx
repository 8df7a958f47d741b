import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { goToNext, goToPrevious } from '../../../commands/actions/browse-commands';
import { commandLabel, runCommand, type Command } from '../../../commands/command';
import { IconButton } from '../../../components/button';
import { ContextMenu } from '../../../components/overlays/menu';
import { menuCorner } from '../../../components/overlays/menu-corner';
import type { Place } from '../../../lib/place/place';
import { goBack, goForward, useBrowse } from '../../../stores/files/browse-store';
import { useAccountList } from '../../../stores/accounts-store';
import { afterMenu } from './after-menu';
import styles from './place-header.module.css';
import { namePlace } from './place-names';

interface TrailButtonProps {
  command: Command;
  icon: ReactNode;
  /** The places that way, the nearest last. */
  way: readonly Place[];
  /** Accessible name of the menu with them. */
  menuLabel: string;
  goSteps: (steps: number) => void;
}

/** More places than this would make a menu that nobody reads. */
const mostInMenu = 12;

/* One step by a press; any step of the way from the context menu. */
function TrailButton({ command, icon, way, menuLabel, goSteps }: TrailButtonProps): ReactElement {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const accounts = useAccountList();
  const actions = [...way]
    .reverse()
    .slice(0, mostInMenu)
    .map((place, index) => ({
      id: String(index),
      label: namePlace(place, accounts),
      run: afterMenu(() => {
        goSteps(index + 1);
      }),
    }));
  return (
    <>
      <IconButton
        label={commandLabel(command)}
        icon={icon}
        disabled={way.length === 0}
        onClick={() => {
          runCommand(command);
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          if (way.length > 0) setAt(menuCorner(event.currentTarget));
        }}
      />
      {at === null ? null : (
        <ContextMenu
          label={menuLabel}
          actions={actions}
          at={at}
          onClose={() => {
            setAt(null);
          }}
        />
      )}
    </>
  );
}

/** The ways back and forward. */
export function TrailButtons(): ReactElement {
  const { back, forward } = useBrowse((state) => state.trail);
  const { place } = texts();
  return (
    <div className={styles['trail']}>
      <TrailButton
        command={goToPrevious}
        icon={<ArrowLeft size={16} strokeWidth={1.75} aria-hidden />}
        way={back}
        menuLabel={place.backTo}
        goSteps={goBack}
      />
      <TrailButton
        command={goToNext}
        icon={<ArrowRight size={16} strokeWidth={1.75} aria-hidden />}
        way={forward}
        menuLabel={place.forwardTo}
        goSteps={goForward}
      />
    </div>
  );
}
