import { texts } from '../../../../shared/texts/texts';
import type { FormModel } from './form-model';

/** Where a secret would go as far as is known before it is sent. */
export type SecretDestination =
  /** Straight to this origin: approved, known from before, or named by the address itself. */
  | { readonly kind: 'known'; readonly origin: string }
  /** To a host that this one names and the user approves first. */
  | { readonly kind: 'asks-first'; readonly host: string }
  /** Nowhere: the address has no encryption. */
  | { readonly kind: 'insecure' }
  /** The address is none yet. */
  | { readonly kind: 'unknown' };

interface DestinationFacts {
  address: string;
  approvedOrigin: string | null;
  /** See `FormModel`. */
  asksForHost: boolean;
  /** The account as it is kept, when there is one. */
  account: { readonly address: string; readonly origin: string } | null;
}

export function secretDestination({
  address,
  approvedOrigin,
  asksForHost,
  account,
}: DestinationFacts): SecretDestination {
  if (approvedOrigin !== null) return { kind: 'known', origin: approvedOrigin };
  const typed = address.trim();
  if (account?.address === typed) return { kind: 'known', origin: account.origin };
  const url = findUrl(bareHost.test(typed) ? `https://${typed}` : typed);
  if (url === null || url.host === '' || url.origin === 'null') return { kind: 'unknown' };
  if (isLoopback(url.hostname)) return { kind: 'known', origin: url.origin };
  if (url.protocol !== 'https:') return { kind: 'insecure' };
  return asksForHost ? { kind: 'asks-first', host: url.host } : { kind: 'known', origin: url.origin };
}

/* What the main process, too, takes for an address without its scheme. */
const bareHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/?$/i;

/* `URL.canParse` is younger than Chromium 114. */
function findUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** The line under the secret. */
export function destinationText(
  destination: SecretDestination,
  { secret, addressFirst }: Pick<FormModel, 'secret' | 'addressFirst'>,
): string {
  const { known, bothKnown, asksFirst, insecure, unknown } = texts().signIn.destination;
  switch (destination.kind) {
    case 'known':
      return secret === 'tokens' ? bothKnown(destination.origin) : known(destination.origin);
    case 'asks-first':
      return asksFirst(destination.host);
    case 'insecure':
      return insecure;
    case 'unknown':
      return unknown[addressFirst];
  }
}
