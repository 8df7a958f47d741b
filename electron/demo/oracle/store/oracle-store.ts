import type { FileContent } from '../../content/file-content';
import type { SeededRandom } from '../../content/seeded-random';
import {
  currentVersion,
  type OracleRole,
  type OracleUser,
  type StoredFile,
  type StoredFolder,
  type StoredItem,
  type StoredVersion,
  type TrashRecord,
} from './oracle-model';
import { mimeTypeOf, sameName } from './oracle-names';

export interface NewItem {
  parent: StoredFolder;
  name: string;
  by: OracleUser;
  /** Epoch milliseconds. */
  at: number;
}

export interface NewFile extends NewItem {
  content: FileContent;
  /** Default: by the extension of the name. Null: the file has none. */
  mimeType?: string | null;
  id?: string;
  secondId?: string;
}

export interface NewVersion {
  content: FileContent;
  by: OracleUser;
  at: number;
}

/** Who deletes. */
export interface Removal {
  by: OracleUser;
}

/** Users, folders, files with their versions, and the trash. Knows nothing of rights; checks no name. */
export class OracleStore {
  readonly users: OracleUser[] = [];
  readonly trash: TrashRecord[] = [];
  readonly #items = new Map<string, StoredItem>();
  readonly #children = new Map<string, Set<StoredItem>>();
  #revision = 0;

  constructor(private readonly random: SeededRandom) {}

  /** Grows with every change of a name, a place, a date or a role. */
  get revision(): number {
    return this.#revision;
  }

  /** A letter for the kind and hex digits, 44 characters in all. */
  newId(letter: 'D' | 'F' | 'L'): string {
    return `${letter}${this.random.hex(43).toUpperCase()}`;
  }

