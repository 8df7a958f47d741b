import { bytesContent, readContent } from '../content/file-content';
import { wantedVersion } from './routes/browse-routes';
import type { OracleState } from './oracle-call';
import {
  currentVersion,
  type OracleUser,
  type StoredFile,
  type StoredFolder,
  type StoredItem,
  type TrashRecord,
} from './store/oracle-model';
import type { OracleStore } from './store/oracle-store';

/** What test code sees and does behind the API's back. */
export interface OracleTestAccess {
  /** What lies in the trash of all users, oldest first. */
  trash(): readonly TrashRecord[];
  /**
   * By names, `/Harbour project/Drawings/Chart.png`, from the home as the user `login` sees it, shared folders included. Where a file and a
   * folder have one name, `kind` tells. Default: User AA. Undefined when it is not there.
   */
  findByPath(
    path: string,
    options?: { login?: string; kind?: 'file' | 'folder' },
  ): OracleItemView | undefined;
  /** As it is now; undefined when it is gone or in the trash. */
  find(id: string): OracleItemView | undefined;
  /** Adds a file, whatever its name and whether or not one of that name is there. The id of it. */
  addFile(file: AddedOracleFile): string;
  /** Adds an empty folder. The id of it. */
  addFolder(folder: { parentId: string; name: string }): string;
  /** The number of the new version. */
  addVersion(id: string, content: Uint8Array, byLogin?: string): number;
  /** The genuine bytes of a version, the newest when none is named, from `from` to before `to`. */
  content(id: string, version?: number, range?: { from: number; to: number }): Uint8Array;
}

export interface AddedOracleFile {
  parentId: string;
  name: string;
  content: Uint8Array;
  /** Default: the owner of the folder. */
  byLogin?: string;
}

export interface OracleItemView {
  readonly id: string;
  readonly kind: 'file' | 'folder';
  readonly name: string;
  readonly parentId: string | null;
  /** Numbers, ascending; empty for a folder. */
  readonly versions: readonly number[];
  /** Bytes of the newest version; 0 for a folder. */
  readonly size: number;
  readonly ownerLogin: string;
}

export function createTestAccess(state: OracleState): OracleTestAccess {
  return {
    trash: () => [...state.store.trash],
    findByPath: (path, { login = 'user.aa', kind } = {}) => viewOf(findByPath(state, path, { login, kind })),
    find: (id) => viewOf(state.store.find(id)),
    addFile: (file) => addFile(state, file),
    addFolder: ({ parentId, name }) => {
      const parent = folderOf(state, parentId);
      return state.store.addFolder({ parent, name, by: parent.owner, at: state.now() }).id;
    },
    addVersion: (id, content, byLogin) => {
      const file = fileOf(state, id);
      const by = byLogin === undefined ? file.owner : userOf(state, byLogin);
      return state.store.addVersion(file, { content: bytesContent(content), by, at: state.now() }).number;
    },
    content: (id, version, range) =>
      readContent(wantedVersion(fileOf(state, id), version ?? null).content, range?.from, range?.to),
  };
}

function findByPath(
  { store }: OracleState,
  path: string,
  { login, kind }: { login: string; kind: 'file' | 'folder' | undefined },
): StoredItem | undefined {
  const names = path.split('/').filter((name) => name !== '');
  const user = store.users.find(({ loginName }) => loginName === login);
  if (user === undefined) return undefined;
  let place: StoredItem = store.home(user);
  for (const [depth, name] of names.entries()) {
    const next: StoredItem | undefined = visibleIn(store, place, depth === 0 ? user : null).find(
      (item) =>
        item.name === name && (depth < names.length - 1 ? 'folder' : (kind ?? item.kind)) === item.kind,
    );
    if (next === undefined) return undefined;
    place = next;
  }
  return place;
}

function visibleIn(store: OracleStore, place: StoredItem, user: OracleUser | null): readonly StoredItem[] {
  const inside = place.kind === 'folder' ? store.childrenOf(place) : [];
  return user === null ? inside : [...inside, ...store.sharedWith(user)];
}

function viewOf(item: StoredItem | undefined): OracleItemView | undefined {
  if (item === undefined) return undefined;
  return {
    id: item.id,
    kind: item.kind,
    name: item.name,
    parentId: item.parentId,
    versions: item.kind === 'file' ? item.versions.map(({ number }) => number) : [],
    size: item.kind === 'file' ? currentVersion(item).content.size : 0,
    ownerLogin: item.owner.loginName,
  };
}

function addFile(state: OracleState, { parentId, name, content, byLogin }: AddedOracleFile): string {
  const parent = folderOf(state, parentId);
  const by = byLogin === undefined ? parent.owner : userOf(state, byLogin);
  return state.store.addFile({ parent, name, by, at: state.now(), content: bytesContent(content) }).id;
}

function fileOf({ store }: OracleState, id: string): StoredFile {
  const item = store.find(id);
  if (item?.kind !== 'file') throw new Error(`There is no file ${id}.`);
  return item;
}

function folderOf({ store }: OracleState, id: string): StoredFolder {
  const item = store.find(id);
  if (item?.kind !== 'folder') throw new Error(`There is no folder ${id}.`);
  return item;
}

function userOf({ store }: OracleState, login: string): OracleUser {
  const user = store.users.find(({ loginName }) => loginName === login);
  if (user === undefined) throw new Error(`There is no user ${login}.`);
  return user;
}
