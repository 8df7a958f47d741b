import type { OracleJson } from '../oracle-call';
import type { OracleStore } from '../store/oracle-store';
import {
  currentVersion,
  type OracleUser,
  type StoredFile,
  type StoredFolder,
  type StoredItem,
  type StoredVersion,
} from '../store/oracle-model';

/** Items as JSON, scalars as strings [documented]. */

/** UTC, without fractions [documented]. */
export function wireTime(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');
}

export function userJson(user: OracleUser): OracleJson {
  return { id: user.id, displayName: user.displayName, loginName: user.loginName, type: 'user' };
}

/** Who reads, and where the item is read: in a listing of the home its parent is `self` whatever it really is [documented]. */
export interface Reader {
  readonly user: OracleUser | null;
  readonly store: OracleStore;
  readonly inHome?: boolean;
}

export function itemJson(item: StoredItem, reader: Reader): OracleJson {
  return item.kind === 'file' ? fileJson(item, reader) : folderJson(item, reader);
}

export function fileJson(
  file: StoredFile,
  reader: Reader,
  version: StoredVersion = currentVersion(file),
): OracleJson {
  return {
    id: file.id,
    parentID: parentOf(file, reader),
    name: file.name,
    type: 'file',
    size: String(version.content.size),
    version: String(version.number),
    ...(file.mimeType === null ? {} : { mimeType: file.mimeType }),
    createdTime: wireTime(file.createdAt),
    createdBy: userJson(file.createdBy),
    modifiedTime: wireTime(version.modifiedAt),
    modifiedBy: userJson(version.modifiedBy),
    ownedBy: userJson(file.owner),
    ...(file.reservation === null
      ? {}
      : { reservedBy: userJson(file.reservation.by), reservationTime: wireTime(file.reservation.at) }),
  };
}

export function folderJson(folder: StoredFolder, reader: Reader): OracleJson {
  return {
    id: reader.user?.homeId === folder.id ? 'self' : folder.id,
    parentID: parentOf(folder, reader),
    name: folder.name,
    type: 'folder',
    ...(folder.description === null ? {} : { description: folder.description }),
    size: String(reader.store.sizeOf(folder)),
    childItemsCount: String(reader.store.childCountOf(folder)),
    createdTime: wireTime(folder.createdAt),
    createdBy: userJson(folder.createdBy),
    modifiedTime: wireTime(folder.modifiedAt),
    modifiedBy: userJson(folder.modifiedBy),
    ownedBy: userJson(folder.owner),
  };
}

function parentOf(item: StoredItem, { user, inHome }: Reader): string {
  return inHome === true || item.parentId === null || item.parentId === user?.homeId ? 'self' : item.parentId;
}
