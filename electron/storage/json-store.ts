import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { setAside, type StoreNotice } from './set-aside';
import { toDiskError } from './disk-errors';
import { syncFolder } from './sync-folder';

/** One small JSON document on disk. */
export interface JsonStore<T> {
  /** The value as last set; never touches the disk. Not to be changed in place. */
  get(): T;
  /** Durable: synced to disk when it returns. `disk-full`, `not-writable`; the old value stays then. */
  set(value: T): void;
}

/** What a store holds, and how it is recognised. */
export interface StoreDefinition<T> {
  /** File name without `.json`. */
  name: string;
  schema: z.ZodType<T>;
  /** Of the data's shape; starts at 1. */
  version: number;
  defaults: T;
  /** Brings data of an older version to this one. Data of an older version is unreadable without it. */
  migrate?: (data: unknown, fromVersion: number) => unknown;
}

/** The part of an electron-store (or of `conf`, its base) that is used. */
export interface StoreFile {
  /** Reads or replaces the whole document. Replacing is atomic and synced. */
  store: Record<string, unknown>;
}

interface JsonStoreDependencies {
  folder: string;
  /** Opens `<folder>/<name>.json`; throws when the file is there and is no JSON. */
  openFile: (folder: string, name: string) => StoreFile;
  now: () => number;
  onSetAside: (notice: StoreNotice) => void;
}

export type OpenJsonStore = <T>(definition: StoreDefinition<T>) => JsonStore<T>;

const documentSchema = z.object({ version: z.number().int().positive(), data: z.unknown() });

/**
 * How stores are opened in one folder. Opening never fails: a file that is corrupt, of another shape or of a newer version is
 * set aside under a new name, told to `onSetAside`, and the defaults are used. It is never overwritten.
 */
export function createJsonStoreOpener(dependencies: JsonStoreDependencies): OpenJsonStore {
  return (definition) => openJsonStore(definition, dependencies);
}

function openJsonStore<T>(definition: StoreDefinition<T>, dependencies: JsonStoreDependencies): JsonStore<T> {
  const { folder, openFile, now, onSetAside } = dependencies;
  const { name, schema, version } = definition;
  const path = join(folder, `${name}.json`);
  const found = readValue();
  let value = found === 'unusable' ? definition.defaults : found.value;
  let unusable = found === 'unusable';
  if (unusable) trySetAside();

  function readValue(): { value: T } | 'unusable' {
    if (!existsSync(path)) return { value: definition.defaults };
    try {
      return { value: parseDocument(openFile(folder, name).store, definition) };
    } catch {
      return 'unusable';
    }
  }

  function setAsideNow(): void {
    onSetAside({ store: name, setAsideAs: setAside(path, now()) });
    unusable = false;
  }

  /** A profile that cannot be written to must not stop the start; the first `set` tries again and says why. */
  function trySetAside(): void {
    try {
      setAsideNow();
    } catch {
      unusable = true;
    }
  }

  function set(next: T): void {
    const checked = schema.parse(next);
    try {
      if (unusable) setAsideNow();
      openFile(folder, name).store = { version, data: checked };
      syncFolder(folder);
    } catch (error) {
      throw toDiskError(error, { folder });
    }
    value = checked;
  }

  return { get: () => value, set };
}

/** Throws for anything but a document that this version can use. */
function parseDocument<T>(raw: unknown, { schema, version, migrate }: StoreDefinition<T>): T {
  const document = documentSchema.parse(raw);
  if (document.version > version) throw new Error(`Written by a newer version (${document.version})`);
  if (document.version === version) return schema.parse(document.data);
  if (migrate === undefined) throw new Error(`No way up from version ${document.version}`);
  return schema.parse(migrate(document.data, document.version));
}
