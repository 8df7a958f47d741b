import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { copyAside, type StoreNotice } from './set-aside';
import { toDiskError } from './disk-errors';
import { syncFolder } from './sync-folder';

/** A file that only grows: one JSON record per line. Adding to it costs the same whatever its length. */
export interface JsonLines<T> {
  /** Records that were on disk when it was opened, oldest first. */
  readonly initial: readonly T[];
  /** Durable: synced to disk when it returns. `disk-full`, `not-writable`; nothing is added then. */
  append(record: T): void;
  /** The same for several at the price of one. */
  appendAll(records: readonly T[]): void;
  /** Replaces everything, atomically and durably. Same errors; everything stays as it was then. */
  rewrite(records: readonly T[]): void;
}

interface JsonLinesOptions<T> {
  folder: string;
  /** File name without `.jsonl`. */
  name: string;
  schema: z.ZodType<T>;
  now: () => number;
  onSetAside: (notice: StoreNotice) => void;
}

/**
 * Opens `<folder>/<name>.jsonl`. Never fails: a last line that a crash cut short is dropped; when other lines
 * are unreadable a copy of the whole file is set aside and told to `onSetAside`, and the readable ones go on.
 */
export function openJsonLines<T>(options: JsonLinesOptions<T>): JsonLines<T> {
  const { folder, name, schema, now, onSetAside } = options;
  const path = join(folder, `${name}.jsonl`);
  const found = readLines(path, schema);
  let needsRepair = found.torn || found.unreadable;
  if (needsRepair) tryRepair();

  function repair(): void {
    if (found.unreadable && existsSync(path)) onSetAside({ store: name, setAsideAs: copyAside(path, now()) });
    replaceFile(path, toLines(found.records));
    needsRepair = false;
  }

  /** A profile that cannot be written to must not stop the start; the first write tries again and says why. */
  function tryRepair(): void {
    try {
      repair();
    } catch {
      needsRepair = true;
    }
  }

  function durably(write: () => void): void {
    try {
      if (needsRepair) repair();
      write();
    } catch (error) {
      throw toDiskError(error, { folder });
    }
  }

  function appendAll(records: readonly T[]): void {
    durably(() => {
      appendText(path, toLines(records));
    });
  }

  return {
    initial: found.records,
    append: (record) => {
      appendAll([record]);
    },
    appendAll,
    rewrite: (records) => {
      durably(() => {
        replaceFile(path, toLines(records));
      });
    },
  };
}

interface FoundLines<T> {
  records: T[];
  /** The last line has no end. */
  torn: boolean;
  unreadable: boolean;
}

function readLines<T>(path: string, schema: z.ZodType<T>): FoundLines<T> {
  if (!existsSync(path)) return { records: [], torn: false, unreadable: false };
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const torn = lines.pop() !== '';
    const records = lines.map((line) => parseLine(line, schema));
    const readable = records.filter((record) => record !== undefined);
    return { records: readable, torn, unreadable: readable.length < records.length };
  } catch {
    return { records: [], torn: false, unreadable: true };
  }
}

function parseLine<T>(line: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function toLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Adds whole lines or, on an error, nothing. */
function appendText(path: string, text: string): void {
  const isNew = !existsSync(path);
  const descriptor = openSync(path, 'a', 0o600);
  const { size } = fstatSync(descriptor);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    ftruncateSync(descriptor, size);
    throw error;
  } finally {
    closeSync(descriptor);
  }
  if (isNew) syncFolder(dirname(path));
}

function replaceFile(path: string, text: string): void {
  const temporary = `${path}.new`;
  const descriptor = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}
