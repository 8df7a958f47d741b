import { AppError } from '../../shared/errors';
import type { ErrorDetails } from '../../shared/failures';

type AddressProblem = 'empty' | 'not-a-url' | 'insecure-address' | 'address-with-extras';
type AddressReading = { origin: string } | { problem: AddressProblem };

/** True for 127.0.0.0/8, `[::1]` and `localhost`: the only hosts that may be spoken to without TLS. */
export function isLoopback(url: URL): boolean {
  return (
    url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(url.hostname)
  );
}

/** True when bytes may go to this URL: https anywhere, http to this machine. */
export function isSecureEnough(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** The origin that an address names, or what is wrong with it. One trailing slash is forgiven. */
export function readAddress(text: string): AddressReading {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'empty' };
  const url = findUrl(trimmed);
  if (url === undefined) return { problem: 'not-a-url' };
  if (!isSecureEnough(url)) return { problem: 'insecure-address' };
  if (hasExtras(url, trimmed)) return { problem: 'address-with-extras' };
  return { origin: url.origin };
}

/**
 * The origin of an address that the user typed. `https://` may be left out before a full host name.
 * `bad-request` with the form field and the reason when it cannot receive a password.
 */
export function parseTypedAddress(text: string, field: string): string {
  const reading = readAddress(withScheme(text.trim()));
  if ('origin' in reading) return reading.origin;
  const details: ErrorDetails<'bad-request'> = { field, reason: reading.problem };
  throw new AppError('bad-request', `Unusable address: ${reading.problem}`, { details });
}

function withScheme(text: string): string {
  const bareHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/?$/i;
  return bareHost.test(text) ? `https://${text}` : text;
}

function findUrl(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.hostname === '' ? undefined : url;
  } catch {
    return undefined;
  }
}

/** An origin is all that an address may hold; an empty `?`, `#` or `@` counts as more. */
function hasExtras(url: URL, text: string): boolean {
  return url.username !== '' || url.password !== '' || url.pathname !== '/' || /[?#@]/.test(text);
}
