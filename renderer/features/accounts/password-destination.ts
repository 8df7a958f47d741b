/** Where a password would go as far as is known before it is sent. */
export type PasswordDestination =
  /** Straight to this origin: approved, known from before, or on this computer. */
  | { readonly kind: 'known'; readonly origin: string }
  /** To a data centre that this host names and the user approves first. */
  | { readonly kind: 'asks-first'; readonly host: string }
  /** The address is none yet. */
  | { readonly kind: 'unknown' };

interface DestinationFacts {
  address: string;
  approvedOrigin: string | null;
  /** The account as it is kept, when there is one. */
  account: { readonly address: string; readonly origin: string } | null;
}

export function passwordDestination({
  address,
  approvedOrigin,
  account,
}: DestinationFacts): PasswordDestination {
  if (approvedOrigin !== null) return { kind: 'known', origin: approvedOrigin };
  const typed = address.trim();
  if (account?.address === typed) return { kind: 'known', origin: account.origin };
  const url = findUrl(typed);
  if (url === null || url.host === '' || url.origin === 'null') return { kind: 'unknown' };
  return isLoopback(url.hostname)
    ? { kind: 'known', origin: url.origin }
    : { kind: 'asks-first', host: url.host };
}

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

/** The line under the password. */
export function destinationText(destination: PasswordDestination): string {
  switch (destination.kind) {
    case 'known':
      return `Goes to ${destination.origin} and nowhere else.`;
    case 'asks-first':
      return `${destination.host} names your data centre. You see that host before your password goes to it.`;
    case 'unknown':
      return 'Enter the cloud address first: it says which host receives your password.';
  }
}
