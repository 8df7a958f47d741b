import { randomUUID } from 'node:crypto';
import { createLogFile, type LogFileOptions } from './log-file';
import { redact } from './redact';

const levels = ['error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof levels)[number];

type Facts = Readonly<Record<string, unknown>>;
type WriteLine = (event: string, facts?: Facts) => void;

export interface ErrorReport {
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
  /** The latest lines on disk, oldest first. */
  lastLines(count: number): string[];
}

interface LogOptions extends LogFileOptions {
  level: LogLevel;
  now: () => number;
}

/** A log of JSON lines; see `createLogFile` for where they are and how many are kept. */
export function createLog({ level, now, ...place }: LogOptions): Log {
  let threshold = levels.indexOf(level);
  const file = createLogFile(place);

  function write(at: LogLevel, event: string, facts: Facts = {}): void {
    if (levels.indexOf(at) > threshold) return;
    file.append(JSON.stringify({ at: new Date(now()).toISOString(), level: at, event, ...toPlain(facts) }));
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
    lastLines: (count) => file.lastLines(count),
  };
}

function toPlain(facts: Facts): object {
  const plain = redact(facts);
  return typeof plain === 'object' && plain !== null ? plain : {};
}