  addUser(user: Omit<OracleUser, 'id' | 'homeId'>, at: number): OracleUser {
    const added: OracleUser = {
      ...user,
      id: `U${this.random.hex(35).toUpperCase()}`,
      homeId: this.newId('F'),
    };
    this.users.push(added);
    this.#insert({
      ...this.#newFolder({ name: 'self', by: added, at }, added),
      id: added.homeId,
      parentId: null,
    });
    return added;
  }

  addFolder(item: NewItem, description: string | null = null): StoredFolder {
    const folder = { ...this.#newFolder(item, item.parent.owner), parentId: item.parent.id, description };
    this.#insert(folder);
    return folder;
  }

  /** A file belongs to the owner of its folder [assumed]. */
  addFile(item: NewFile): StoredFile {
    const file: StoredFile = {
      kind: 'file',
      id: item.id ?? this.newId('D'),
      secondId: item.secondId ?? null,
      parentId: item.parent.id,
      name: item.name,
      mimeType: item.mimeType === undefined ? mimeTypeOf(item.name) : item.mimeType,
      createdAt: item.at,
      createdBy: item.by,
      owner: item.parent.owner,
      versions: [{ number: 1, content: item.content, modifiedAt: item.at, modifiedBy: item.by }],
      nextVersion: 2,
      reservation: null,
    };
    this.#insert(file);
    return file;
  }

  addVersion(file: StoredFile, version: NewVersion): StoredVersion {
    const added = {
      number: file.nextVersion,
      content: version.content,
      modifiedAt: version.at,
      modifiedBy: version.by,
    };
    file.versions = [...file.versions, added];
    file.nextVersion += 1;
    this.#revision += 1;
    return added;
  }

  find(id: string): StoredItem | undefined {
    return this.#items.get(id);
  }

  /** In the order of their arrival. */
  childrenOf(folder: StoredFolder): readonly StoredItem[] {
    return [...(this.#children.get(folder.id) ?? [])];
  }

  childCountOf(folder: StoredFolder): number {
    return this.#children.get(folder.id)?.size ?? 0;
  }

  /** The child of that kind whose name is equal but for the case. */
  findChild(folder: StoredFolder, kind: 'file' | 'folder', name: string): StoredItem | undefined {
    for (const child of this.#children.get(folder.id) ?? []) {
      if (child.kind === kind && sameName(child.name, name)) return child;
    }
    return undefined;
  }

  home(user: OracleUser): StoredFolder {
    const home = this.#items.get(user.homeId);
    if (home?.kind !== 'folder') throw new Error(`${user.loginName} has no home.`);
    return home;
  }

  /** Folders that somebody shares with the user, in the order of their arrival. */
  sharedWith(user: OracleUser): readonly StoredFolder[] {
    const shared: StoredFolder[] = [];
    for (const item of this.#items.values()) {
      if (item.kind === 'folder' && item.shares.has(user.id)) shared.push(item);
    }
    return shared;
  }

  /** The item, its folder, and so on up to the home. */
  *chainOf(item: StoredItem): Generator<StoredItem> {
    let place: StoredItem | undefined = item;
    while (place !== undefined) {
      yield place;
      place = place.parentId === null ? undefined : this.#items.get(place.parentId);
    }
  }

  /** The item and all that is in it, folders before their contents. */
  *treeOf(item: StoredItem): Generator<StoredItem> {
    yield item;
    if (item.kind === 'file') return;
    for (const child of this.childrenOf(item)) yield* this.treeOf(child);
  }

  rename(item: StoredItem, name: string, { by, at }: { by: OracleUser; at: number }): void {
    item.name = name;
    if (item.kind === 'folder') this.touch(item, { by, at });
    this.#revision += 1;
  }

  touch(folder: StoredFolder, { by, at }: { by: OracleUser; at: number }): void {
    folder.modifiedAt = at;
    folder.modifiedBy = by;
    this.#revision += 1;
  }

  /** Null takes the role away. */
  share(folder: StoredFolder, userId: string, role: OracleRole | null): void {
    if (role === null) folder.shares.delete(userId);
    else folder.shares.set(userId, role);
    this.#revision += 1;
  }

  move(item: StoredItem, target: StoredFolder): void {
    this.#detach(item);
    item.parentId = target.id;
    this.#attach(item);
  }

  /** The item and all in it, each to the trash of its own owner. */
  removeToTrash(item: StoredItem, { by }: Removal): void {
    for (const each of [...this.treeOf(item)]) {
      this.trash.push({
        kind: each.kind,
        id: each.id,
        name: each.name,
        version: null,
        ownerLogin: each.owner.loginName,
        deletedBy: by.loginName,
      });
      this.erase(each);
    }
  }

  /** Needs a file of two or more versions. */
  removeVersionToTrash(file: StoredFile, number: number, { by }: Removal): void {
    file.versions = file.versions.filter((version) => version.number !== number);
    this.#revision += 1;
    this.trash.push({
      kind: 'version',
      id: file.id,
      name: file.name,
      version: number,
      ownerLogin: file.owner.loginName,
      deletedBy: by.loginName,
    });
  }

  /** Without a trace in the trash. */
  erase(item: StoredItem): void {
    this.#detach(item);
    this.#items.delete(item.id);
  }

  /** Bytes of the newest versions of all files in it. */
  sizeOf(folder: StoredFolder): number {
    let sum = 0;
    for (const item of this.treeOf(folder)) {
      if (item.kind === 'file') sum += currentVersion(item).content.size;
    }
    return sum;
  }

  #newFolder({ name, by, at }: Omit<NewItem, 'parent'>, owner: OracleUser): StoredFolder {
    return {
      kind: 'folder',
      id: this.newId('F'),
      parentId: null,
      name,
      description: null,
      createdAt: at,
      createdBy: by,
      modifiedAt: at,
      modifiedBy: by,
      owner,
      shares: new Map(),
    };
  }

  #insert(item: StoredItem): void {
    this.#items.set(item.id, item);
    this.#attach(item);
  }

  #attach(item: StoredItem): void {
    this.#revision += 1;
    if (item.parentId === null) return;
    const siblings = this.#children.get(item.parentId) ?? new Set();
    siblings.add(item);
    this.#children.set(item.parentId, siblings);
  }

  #detach(item: StoredItem): void {
    this.#revision += 1;
    if (item.parentId !== null) this.#children.get(item.parentId)?.delete(item);
  }
}
