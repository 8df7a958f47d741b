import type { Entry, EntryVersion } from '../../../shared/files';
import { homeId, type ItemKind } from './oracle-api';
import type { OraclePlace } from './oracle-place';
import type { ItemWire, UserWire, VersionWire } from './oracle-wire';

/** Whose eyes an item is seen with. */
export interface Beholder {
  accountId: string;
  place: OraclePlace;
}

/** An item of the service as the app sees it. The size of a folder is not told: what the service counts into it is not documented. */
export function toEntry(item: ItemWire, kind: ItemKind, { accountId, place }: Beholder): Entry {
  const isFile = kind === 'file';
  const children = item.childItemsCount ?? item.childitemsCount;
  return {
    accountId,
    id: item.id,
    name: item.name ?? item.id,
    kind,
    size: isFile ? (item.size ?? null) : null,
    modifiedAt: parseTime(item.modifiedTime),
    version: isFile ? (item.version ?? null) : null,
    hash: null,
    certificate: null,
    forSigning: false,
    ...(item.ownedBy === undefined || isSelf(item.ownedBy, place) ? {} : { owner: nameOf(item.ownedBy) }),
    ...(item.reservedBy === undefined ? {} : { reservedBy: nameOf(item.reservedBy) }),
    ...(isFile || children === undefined ? {} : { childCount: children }),
    ...(item.parentID === undefined ? {} : { parentId: isTop(item.parentID, place) ? null : item.parentID }),
  };
}

/* The place begins at the home, or at what is linked. */
function isTop(folderId: string, { rootId }: OraclePlace): boolean {
  return folderId === (rootId ?? homeId);
}

export function toEntryVersion(version: VersionWire): EntryVersion {
  return {
    version: version.version,
    name: version.name ?? version.id,
    size: version.size ?? null,
    modifiedAt: parseTime(version.modifiedTime),
    modifiedBy: version.modifiedBy === undefined ? null : nameOf(version.modifiedBy),
  };
}

/** Who keeps us from changing the item; undefined when nobody does. */
export function findReserver(item: ItemWire, place: OraclePlace): string | undefined {
  if (item.reservedBy === undefined || isSelf(item.reservedBy, place)) return undefined;
  return nameOf(item.reservedBy);
}

/** False where the service says too little to tell. */
function isSelf(user: NonNullable<UserWire>, { access, ownId }: OraclePlace): boolean {
  if (user.id !== undefined && ownId !== null) return user.id === ownId;
  if (access.signInWith !== 'password') return false;
  return user.loginName?.toLowerCase() === access.userName.toLowerCase();
}

export function nameOf(user: NonNullable<UserWire>): string {
  return user.displayName ?? user.loginName ?? user.id ?? 'somebody';
}

/** Epoch milliseconds of a UTC time, `2014-02-21T20:52:37Z`, fractions allowed; null for anything else. */
export function parseTime(text: string | undefined): number | null {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
