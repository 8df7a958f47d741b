import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemCodeOf, toDiskError } from './disk-errors';
import { setAside } from './set-aside';

/** A folder of JSON documents of one shape that can be done without, such as a cache. Names are of `[a-z0-9-]`. Nothing here blocks. */
export interface JsonFolder<T> {
  /** Undefined when there is none, or none that can be used: that one is set aside. */
  read(name: string): Promise<T | undefined>;
  /** Replaces it in one step. `disk-full`, `not-writable`; the old one stays then. */
  write(name: string, value: T): Promise<void>;
  /** Harmless when there is none. */
  remove(name: string): Promise<void>;
  /** Removes all whose names begin so, those that were set aside too. */
  removeAll(prefix: string): Promise<void>;
  /** The one written last at the end. */
  names(): Promise<string[]>;
}

interface JsonFolderOptions<T> {
  /** Made on the first write. */
  folder: string;
  schema: z.ZodType<T>;
  /** Of the shape; a document of another version is of no use and is removed. */
  version: number;
  now: () => number;
  /** Told the name that the file has now. */
  onSetAside: (setAsideAs: string) => void;
}

const ending = '.json';
const validName = /^[a-z0-9-]{1,100}$/;

export function openJsonFolder<T>(options: JsonFolderOptions<T>): JsonFolder<T> {
  const { folder, schema, version, now, onSetAside } = options;
  const documentSchema = z.object({ version: z.number(), data: z.unknown() });
  const pathOf = (name: string): string => join(folder, `${name}${ending}`);

  async function remove(name: string): Promise<void> {
    await rm(pathOf(name), { force: true });
  }

  async function useOf(name: string, text: string): Promise<T | undefined> {
    try {
      const document = documentSchema.parse(JSON.parse(text));
      if (document.version === version) return schema.parse(document.data);
      await remove(name);
    } catch {
      onSetAside(setAside(pathOf(name), now()));
    }
    return undefined;
  }

  async function read(name: string): Promise<T | undefined> {
    const text = await readFile(pathOf(name), 'utf8').catch(absent);
    return text === undefined ? undefined : useOf(name, text);
  }

  async function write(name: string, value: T): Promise<void> {
    if (!validName.test(name)) throw new Error(`Not a name: ${name}`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await replaceFile(pathOf(name), JSON.stringify({ version, data: value }));
    } catch (error) {
      throw toDiskError(error, { folder });
    }
  }

  async function removeAll(prefix: string): Promise<void> {
    const names = await filesIn(folder);
    await Promise.all(
      names.filter((name) => name.startsWith(prefix)).map((name) => rm(join(folder, name), { force: true })),
    );
  }

  return { read, write, remove, removeAll, names: () => namesByAge(folder) };
}

function absent(error: unknown): undefined {
  if (systemCodeOf(error) !== 'ENOENT') throw error;
}

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(absent)) ?? [];
}

async function namesByAge(folder: string): Promise<string[]> {
  const files = (await filesIn(folder)).filter(
    (file) => file.endsWith(ending) && validName.test(file.slice(0, -ending.length)),
  );
  const aged = await Promise.all(
    files.map(async (file) => ({ file, at: (await stat(join(folder, file)).catch(absent))?.mtimeMs ?? 0 })),
  );
  return aged.sort((a, b) => a.at - b.at).map(({ file }) => file.slice(0, -ending.length));
}

let writes = 0;

/* Two writers of one document never share a temporary file. */
async function replaceFile(path: string, text: string): Promise<void> {
  writes += 1;
  const temporary = `${path}.${writes}.new`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}
