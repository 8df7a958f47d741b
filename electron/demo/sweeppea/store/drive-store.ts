import type { FileContent } from '../../content/file-content';
import type { SeededRandom } from '../../content/seeded-random';
import { typeOf } from '../routes/allowed-types';
import type { DriveAccount, DriveCategory } from './drive-account';
import { fixedToken } from './fixed-token';

export interface DriveFile {
  readonly token: string;
  readonly owner: DriveAccount;
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  readonly categoryToken: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly opened: boolean;
  readonly private: boolean;
  readonly sharedTo: { at: number; recipient: string }[];
  readonly content: FileContent;
}

export interface NewDriveFile {
  name: string;
  content: FileContent;
  createdAt: number;
  /** Default: a new one. */
  token?: string;
  /** Default: that of the extension, or plain bytes. */
  mimeType?: string;
  /** Name of a category; default: the primary one. An account without categories gets it. */
  category?: string;
  /** Default: true. */
  private?: boolean;
  /** Default: false. */
  opened?: boolean;
  sharedTo?: { at: number; recipient: string }[];
}

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Accounts and their files: one flat set of files each, no two of the same name. */
export class DriveStore {
  readonly accounts: DriveAccount[] = [];
  readonly #files = new Map<string, DriveFile>();
  readonly #byPath = new Map<string, DriveFile>();
  readonly #lists = new Map<DriveAccount, readonly DriveFile[]>();
  readonly #oddTokens = new Set<string>();
  readonly #askedToDelete = new Set<DriveFile>();

  constructor(private readonly random: SeededRandom) {}

  findByKey(apiKey: string): DriveAccount | undefined {
    return this.accounts.find((account) => account.apiKey === apiKey);
  }

  newToken(): string {
    return this.random.uuid();
  }

  /** A UUID of version 4, or a token that some file was given although it is none. */
  isToken(text: string): boolean {
    return uuidV4.test(text) || this.#oddTokens.has(text);
  }

  /** Throws when the account has a file of that name. */
  add(owner: DriveAccount, file: NewDriveFile): DriveFile {
    const stored: DriveFile = {
      token: file.token ?? this.newToken(),
      owner,
      name: file.name,
      mimeType: file.mimeType ?? typeOf(file.name) ?? 'application/octet-stream',
      size: file.content.size,
      categoryToken: categoryFor(owner, file.category).token,
      createdAt: file.createdAt,
      opened: file.opened ?? false,
      private: file.private ?? true,
      sharedTo: [...(file.sharedTo ?? [])],
      content: file.content,
    };
    const path = this.pathOf(stored);
    if (this.#byPath.has(path)) throw new Error(`There is a file ${file.name} already.`);
    if (!uuidV4.test(stored.token)) this.#oddTokens.add(stored.token);
    this.#files.set(stored.token, stored);
    this.#byPath.set(path, stored);
    this.#lists.delete(owner);
    owner.usedBytes += stored.size;
    return stored;
  }

  /** The file under that token has other contents and a new date, as after an upload that overwrites. Throws when it is not there. */
  changeContent(token: string, content: FileContent, createdAt: number): DriveFile {
    const file = this.#files.get(token);
    if (file === undefined) throw new Error(`There is no file ${token}.`);
    const changed = { ...file, content, createdAt, size: content.size };
    this.#files.set(token, changed);
    this.#byPath.set(this.pathOf(file), changed);
    this.#lists.delete(file.owner);
    file.owner.usedBytes += changed.size - file.size;
    return changed;
  }

  /** Harmless when it is not there. */
  remove(file: DriveFile): void {
    if (!this.#files.delete(file.token)) return;
    this.#byPath.delete(this.pathOf(file));
    this.#lists.delete(file.owner);
    file.owner.usedBytes -= file.size;
  }

  find(token: string): DriveFile | undefined {
    return this.#files.get(token);
  }

  findByName(owner: DriveAccount, name: string): DriveFile | undefined {
    return this.findByPath(keyOf(owner, name));
  }

  findByPath(path: string): DriveFile | undefined {
    return this.#byPath.get(path);
  }

  /** Place of the bytes in the storage, without a first slash. */
  pathOf({ owner, name }: DriveFile): string {
    return keyOf(owner, name);
  }

  /** Newest first, ties by token. */
  listOf(owner: DriveAccount): readonly DriveFile[] {
    const known = this.#lists.get(owner);
    if (known !== undefined) return known;
    const files = [...this.#files.values()].filter((file) => file.owner === owner);
    files.sort((a, b) => b.createdAt - a.createdAt || (a.token < b.token ? -1 : 1));
    this.#lists.set(owner, files);
    return files;
  }

  /** True once per file. */
  isFirstDelete(file: DriveFile): boolean {
    const isFirst = !this.#askedToDelete.has(file);
    this.#askedToDelete.add(file);
    return isFirst;
  }
}

function keyOf({ userToken }: DriveAccount, name: string): string {
  return `${userToken}/documents/${name}`;
}

export const generalCategory = { name: 'General', color: '#A51400' } as const;

/** The category of that name, or the primary one, which is made when there is none. */
function categoryFor(owner: DriveAccount, name?: string): DriveCategory {
  const found = owner.categories.find((category) =>
    name === undefined ? category.primary : category.name === name,
  );
  if (found !== undefined) return found;
  const token = fixedToken(`${owner.name}/category/${generalCategory.name}`);
  const made = { ...generalCategory, token, primary: true };
  owner.categories.push(made);
  return made;
}
