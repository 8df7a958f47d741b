import { ArrowDown, ArrowUp, FolderOpen, StarOff } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Spot } from '../../../shared/places';
import { texts } from '../../../shared/texts/texts';
import { ContextMenu, type MenuAction } from '../../components/overlays/menu';
import { openTrail } from '../../stores/files/browse-store';
import { canMoveFavourite, moveFavouriteByStep, namesOf, removeFavourite } from '../../stores/places-store';

interface FavouriteMenuProps {
  spot: Spot;
  at: { x: number; y: number };
  onClose: () => void;
}

function moveAction(spot: Spot, step: -1 | 1): MenuAction {
  const { places } = texts();
  const Icon = step === -1 ? ArrowUp : ArrowDown;
  return {
    id: step === -1 ? 'up' : 'down',
    section: 'order',
    label: step === -1 ? places.moveUp : places.moveDown,
    icon: <Icon size={15} aria-hidden />,
    disabled: !canMoveFavourite(spot, step),
    run: () => {
      void moveFavouriteByStep(spot, step);
    },
  };
}

/** The context menu of a favourite. */
export function FavouriteMenu({ spot, at, onClose }: FavouriteMenuProps): ReactElement {
  const { places } = texts();
  const actions: readonly MenuAction[] = [
    {
      id: 'open',
      section: 'open',
      label: places.open,
      icon: <FolderOpen size={15} aria-hidden />,
      run: () => {
        openTrail(spot.accountId, spot.folders);
      },
    },
    moveAction(spot, -1),
    moveAction(spot, 1),
    {
      id: 'remove',
      section: 'remove',
      label: places.remove,
      icon: <StarOff size={15} aria-hidden />,
      run: () => {
        void removeFavourite(spot);
      },
    },
  ];
  return (
    <ContextMenu label={places.actionsFor(namesOf(spot).name)} actions={actions} at={at} onClose={onClose} />
  );
}
