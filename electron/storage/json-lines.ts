import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { copyAside, type StoreNotice } from './set-aside';
import { toDiskError } from './disk-errors';
import { syncFolder } from './sync-folder';

/** A file that only grows: one JSON record per line. Adding to it costs the same whatever its length. */
export interface JsonLines<T> {
  /** Records that were on disk when it was opened, oldest first. */
  readonly initial: readonly T[];
  /** Durable: synced to disk when it resolves; in the order of the calls. `disk-full`, `not-writable`; nothing is added then. */
  append(record: T): Promise<void>;
  /** The same for several at the price of one. */
  appendAll(records: readonly T[]): Promise<void>;
  /** Replaces everything, atomically and durably, in its turn. Same errors; everything stays as it was then. */
  rewrite(records: readonly T[]): Promise<void>;
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

  const inTurn = createTurns();
  /** What is asked for while a write is under way goes into the next one together: each costs a sync. */
  let waiting: { text: string; written: Promise<void> } | null = null;

  async function durably(write: () => Promise<void> | void): Promise<void> {
    try {
      if (needsRepair) repair();
      await write();
    } catch (error) {
      throw toDiskError(error, { folder });
    }
  }

  function appendAll(records: readonly T[]): Promise<void> {
    const text = toLines(records);
    if (waiting !== null) {
      waiting.text += text;
      return waiting.written;
    }
    const batch = { text, written: Promise.resolve() };
    waiting = batch;
    batch.written = inTurn(() => {
      if (waiting === batch) waiting = null;
      return durably(() => appendText(path, batch.text));
    });
    return batch.written;
  }

  function rewrite(records: readonly T[]): Promise<void> {
    const text = toLines(records);
    /* What is asked for from now on comes after it. */
    waiting = null;
    return inTurn(() =>
      durably(() => {
        replaceFile(path, text);
      }),
    );
  }

  return { initial: found.records, append: (record) => appendAll([record]), appendAll, rewrite };
}

/** Runs one task after the other, in the order of asking; one that fails holds up none. */
function createTurns(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
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
async function appendText(path: string, text: string): Promise<void> {
  const isNew = !existsSync(path);
  const file = await open(path, 'a', 0o600);
  try {
    const { size } = await file.stat();
    try {
      await file.writeFile(text);
      await file.sync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  } finally {
    await file.close();
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
