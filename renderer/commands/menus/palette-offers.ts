import { Clock3, Star, UserRound, type LucideIcon } from 'lucide-react';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import type { PaletteItem } from '../../lib/palette/palette-items';
import { placeKey, type Place } from '../../lib/place/place';
import { getAccountList } from '../../stores/accounts-store';
import { namesOf, placeOf, usePlaces } from '../../stores/places-store';
import { getSystemInfo } from '../../stores/system-store';
import { commandTitle, getCommandContext, whyNotNow, type Command, type CommandContext } from '../command';
import { inMenuOrder, parseMenuOf } from './command-groups';
import { shortcutKeys, shortcutsOn } from '../keys/shortcut';

/** An item with the picture that stands before it. */
export interface PictureItem extends PaletteItem {
  readonly icon: LucideIcon;
}

/** The keys of the command's shortcut, as the platform's keyboards call them; empty when it has none. */
function shownKeys({ shortcuts }: Command): readonly string[] {
  const platform = getSystemInfo()?.platform ?? 'linux';
  const [first] = shortcutsOn(shortcuts, platform);
  return first === undefined ? [] : shortcutKeys(first, platform);
}

/** The title of the menu that the command is in, as it stands outside of a menu bar. */
export function menuTitle({ group }: Pick<Command, 'group'>): string {
  return texts().menus.titles[parseMenuOf(group)].replace('&', '');
}

function itemOf(command: Command, context: CommandContext): PictureItem {
  const refusal = whyNotNow(command, context);
  return {
    key: command.id,
    label: commandTitle(command),
    section: menuTitle(command),
    keys: shownKeys(command),
    icon: command.icon,
    refusal: command.when(context) ? null : (refusal ?? texts().palette.notNow),
    choice: { kind: 'command', id: command.id },
  };
}

function placeItem(place: Place, name: string, icon: LucideIcon): PictureItem {
  return {
    key: `place/${placeKey(place)}`,
    label: texts().palette.goTo(name),
    section: texts().palette.places,
    keys: [],
    icon,
    refusal: null,
    choice: { kind: 'place', place },
  };
}

function accountItems(): readonly PictureItem[] {
  return getAccountList().map(({ id, name }) =>
    placeItem({ kind: 'account', accountId: id }, visibleName(name), UserRound),
  );
}

function spotItems(): readonly PictureItem[] {
  const { favourites, recent } = usePlaces.getState();
  return [
    ...favourites.map((spot) => placeItem(placeOf(spot), namesOf(spot).way, Star)),
    ...recent.map((spot) => placeItem(placeOf(spot), namesOf(spot).way, Clock3)),
  ];
}

/* A place is offered once, as what it is first. */
function withoutRepeats(items: readonly PictureItem[]): readonly PictureItem[] {
  const seen = new Set<string>();
  return items.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Everything that the palette offers, as things are now. */
export function paletteItems(commands: readonly Command[]): readonly PictureItem[] {
  const context = getCommandContext();
  const offered = commands.filter(({ local, id }) => local !== true && id !== 'palette.open');
  return [
    ...inMenuOrder(offered).map((command) => itemOf(command, context)),
    ...withoutRepeats([...accountItems(), ...spotItems()]),
  ];
}
