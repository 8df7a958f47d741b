import type { FileContent } from '../../content/file-content';

/** From little to much [documented]. A viewer looks, a downloader also downloads, a contributor changes, a manager shares. */
export const oracleRoles = ['viewer', 'downloader', 'contributor', 'manager', 'owner'] as const;
export type OracleRole = (typeof oracleRoles)[number];

/** True when `role` may do what `needed` may. */
export function reaches(role: OracleRole | null, needed: OracleRole): boolean {
  return role !== null && oracleRoles.indexOf(role) >= oracleRoles.indexOf(needed);
}

export interface OracleUser {
  /** `U` and 35 characters [documented]. */
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
  readonly homeId: string;
}

export interface StoredVersion {
  readonly number: number;
  readonly content: FileContent;
  /** Epoch milliseconds. */
  readonly modifiedAt: number;
  readonly modifiedBy: OracleUser;
}

interface StoredBase {
  /** 44 characters, the first of which tells the kind [documented]. */
  readonly id: string;
  /** Null for a home folder. */
  parentId: string | null;
  name: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly createdBy: OracleUser;
  readonly owner: OracleUser;
}

export interface StoredFile extends StoredBase {
  readonly kind: 'file';
  /** Shown instead of the id in `errorKey` alone; null: the id itself. The documents' own example has such a pair [given]. */
  readonly secondId: string | null;
  /** Null: left out of every answer, as some servers do [documented]. */
  readonly mimeType: string | null;
  /** Ascending; never empty. */
  versions: readonly StoredVersion[];
  /** Numbers are never used twice. */
  nextVersion: number;
  reservation: { readonly by: OracleUser; readonly at: number } | null;
}

export interface StoredFolder extends StoredBase {
  readonly kind: 'folder';
  description: string | null;
  modifiedAt: number;
  modifiedBy: OracleUser;
  /** Roles by user id. */
  readonly shares: Map<string, OracleRole>;
}

export type StoredItem = StoredFile | StoredFolder;

/** What lies in somebody's trash. No call of the API reaches it. */
export interface TrashRecord {
  readonly kind: 'file' | 'folder' | 'version';
  readonly id: string;
  readonly name: string;
  /** The version alone; null when the whole item is here. */
  readonly version: number | null;
  readonly ownerLogin: string;
  readonly deletedBy: string;
}

/** The newest version. */
export function currentVersion(file: StoredFile): StoredVersion {
  const last = file.versions.at(-1);
  if (last === undefined) throw new Error(`File ${file.id} has no version.`);
  return last;
}

export function findVersion(file: StoredFile, number: number): StoredVersion | undefined {
  return file.versions.find((version) => version.number === number);
}
