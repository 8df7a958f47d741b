import { existsSync, readFileSync, statSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { toDiskError } from './disk-errors';
import { copyAside, type StoreNotice } from './set-aside';
import { syncFolder } from './sync-folder';

/**
 * A file of JSON records, one a line, that grows by what happens and is written anew when it has grown much longer than what it stands for.
 * Nothing here blocks: whatever is noted in one turn of the event loop goes out in one write and one sync.
 */
export interface Journal<T> {
  /** Records that were on disk when it was opened, oldest first. */
  readonly initial: readonly T[];
  /** Durable soon; `flush` tells when. */
  note(record: T): void;
  /** Resolves when all that was noted before is durable. `disk-full`, `not-writable`: it is not, and is tried again with the next note or flush. */
  flush(): Promise<void>;
  /** Lets go of the file once all that was noted before is written, or could not be. A later note takes hold of it again. */
  close(): Promise<void>;
}

export interface JournalOptions<T> {
  folder: string;
  /** File name without `.jsonl`. */
  name: string;
  schema: z.ZodType<T>;
  now: () => number;
  onSetAside: (notice: StoreNotice) => void;
  /** The fewest records that say all that is true now. Records noted while it is read may or may not be in it. */
  snapshot: () => Iterable<T>;
}

/** Shorter files are not worth writing anew. */
const leastBytes = 1024 * 1024;
/** Written anew when it is this many times as long as when that was done last. */
const growthFactor = 4;
/** Records of a snapshot that are put into words before others have their turn. */
const recordsPerWrite = 500;

/**
 * Opens `<folder>/<name>.jsonl`. Never fails: a last line that a crash cut short is dropped; when anything else is unreadable a copy of
 * the whole file is set aside and told to `onSetAside`, and the readable records go on.
 */
export function openJournal<T>(options: JournalOptions<T>): Journal<T> {
  const path = join(options.folder, `${options.name}.jsonl`);
  const found = readRecords(path, options.schema);
  return new JournalFile(path, options, found);
}

class JournalFile<T> implements Journal<T> {
  readonly initial: readonly T[];
  readonly #path: string;
  readonly #options: JournalOptions<T>;
  #handle: FileHandle | null = null;
  #pending: string[] = [];
  #round: Promise<void> | null = null;
  /** How many were noted, and how many of them are durable. */
  #noted = 0;
  #durable = 0;
  #fault: unknown = null;
  /** What lies on disk cannot be added to; and a copy of it has to be kept before it goes. */
  #needsReplacing: boolean;
  #needsCopy: boolean;
  #bytes: number;
  #bytesWhenReplaced = 0;

  constructor(path: string, options: JournalOptions<T>, found: FoundRecords<T>) {
    this.#path = path;
    this.#options = options;
    this.initial = found.records;
    this.#needsReplacing = found.torn || found.unreadable;
    this.#needsCopy = found.unreadable;
    this.#bytes = found.bytes;
    this.#tryToKeepCopy();
  }

  note(record: T): void {
    this.#noted += 1;
    this.#pending.push(toLine(record));
    void this.#nextRound();
  }

  async flush(): Promise<void> {
    const upTo = this.#noted;
    while (this.#durable < upTo) {
      await this.#nextRound();
      if (this.#fault !== null) throw toDiskError(this.#fault, { folder: this.#options.folder });
    }
  }

  async close(): Promise<void> {
    while (this.#round !== null) await this.#round;
    await this.#letGo();
  }

  /** Writes what is pending at the end of this turn of the event loop. Never rejects. */
  #nextRound(): Promise<void> {
    this.#round ??= this.#writePending().finally(() => {
      this.#round = null;
      if (this.#pending.length > 0 && this.#fault === null) void this.#nextRound();
    });
    return this.#round;
  }

  async #writePending(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const lines = this.#pending;
    const upTo = this.#noted;
    this.#pending = [];
    try {
      if (this.#needsReplacing || this.#isLong()) await this.#replace();
      else await this.#append(lines.join(''));
      this.#durable = upTo;
      this.#fault = null;
    } catch (error) {
      /* Half a line may have been written. The next attempt writes the snapshot, which has what these lines say. */
      this.#needsReplacing = true;
      this.#fault = error;
    }
  }

  #isLong(): boolean {
    return this.#bytes > Math.max(leastBytes, growthFactor * this.#bytesWhenReplaced);
  }

  async #append(text: string): Promise<void> {
    this.#handle ??= await this.#openToAppend();
    await this.#handle.appendFile(text);
    await this.#handle.datasync();
    this.#bytes += Buffer.byteLength(text);
  }

  async #openToAppend(): Promise<FileHandle> {
    const isNew = !existsSync(this.#path);
    const handle = await open(this.#path, 'a', 0o600);
    if (isNew) syncFolder(this.#options.folder);
    return handle;
  }

  async #replace(): Promise<void> {
    if (this.#needsCopy) this.#keepCopy();
    const temporary = `${this.#path}.new`;
    const handle = await open(temporary, 'w', 0o600);
    try {
      for (const text of inPieces(this.#options.snapshot())) await handle.appendFile(text);
      await handle.datasync();
      this.#bytesWhenReplaced = (await handle.stat()).size;
    } finally {
      await handle.close();
    }
    await this.#letGo();
    await rename(temporary, this.#path);
    syncFolder(this.#options.folder);
    this.#bytes = this.#bytesWhenReplaced;
    this.#needsReplacing = false;
  }

  async #letGo(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  /** A profile that cannot be written to must not stop the start; the first write tries again. */
  #tryToKeepCopy(): void {
    try {
      if (this.#needsCopy) this.#keepCopy();
    } catch {
      this.#needsCopy = true;
    }
  }

  #keepCopy(): void {
    const { name, now, onSetAside } = this.#options;
    onSetAside({ store: name, setAsideAs: copyAside(this.#path, now()) });
    this.#needsCopy = false;
  }
}

function toLine(record: unknown): string {
  return `${JSON.stringify(record)}\n`;
}

function* inPieces(records: Iterable<unknown>): Generator<string> {
  let lines: string[] = [];
  for (const record of records) {
    lines.push(toLine(record));
    if (lines.length < recordsPerWrite) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

interface FoundRecords<T> {
  records: T[];
  /** The last line has no end. */
  torn: boolean;
  unreadable: boolean;
  bytes: number;
}

function readRecords<T>(path: string, schema: z.ZodType<T>): FoundRecords<T> {
  if (!existsSync(path)) return { records: [], torn: false, unreadable: false, bytes: 0 };
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const rest = lines.pop() ?? '';
    const records = lines.map((line) => parseRecord(line, schema)).filter((record) => record !== undefined);
    const unreadable = records.length < lines.length || !isStartOfRecord(rest);
    return { records, torn: rest !== '', unreadable, bytes: statSync(path).size };
  } catch {
    return { records: [], torn: false, unreadable: true, bytes: 0 };
  }
}

/** What a crash leaves of a record; a power cut may leave zeros. */
function isStartOfRecord(rest: string): boolean {
  return rest === '' || (rest.startsWith('{') && !rest.includes('\0'));
}

function parseRecord<T>(line: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
