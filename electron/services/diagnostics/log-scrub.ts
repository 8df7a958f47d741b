import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Texts in log lines that say what happened and never to whom: kept as they are. All others go. */
const tellingKeys: ReadonlySet<string> = new Set([
  'level',
  'errorId',
  'code',
  'operation',
  'reason',
  'phase',
  'check',
  'what',
  'field',
  'status',
  'version',
  'electron',
  'platform',
  'kind',
  'state',
  'syscall',
]);
/** Names of our own, which look like those of hosts. */
const ownNames: ReadonlySet<string> = new Set(['at', 'event', 'method']);
const ownName = /^[\w.:-]{1,64}$/;
/** Texts in which what must go is replaced, and the rest stays. */
const freeTextKeys: ReadonlySet<string> = new Set(['message', 'stack', 'name']);
/** Ids: of no use to anyone, but the same one stands for the same thing. */
const idKeys: ReadonlySet<string> = new Set(['account', 'accountId', 'transfer', 'plan']);

const address = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`)]*/gi;
const quotedPath = /(['"`])[^'"`\n]*[\\/][^'"`\n]*\1/g;
const absolutePath = /(?<![\w.\])>~-])(?:[a-z]:)?[\\/](?:[^\s"'`:,;()\\/]+[\\/])+[^\s"'`:,;()]*/gi;
const mailAddress = /[^\s"'`<>(),;:]+@[^\s"'`<>(),;:]+/g;
const hostName = /\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\b|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/gi;
const longCode = /[a-z0-9+/_=-]{20,}/gi;
const sourceFile = /\.[cm]?[jt]sx?(?::\d+)?$/i;
const maxDepth = 8;

const lineSchema = z.record(z.string(), z.unknown());

export interface ScrubOptions {
  /** Folder of the app's own code, which may be told. */
  appFolder: string;
  /** Whatever else must not appear: names, hosts, logins, the user's own name. */
  hidden: readonly string[];
}

/**
 * A line of the log without names, hosts, paths, addresses and codes. What is kept is listed; everything else goes, also what nobody has thought
 * of. Undefined for a line that is no object of JSON.
 */
export function createLogScrub({ appFolder, hidden }: ScrubOptions): (line: string) => string | undefined {
  const secretTexts = hidden.filter((text) => text.length > 2).sort((a, b) => b.length - a.length);

  function scrubText(text: string): string {
    let rest = text.replaceAll(appFolder, 'app');
    for (const secret of secretTexts) rest = rest.replaceAll(secret, '[hidden]');
    return rest
      .replace(address, '[address]')
      .replace(quotedPath, '$1[path]$1')
      .replace(absolutePath, '[path]')
      .replace(mailAddress, '[mail]')
      .replace(hostName, (name) => (sourceFile.test(name) ? name : '[host]'))
      .replace(longCode, '[code]');
  }

  function scrub(key: string, value: unknown, depth: number): unknown {
    if (typeof value === 'string') return scrubString(key, value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth >= maxDepth) return '[deep]';
    if (Array.isArray(value)) return value.map((item: unknown) => scrub(key, item, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [scrubText(name), scrub(name, item, depth + 1)]),
    );
  }

  function scrubString(key: string, text: string): string {
    if (idKeys.has(key)) return `#${createHash('sha256').update(text).digest('hex').slice(0, 4)}`;
    if (ownNames.has(key) && ownName.test(text)) return text;
    return tellingKeys.has(key) || freeTextKeys.has(key) ? scrubText(text) : '[text]';
  }

  return (line) => {
    const parsed = parseLine(line);
    return parsed === undefined ? undefined : JSON.stringify(scrub('', parsed, 0));
  };
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
