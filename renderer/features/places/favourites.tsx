import { Folder, FolderX } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { Spot } from '../../../shared/places';
import { refOf, spotKey } from '../../../shared/spots';
import { texts } from '../../../shared/texts/texts';
import { favouritesTarget } from '../../commands/actions/drop-commands';
import { AccountBadge } from '../../components/account-badge';
import { ListBox, type ListBoxOption } from '../../components/list-box';
import { useItemDrag } from '../../components/use-item-drag';
import { findAccount, useAccountList } from '../../stores/accounts-store';
import { openTrail, useBrowse } from '../../stores/files/browse-store';
import { useGoneFolders } from '../../stores/files/gone-folders';
import {
  moveFavouriteByStep,
  moveFavouriteToGap,
  namesOf,
  removeFavourite,
  spotOf,
  usePlaces,
} from '../../stores/places-store';
import { dropTargetAttribute, useDrag } from '../../stores/transfers/drag-store';
import { FavouriteMenu } from './favourite-menu';
import styles from './favourites.module.css';

const keyOf = (spot: Spot): string => spotKey(refOf(spot));

function optionOf(spot: Spot, isGone: boolean): ListBoxOption {
  const { name, way } = namesOf(spot);
  const account = findAccount(spot.accountId);
  const badge =
    account === null ? null : <AccountBadge name={account.name} colour={account.colour} size={14} />;
  const icon = isGone ? <FolderX size={15} aria-hidden /> : <Folder size={15} aria-hidden />;
  return {
    id: keyOf(spot),
    label: name,
    title: isGone ? texts().places.goneTitle : way,
    leading:
      spot.folders.length === 0 ? (
        <AccountBadge name={name} colour={account?.colour ?? 'slate'} size={18} />
      ) : (
        icon
      ),
    trailing: spot.folders.length === 0 ? null : badge,
    muted: isGone,
    ...(isGone ? { description: texts().places.gone } : {}),
    data: { 'data-favourite': keyOf(spot) },
  };
}

function keyAt(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest('[data-favourite]')?.getAttribute('data-favourite') ?? null)
    : null;
}

/* An element that is moved in the page loses the focus; the favourite that had it gets it back. */
function useFocusThroughMoves(order: string) {
  const container = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  useEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    container.current
      ?.querySelector<HTMLElement>(`[data-favourite="${CSS.escape(focused.current)}"]`)
      ?.focus();
  }, [order]);
  const note = (target: EventTarget): void => {
    focused.current = keyAt(target);
  };
  return { container, note };
}

/* Moves with Alt and the arrows, as accounts do; Delete takes the favourite away, not the folder. */
function handleKey(event: KeyboardEvent, spot: Spot | undefined): void {
  if (spot === undefined) return;
  const step = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
  if (step === undefined && event.key !== 'Delete') return;
  event.preventDefault();
  event.stopPropagation();
  if (step === undefined) void removeFavourite(spot);
  else void moveFavouriteByStep(spot, step);
}

interface OpenMenu {
  readonly spot: Spot;
  readonly at: { x: number; y: number };
}

function FavouriteList({ favourites }: { favourites: readonly Spot[] }): ReactElement {
  const gone = useGoneFolders();
  const here = spotOf(useBrowse(({ place }) => place));
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { container, note } = useFocusThroughMoves(favourites.map(keyOf).join());
  const spotAt = (key: string | null): Spot | undefined => favourites.find((one) => keyOf(one) === key);
  const { drag, handlePointerDown } = useItemDrag('data-favourite', ({ id, gap }) => {
    const spot = spotAt(id);
    if (spot !== undefined) void moveFavouriteToGap(spot, gap);
  });
  const lineSpot = drag === null ? undefined : (favourites[drag.gap] ?? favourites.at(-1));
  const handleContextMenu = (event: MouseEvent): void => {
    const spot = spotAt(keyAt(event.target));
    if (spot === undefined) return;
    event.preventDefault();
    setMenu({ spot, at: { x: event.clientX, y: event.clientY } });
  };
  return (
    <div
      ref={container}
      onFocus={({ target }) => {
        note(target);
      }}
      onKeyDownCapture={(event) => {
        handleKey(event, spotAt(keyAt(event.target)));
      }}
      onPointerDownCapture={handlePointerDown}
      onContextMenu={handleContextMenu}
    >
      <ListBox
        label={texts().places.favourites}
        options={favourites.map((spot) => optionOf(spot, gone.has(keyOf(spot))))}
        selectedId={here === null ? null : keyOf(here)}
        moving={
          drag === null || lineSpot === undefined
            ? null
            : {
                id: drag.id,
                lineId: keyOf(lineSpot),
                edge: drag.gap < favourites.length ? 'before' : 'after',
              }
        }
        onSelect={(key) => {
          const spot = spotAt(key);
          if (spot !== undefined) openTrail(spot.accountId, spot.folders);
        }}
      />
      {menu === null ? null : (
        <FavouriteMenu
          spot={menu.spot}
          at={menu.at}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}

/** Folders kept at hand; folders of the list can be dropped here. */
export function Favourites(): ReactElement {
  const favourites = usePlaces((state) => state.favourites);
  useAccountList();
  const isTarget = useDrag(({ target }) => target === favouritesTarget);
  return (
    <section
      aria-label={texts().places.favourites}
      data-target={isTarget ? '' : undefined}
      className={styles['favourites']}
      {...{ [dropTargetAttribute]: favouritesTarget }}
    >
      <h2 className={styles['heading']}>{texts().places.favourites}</h2>
      {favourites.length === 0 ? (
        <p className={styles['none']}>{texts().places.none}</p>
      ) : (
        <FavouriteList favourites={favourites} />
      )}
    </section>
  );
}
