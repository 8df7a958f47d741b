import { Secret } from '../../shared/secret';

const secretKey = /authorization|cookie|password|passphrase|token|secret|credential|api-?key|verification/i;
const urlPattern = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`]+/gi;
const authorizationPattern = /\b(bearer|basic)\s+[^\s"',]+/gi;

const maxDepth = 5;
const maxText = 2000;

/**
 * The value as it may stand in a log: `Secret`s as `[secret]`, keys that name a credential dropped, URLs without
 * user, query and fragment, long texts cut. Plain data comes back.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return value.toString();
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Secret) return value.toString();
  if (depth >= maxDepth) return '[deep]';
  if (value instanceof URL) return redactText(value.href);
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((item: unknown) => redact(item, depth + 1));
  return redactEntries(Object.entries(value), depth);
}

function redactEntries(entries: [string, unknown][], depth: number): Record<string, unknown> {
  const kept = entries.filter(([key]) => !secretKey.test(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, redact(item, depth + 1)]));
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const own = redactEntries(Object.entries(error), depth);
  return {
    ...own,
    name,
    message: redactText(message),
    ...(stack === undefined ? {} : { stack: redactText(stack) }),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  };
}

function redactText(text: string): string {
  const safe = text.replace(urlPattern, redactUrl).replace(authorizationPattern, '$1 [secret]');
  return safe.length > maxText ? `${safe.slice(0, maxText)}…` : safe;
}

function redactUrl(text: string): string {
  const [bare = ''] = text.split(/[?#]/, 1);
  return bare.replace(/^([^/]+:\/\/)[^/]*@/, '$1');
}
