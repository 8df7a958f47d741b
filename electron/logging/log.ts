import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { redact } from './redact';

const levels = ['error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof levels)[number];

type Facts = Readonly<Record<string, unknown>>;
type WriteLine = (event: string, facts?: Facts) => void;

interface ErrorReport {
  level: LogLevel;
  /** What was being done. */
  event: string;
  facts?: Facts;
}

/** Structured lines; everything passes `redact` first. Never throws: a log that cannot be written is silent. */
export interface Log extends Readonly<Record<LogLevel, WriteLine>> {
  /** Writes an error and returns the id under which its line is found. */
  report(error: unknown, report: ErrorReport): string;
  /** Lines below this level are dropped from now on. */
  setLevel(level: LogLevel): void;
}

interface LogOptions {
  folder: string;
  level: LogLevel;
  now: () => number;
  /** Size at which the file is turned over to `longshore.1.log`; so at most twice this lies on disk. */
  maxBytes?: number;
}

/** A log of JSON lines in `<folder>/longshore.log`. */
export function createLog({ folder, level, now, maxBytes = 5_000_000 }: LogOptions): Log {
  let threshold = levels.indexOf(level);
  const append = createAppender(folder, maxBytes);

  function write(at: LogLevel, event: string, facts: Facts = {}): void {
    if (levels.indexOf(at) > threshold) return;
    append(JSON.stringify({ at: new Date(now()).toISOString(), level: at, event, ...toPlain(facts) }));
  }

  function report(error: unknown, { level: at, event, facts }: ErrorReport): string {
    const errorId = randomUUID().slice(0, 8);
    write(at, event, { ...facts, errorId, error });
    return errorId;
  }

  return {
    error: (event, facts) => {
      write('error', event, facts);
    },
    warn: (event, facts) => {
      write('warn', event, facts);
    },
    info: (event, facts) => {
      write('info', event, facts);
    },
    debug: (event, facts) => {
      write('debug', event, facts);
    },
    report,
    setLevel: (next) => {
      threshold = levels.indexOf(next);
    },
  };
}

function toPlain(facts: Facts): object {
  const plain = redact(facts);
  return typeof plain === 'object' && plain !== null ? plain : {};
}

function createAppender(folder: string, maxBytes: number): (line: string) => void {
  const path = join(folder, 'longshore.log');
  let size: number | undefined;

  function turnOver(): void {
    renameSync(path, join(folder, 'longshore.1.log'));
    size = 0;
  }

  return (line) => {
    const bytes = Buffer.from(`${line}\n`);
    try {
      size ??= sizeOf(folder, path);
      if (size > 0 && size + bytes.length > maxBytes) turnOver();
      appendFileSync(path, bytes, { mode: 0o600 });
      size += bytes.length;
    } catch {
      size = undefined;
    }
  };
}

function sizeOf(folder: string, path: string): number {
  mkdirSync(folder, { recursive: true });
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
