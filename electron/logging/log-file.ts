import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

/** A file of lines that never grows beyond a limit: when it is full it becomes the first of a few older ones, and the oldest goes. */
export interface LogFile {
  /** Never throws: a line that cannot be written is lost. */
  append(line: string): void;
  /** The last lines, oldest first; as many as are asked for where there are so many. */
  lastLines(count: number): string[];
}

export interface LogFileOptions {
  folder: string;
  /** Largest size of one file. */
  maxBytes?: number;
  /** How many full ones are kept beside the current one. */
  olderFiles?: number;
}

/** Bytes at the end of a file in which its last lines are looked for. */
const tailBytes = 256 * 1024;

/** `<folder>/longshore.log`, and `longshore.1.log` (the newest) and so on for the full ones. Readable by the owner only. */
export function createLogFile({ folder, maxBytes = 2_000_000, olderFiles = 4 }: LogFileOptions): LogFile {
  const pathOf = (age: number) => join(folder, age === 0 ? 'longshore.log' : `longshore.${age}.log`);
  let size: number | undefined;

  function turnOver(): void {
    for (let age = olderFiles; age > 0; age -= 1)
      if (sizeOf(pathOf(age - 1)) > 0) renameSync(pathOf(age - 1), pathOf(age));
    size = 0;
  }

  function append(line: string): void {
    const bytes = Buffer.from(`${line}\n`);
    try {
      size ??= openFolder();
      if (size > 0 && size + bytes.length > maxBytes) turnOver();
      appendFileSync(pathOf(0), bytes, { mode: 0o600 });
      size += bytes.length;
    } catch {
      size = undefined;
    }
  }

  function openFolder(): number {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return sizeOf(pathOf(0));
  }

  function lastLines(count: number): string[] {
    const lines: string[] = [];
    for (let age = 0; age <= olderFiles && lines.length < count; age += 1)
      lines.unshift(...readTail(pathOf(age)));
    return lines.slice(-count);
  }

  return { append, lastLines };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Whole lines at the end of a file; none when it cannot be read. */
function readTail(path: string): string[] {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const { size } = fstatSync(descriptor);
      const bytes = Buffer.alloc(Math.min(size, tailBytes));
      const read = readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
      const lines = bytes
        .toString('utf8', 0, read)
        .split('\n')
        .slice(size > tailBytes ? 1 : 0);
      return lines.filter((line) => line !== '');
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return [];
  }
}
