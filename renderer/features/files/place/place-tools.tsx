import { Clock, Eraser, Folder, Star } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Spot } from '../../../../shared/places';
import { refOf, spotKey } from '../../../../shared/spots';
import { texts } from '../../../../shared/texts/texts';
import { AccountBadge } from '../../../components/account-badge';
import { IconButton } from '../../../components/button';
import { ContextMenu, type MenuAction } from '../../../components/overlays/menu';
import { menuCorner } from '../../../components/overlays/menu-corner';
import { findAccount } from '../../../stores/accounts-store';
import { openTrail, useBrowse } from '../../../stores/files/browse-store';
import {
  addFavourite,
  clearRecentPlaces,
  isFavourite,
  namesOf,
  removeFavourite,
  spotOf,
  usePlaces,
} from '../../../stores/places-store';
import { afterMenu } from './after-menu';

/** Keeps the folder that is open at hand, or ends that. Nothing for what is no folder. */
export function FavouriteStar(): ReactElement | null {
  const spot = spotOf(useBrowse((state) => state.place));
  const places = usePlaces();
  if (spot === null) return null;
  const isOn = isFavourite(refOf(spot), places);
  const { place } = texts();
  return (
    <IconButton
      label={isOn ? place.removeFavourite : place.addFavourite}
      aria-pressed={isOn}
      icon={<Star size={15} strokeWidth={1.75} fill={isOn ? 'currentColor' : 'none'} aria-hidden />}
      onClick={() => {
        void (isOn ? removeFavourite(spot) : addFavourite(spot));
      }}
    />
  );
}

function SpotIcon({ spot: { accountId, folders } }: { spot: Spot }): ReactElement {
  const account = findAccount(accountId);
  if (folders.length > 0 || account === null) return <Folder size={15} aria-hidden />;
  return <AccountBadge name={account.name} colour={account.colour} size={15} />;
}

function useRecentActions(): readonly MenuAction[] {
  const recent = usePlaces((state) => state.recent);
  const here = spotOf(useBrowse((state) => state.place));
  const { place } = texts();
  const others = recent.filter((one) => here === null || spotKey(refOf(one)) !== spotKey(refOf(here)));
  const none: MenuAction = { id: 'none', label: place.noRecent, disabled: true, run: () => undefined };
  if (others.length === 0) return [none];
  const actions = others.map((spot): MenuAction => {
    return {
      id: spotKey(refOf(spot)),
      section: 'places',
      label: namesOf(spot).way,
      icon: <SpotIcon spot={spot} />,
      run: afterMenu(() => {
        openTrail(spot.accountId, spot.folders);
      }),
    };
  });
  const clear: MenuAction = {
    id: 'clear',
    section: 'clear',
    label: place.clearRecent,
    icon: <Eraser size={15} aria-hidden />,
    run: () => {
      void clearRecentPlaces();
    },
  };
  return [...actions, clear];
}

/** The places that were visited last. */
export function RecentPlaces(): ReactElement {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const requests = useBrowse((state) => state.recentRequests);
  const button = useRef<HTMLButtonElement>(null);
  const actions = useRecentActions();
  const open = (): void => {
    setAt(menuCorner(button.current));
  };
  useEffect(() => {
    if (requests > 0) open();
  }, [requests]);
  return (
    <>
      <IconButton
        ref={button}
        label={texts().place.recent}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        icon={<Clock size={15} strokeWidth={1.75} aria-hidden />}
        onClick={open}
      />
      {at === null ? null : (
        <ContextMenu
          label={texts().place.recent}
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
